import { concatBytes } from '../../../domain/audio/concat-bytes';
import { sha256 } from '../../tables/recordings';
import { crc32 } from './crc32';
import { directoryHeader, endHeader, localHeader, type ZipEntry } from './headers';

/** Thrown where the plain zip format ends: 4 GB, 65,535 files. */
export class ZipTooLargeError extends Error {
  override name = 'ZipTooLargeError';
}

const most = 0xffff_ffff;
const mostFiles = 0xffff;

/** How the comment of a zip begins that carries the hash of its directory. */
export const directoryMark = 'directory sha256 ';

/**
 * A zip of stored files, piece by piece. Its comment holds the hash of its directory, so that together with the
 * hashes of the files no byte of it can change unnoticed.
 */
export async function* writeZip(
  files: AsyncIterable<{ name: string; bytes: Uint8Array }>,
): AsyncGenerator<Uint8Array, void> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for await (const { name, bytes } of files) {
    const size = bytes.byteLength;
    const entry = { name, method: 0, crc: crc32(bytes), packed: size, size, offset };
    const header = localHeader(entry);
    entries.push(entry);
    offset += header.byteLength + size;
    if (offset > most || entries.length > mostFiles) throw new ZipTooLargeError('More than 4 GB or 65,535 files.');
    yield header;
    yield bytes;
  }
  const directory = concatBytes(entries.map(directoryHeader));
  yield directory;
  yield endHeader(entries.length, directory.byteLength, offset, directoryMark + (await sha256(directory)));
}
