/**
 * What became of a raw recording: a file that can seek, or the raw bytes. Of a file that cannot seek the duration is
 * what could be read of it, which may be less than what it plays.
 */
export type RepairedRecording = { bytes: Uint8Array; mime: string; durationMs: number; seekable: boolean };

/** Rewrites a MediaRecorder file so that it has a duration and can seek; never throws, keeps the raw bytes. */
export type Repair = (raw: Uint8Array, mime: string) => Promise<RepairedRecording>;

type Library = typeof import('mediabunny');

/** Copies the packets into a new file of the same kind; the sound itself is not touched. */
export function createRepair(loadLibrary: () => Promise<Library> = () => import('mediabunny')): Repair {
  return async (raw, mime) => {
    let endMs = 0;
    try {
      const library = await loadLibrary();
      const repaired = await copyPackets(library, raw, (ms) => {
        endMs = ms;
      });
      if (repaired && endMs > 0 && isWhole(raw, repaired)) return { ...repaired, durationMs: endMs, seekable: true };
    } catch {
      // A slice is missing or the file is of a kind nobody knows: what the browser may still play is worth more than nothing.
    }
    return { bytes: raw, mime, durationMs: endMs, seekable: false };
  };
}

/**
 * Behind a damaged place the reader finds nothing more and does not say so; the browser still plays what follows.
 * A whole copy is a little longer than a raw WebM, and shorter than a raw MP4 by less than a tenth.
 */
function isWhole(raw: Uint8Array, repaired: { bytes: Uint8Array; mime: string }): boolean {
  const least = repaired.mime === 'audio/mp4' ? raw.byteLength * 0.9 : raw.byteLength;
  return repaired.bytes.byteLength >= least;
}

async function copyPackets(library: Library, raw: Uint8Array, readUntil: (ms: number) => void) {
  const { BlobSource, BufferTarget, EncodedAudioPacketSource, EncodedPacketSink, Input, MP4, Output, WEBM } = library;
  const blob = new Blob([raw as Uint8Array<ArrayBuffer>]);
  const input = new Input({ source: new BlobSource(blob), formats: [WEBM, MP4] });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track?.codec) return null;
    const isMp4 = (await input.getFormat()) === MP4;
    const target = new BufferTarget();
    const format = isMp4 ? new library.Mp4OutputFormat({ fastStart: 'in-memory' }) : new library.WebMOutputFormat();
    const output = new Output({ format, target });
    const copy = new EncodedAudioPacketSource(track.codec);
    output.addAudioTrack(copy);
    await output.start();
    let meta: EncodedAudioChunkMetadata | undefined = { decoderConfig: (await track.getDecoderConfig()) ?? undefined };
    for await (const packet of new EncodedPacketSink(track).packets()) {
      await copy.add(packet, meta);
      meta = undefined;
      readUntil((packet.timestamp + packet.duration) * 1000);
    }
    await output.finalize();
    return target.buffer && { bytes: new Uint8Array(target.buffer), mime: isMp4 ? 'audio/mp4' : 'audio/webm' };
  } finally {
    input.dispose();
  }
}
