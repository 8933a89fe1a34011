/** Samples of a recording: mono, −1…1. */
export type ReadSound = { samples: Float32Array; sampleRate: 16_000 };

/** Decodes recordings, for whatever looks into them: pauses, waveform, recognizer. */
export type AudioDecoder = {
  /** null: this browser does not decode it, or it is damaged. */
  read(sound: { bytes: Uint8Array; mime: string }): Promise<ReadSound | null>;
};

/** What recognizers are trained on; for loudness and drawing it is more than enough. */
const sampleRate = 16_000;

/** What is used of a browser's AudioBuffer and of the context that makes it; workers read this file too, and know neither. */
type DecodedBuffer = {
  readonly length: number;
  readonly numberOfChannels: number;
  copyFromChannel(into: Float32Array, channel: number): void;
};
type Decoding = new (
  channels: number,
  length: number,
  rate: number,
) => {
  decodeAudioData(bytes: ArrayBuffer): Promise<DecodedBuffer>;
};

/** The browser decodes in a thread of its own and brings the sound to the rate that is asked for. */
function decodeInBrowser(bytes: ArrayBuffer): Promise<DecodedBuffer> {
  const { OfflineAudioContext } = globalThis as unknown as { OfflineAudioContext: Decoding };
  return new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(bytes);
}

export function createAudioDecoder(
  decode: (bytes: ArrayBuffer) => Promise<DecodedBuffer> = decodeInBrowser,
): AudioDecoder {
  return {
    async read({ bytes }) {
      try {
        // A copy: the decoder takes what it is given and leaves nothing behind.
        return { samples: monoOf(await decode(bytes.slice().buffer)), sampleRate };
      } catch {
        return null;
      }
    },
  };
}

function monoOf(decoded: DecodedBuffer): Float32Array {
  const mono = new Float32Array(decoded.length);
  decoded.copyFromChannel(mono, 0);
  if (decoded.numberOfChannels === 1) return mono;
  const other = new Float32Array(decoded.length);
  for (let channel = 1; channel < decoded.numberOfChannels; channel += 1) {
    decoded.copyFromChannel(other, channel);
    for (const [at, sample] of other.entries()) mono[at] = (mono[at] ?? 0) + sample;
  }
  return mono.map((sample) => sample / decoded.numberOfChannels);
}
