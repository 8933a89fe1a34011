import { sha256 } from '../../tables/recordings';
import { crc32 } from './crc32';
import { limits } from '../limits';
import { BackupError } from '../problem';
import {
  directoryBytes,
  directorySignature,
  endBytes,
  endSignature,
  localBytes,
  localHeader,
  localSignature,
  type ZipEntry,
} from './headers';
import { directoryMark } from './write';

const longestComment = 0xffff;
const damaged = (detail: string) => new BackupError('damaged', detail);

/** A zip that was looked through: its files by name. Nothing is unpacked yet. */
export type OpenZip = {
  entries: ReadonlyMap<string, ZipEntry>;
  read(name: string): Promise<Uint8Array>;
};

/**
 * Reads the directory and checks it against the limits: sizes before contents. Rows of the directory may not
 * overlap or lie outside of the file, and a name may come once.
 */
export async function openZip(file: Blob, allowed: (entry: ZipEntry) => void): Promise<OpenZip> {
  if (file.size > limits.fileBytes) throw new BackupError('too-large', `The file has ${file.size} bytes.`);
  const end = await findEnd(file);
  if (end.size > limits.directoryBytes || end.count > limits.files) {
    throw new BackupError('too-large', `It lists ${end.count} files.`);
  }
  const directory = await bytesOf(file, end.offset, end.size);
  const own = end.comment.startsWith(directoryMark);
  if (end.comment && !own) throw damaged('Its last line is not the one that was written.');
  if (own && end.comment !== directoryMark + (await sha256(directory))) throw damaged('Its directory was changed.');

  const entries = new Map<string, ZipEntry>();
  for (const entry of entriesOf(directory, end.count)) {
    if (entries.has(entry.name)) throw new BackupError('hostile', `It holds ${shown(entry.name)} twice.`);
    allowed(entry);
    entries.set(entry.name, entry);
  }
  refuseOverlaps([...entries.values()], end.offset);

  return {
    entries,
    async read(name) {
      const entry = entries.get(name);
      if (!entry) throw damaged(`${shown(name)} is missing.`);
      const packed = await packedBytes(file, entry, own);
      const bytes = entry.method === 0 ? packed : await inflate(packed, entry.size);
      if (bytes.byteLength !== entry.size || crc32(bytes) !== entry.crc) throw damaged(`${shown(name)} was changed.`);
      return bytes;
    },
  };
}

const shown = (name: string) => JSON.stringify(name.slice(0, 80));

async function bytesOf(file: Blob, from: number, length: number): Promise<Uint8Array> {
  if (from < 0 || length < 0 || from + length > file.size) throw damaged('It ends too early.');
  return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
}

async function findEnd(file: Blob) {
  const tailFrom = Math.max(0, file.size - endBytes - longestComment);
  const tail = await bytesOf(file, tailFrom, file.size - tailFrom);
  const view = new DataView(tail.buffer);
  for (let at = tail.length - endBytes; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const commentLength = view.getUint16(at + 20, true);
    if (at + endBytes + commentLength !== tail.length) continue;
    const [disks, count] = [view.getUint32(at + 4, true), view.getUint16(at + 8, true)];
    const [size, offset] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (disks !== 0 || count !== view.getUint16(at + 10, true) || offset + size !== tailFrom + at) {
      throw damaged('Its end does not fit its contents.');
    }
    return { count, size, offset, comment: new TextDecoder().decode(tail.subarray(at + endBytes)) };
  }
  throw new BackupError('not-a-backup', 'This is not a zip file, or its end is missing.');
}

function* entriesOf(directory: Uint8Array, count: number): Generator<ZipEntry> {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  let at = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + directoryBytes > directory.length || view.getUint32(at, true) !== directorySignature) {
      throw damaged('Its directory cannot be read.');
    }
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    if (flags & 1) throw new BackupError('hostile', 'It is encrypted in a way that Second Take does not use.');
    if (method !== 0 && method !== 8) throw new BackupError('hostile', `It is packed by method ${method}.`);
    if (nameLength > limits.nameBytes) throw new BackupError('hostile', 'It holds a file with a very long name.');
    const name = new TextDecoder().decode(directory.subarray(at + directoryBytes, at + directoryBytes + nameLength));
    yield {
      name,
      method,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    at += directoryBytes + nameLength + extraLength + commentLength;
  }
  if (at !== directory.length) throw damaged('Its directory has something behind it.');
}

function refuseOverlaps(entries: ZipEntry[], directoryOffset: number): void {
  let end = 0;
  for (const entry of entries.sort((one, other) => one.offset - other.offset)) {
    if (entry.offset < end) throw new BackupError('hostile', 'Two of its files lie on top of each other.');
    end = entry.offset + localBytes + entry.packed;
  }
  if (end > directoryOffset) throw damaged('A file runs into the directory.');
}

/** A zip that we wrote has exactly the header we write; one that was packed again may have another. */
async function packedBytes(file: Blob, entry: ZipEntry, own: boolean): Promise<Uint8Array> {
  const wanted = localHeader(entry);
  if (own) {
    const found = await bytesOf(file, entry.offset, wanted.byteLength + entry.packed);
    if (wanted.some((byte, at) => found[at] !== byte)) throw damaged(`The header of ${shown(entry.name)} was changed.`);
    return found.subarray(wanted.byteLength);
  }
  const header = new DataView((await bytesOf(file, entry.offset, localBytes)).buffer);
  if (header.getUint32(0, true) !== localSignature) throw damaged(`${shown(entry.name)} has no header.`);
  const from = entry.offset + localBytes + header.getUint16(26, true) + header.getUint16(28, true);
  return bytesOf(file, from, entry.packed);
}

/** Unpacks at most what the directory declares, in small pieces, so that a bomb stops where it lies. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const whole = new Uint8Array(size);
  const pieces = new Blob([packed as Uint8Array<ArrayBuffer>]).stream();
  const reader = pieces.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let at = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.byteLength > size) {
        throw new BackupError('hostile', 'A file in it is larger than its directory says.');
      }
      whole.set(value, at);
      at += value.byteLength;
    }
  } catch (failure) {
    throw failure instanceof BackupError ? failure : damaged('A file in it cannot be unpacked.');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return whole.subarray(0, at);
}
