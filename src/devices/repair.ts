/**
 * What became of a raw recording: a file that can seek, or the raw bytes. Of a file that cannot seek the duration is
 * what could be read of it, which may be less than what it plays.
 */
export type RepairedRecording = { bytes: Uint8Array; mime: string; durationMs: number; seekable: boolean };

/** Rewrites a MediaRecorder file so that it has a duration and can seek; never throws, keeps the raw bytes. */
export type Repair = (raw: Uint8Array, mime: string) => Promise<RepairedRecording>;

type Copying = Pick<typeof import('./copy-packets'), 'copyPackets'>;

/** Copies the packets into a new file of the same kind; the sound itself is not touched. */
export function createRepair(loadCopying: () => Promise<Copying> = () => import('./copy-packets')): Repair {
  return async (raw, mime) => {
    let endMs = 0;
    try {
      const { copyPackets } = await loadCopying();
      const repaired = await copyPackets(raw, (ms) => {
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
 * A whole copy of Chromium's WebM is 2–3 % longer than the raw file, of its MP4 4 % shorter; the rest is for other browsers.
 */
function isWhole(raw: Uint8Array, repaired: { bytes: Uint8Array; mime: string }): boolean {
  const least = repaired.mime === 'audio/mp4' ? 0.9 : 0.97;
  return repaired.bytes.byteLength >= least * raw.byteLength;
}
