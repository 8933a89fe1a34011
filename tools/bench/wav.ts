/** A mono 16-bit WAV file of samples between −1 and 1. */
export function wavOf(samples: Float32Array, sampleRate: number): Buffer {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples.length * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE(sampleRate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => {
    const within = Math.max(-1, Math.min(1, sample));
    bytes.writeInt16LE(Math.round(within * 0x7fff), 44 + index * 2);
  });
  return bytes;
}

/** The samples of a mono 16-bit WAV file, between −1 and 1. */
export function wavSamples(file: Buffer): { samples: Float32Array; sampleRate: number } {
  const samples = Float32Array.from(
    { length: (file.length - 44) / 2 },
    (_, at) => file.readInt16LE(44 + at * 2) / 0x8000,
  );
  return { samples, sampleRate: file.readUInt32LE(24) };
}
