/** One file in a zip as its directory describes it. */
export type ZipEntry = {
  name: string;
  /** 0: stored as it is. 8: deflated, as other programs do. */
  method: number;
  crc: number;
  /** Bytes in the zip. */
  packed: number;
  /** Bytes once unpacked. */
  size: number;
  /** Where its local header begins. */
  offset: number;
};

export const localSignature = 0x04034b50;
export const directorySignature = 0x02014b50;
export const endSignature = 0x06054b50;
export const localBytes = 30;
export const directoryBytes = 46;
export const endBytes = 22;

/** UTF-8 names. */
const flags = 0x0800;

/** 1 January 1980, the first day a zip knows: the same data gives the same file. */
const day = 0x0021;

/** What stands before a stored file. */
export function localHeader({ name, crc, size }: ZipEntry): Uint8Array {
  const text = new TextEncoder().encode(name);
  const header = new Uint8Array(localBytes + text.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, localSignature, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, flags, true);
  view.setUint16(12, day, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, size, true);
  view.setUint32(22, size, true);
  view.setUint16(26, text.length, true);
  header.set(text, localBytes);
  return header;
}

/** What stands for a stored file in the directory. */
export function directoryHeader({ name, crc, size, offset }: ZipEntry): Uint8Array {
  const text = new TextEncoder().encode(name);
  const header = new Uint8Array(directoryBytes + text.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, directorySignature, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, flags, true);
  view.setUint16(14, day, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, size, true);
  view.setUint32(24, size, true);
  view.setUint16(28, text.length, true);
  view.setUint32(42, offset, true);
  header.set(text, directoryBytes);
  return header;
}

export function endHeader(
  entries: number,
  directorySize: number,
  directoryOffset: number,
  comment: string,
): Uint8Array {
  const text = new TextEncoder().encode(comment);
  const header = new Uint8Array(endBytes + text.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryOffset, true);
  view.setUint16(20, text.length, true);
  header.set(text, endBytes);
  return header;
}
