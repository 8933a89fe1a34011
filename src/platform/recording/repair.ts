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
      const copy = await copyPackets(raw, (ms) => {
        endMs = ms;
      });
      if (copy && endMs > 0 && isWhole(raw, copy)) {
        return { bytes: copy.bytes, mime: copy.mime, durationMs: endMs, seekable: true };
      }
    } catch {
      // A slice is missing or the file is of a kind nobody knows: what the browser may still play is worth more than nothing.
    }
    return { bytes: raw, mime, durationMs: endMs, seekable: false };
  };
}

/** Of a whole WebM of Chromium the copy is 2–3 % longer; of the media data of a whole MP4 all is copied. */
const leastCopied = 0.97;

/** Behind a damaged place the reader finds nothing more and does not say so; the browser still plays what follows. */
function isWhole(
  raw: Uint8Array,
  { bytes, mime, copied }: { bytes: Uint8Array; mime: string; copied: number },
): boolean {
  return mime === 'audio/mp4'
    ? copied >= leastCopied * mediaBytesOf(raw)
    : bytes.byteLength >= leastCopied * raw.byteLength;
}

/** The bytes in the media data boxes of an MP4, and all that follows a box which cannot be one. */
function mediaBytesOf(raw: Uint8Array): number {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const media = 0x6d646174; // "mdat"
  let sum = 0;
  for (let at = 0; at < raw.byteLength;) {
    const left = raw.byteLength - at;
    const size = left < 8 ? 0 : view.getUint32(at);
    if (size < 8 || size > left) return sum + left;
    if (view.getUint32(at + 4) === media) sum += size - 8;
    at += size;
  }
  return sum;
}
