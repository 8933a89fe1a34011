import { concatBytes } from '../../domain/audio/concat-bytes';

/** An element of a WebM: where what is in it begins and ends; Infinity when it does not say. */
type EbmlElement = { id: number; dataAt: number; endAt: number };

const ebml = 0x1a45dfa3;
const segment = 0x18538067;
const cluster = 0x1f43b675;

/** Empty Tags again and again: longer than a block of sound, so that one which is damaged ends among them. */
const emptyTags = [0x12, 0x54, 0xc3, 0x67, 0x80];
const end = Uint8Array.from({ length: 1600 * emptyTags.length }, (_, at) => emptyTags[at % emptyTags.length] as number);

/** The element at a place; null where there is none, or only the beginning of its header. */
function elementAt(raw: Uint8Array, at: number): EbmlElement | null {
  const idLength = lengthAt(raw, at);
  const sizeAt = at + idLength;
  const dataAt = sizeAt + lengthAt(raw, sizeAt);
  if (idLength > 4 || dataAt - sizeAt > 8 || dataAt > raw.byteLength) return null;
  const number = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  // Without the bit that marks its length: with it, a size in eight bytes, as Firefox writes each, is no exact number.
  const ofFirst = 0x7f >> (dataAt - sizeAt - 1);
  const size = raw.slice(sizeAt, dataAt);
  size[0] = (size[0] ?? 0) & ofFirst;
  const isKnown = size.some((byte, index) => byte !== (index === 0 ? ofFirst : 0xff));
  return { id: number(raw.subarray(at, sizeAt)), dataAt, endAt: isKnown ? dataAt + number(size) : Infinity };
}

/** How many bytes a number takes: as many as its first one has leading zeros, and one more. */
const lengthAt = (raw: Uint8Array, at: number) => Math.clz32(raw[at] ?? 0) - 23;

function nextCluster(raw: Uint8Array, from: number): number | null {
  const bytes = [0x1f, 0x43, 0xb6, 0x75];
  for (let at = raw.indexOf(0x1f, from); at >= 0; at = raw.indexOf(0x1f, at + 1)) {
    if (bytes.every((byte, index) => raw[at + index] === byte)) return at;
  }
  return null;
}

/** Where the last element ends that is there as a whole: a recorder that was cut off leaves the beginning of another. */
function wholeUntil(raw: Uint8Array, from: number): number {
  let at = from;
  while (at < raw.byteLength) {
    const element = elementAt(raw, at);
    const next = element && (element.id === cluster ? element.dataAt : element.endAt);
    if (next !== null && next <= raw.byteLength) at = next;
    else {
      const found = nextCluster(raw, at + 1);
      if (found === null) return at;
      at = found;
    }
  }
  return at;
}

/**
 * A WebM that mediabunny can read to its end, however it was cut off or damaged; null when it has no segment. Where
 * version 1.61 has lost its way it looks for the next element, and stands still for ever eight bytes before the end of
 * the segment or of the file if there is none (`resync`). So the segment gets no end of its own, and the file one that is
 * found from everywhere; before it nothing may stand that only begins, or it is lost with all that is around it. Files
 * of other kinds are given back as they are.
 */
export function withEnd(raw: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const header = elementAt(raw, 0);
  if (header?.id !== ebml) return raw as Uint8Array<ArrayBuffer>;
  const body = elementAt(raw, header.endAt);
  if (body?.id !== segment) return null;
  const until = wholeUntil(raw, body.dataAt);
  const whole = concatBytes([raw.subarray(0, until), end]);
  // The size that stands for "not known", in as many bytes as the size took.
  const sizeAt = header.endAt + 4;
  whole.fill(0xff, sizeAt, body.dataAt);
  whole[sizeAt] = 0xff >> (body.dataAt - sizeAt - 1);
  return whole;
}
