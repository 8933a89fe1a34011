import * as v from 'valibot';
import { BackupError } from './problem';

/** The first line of a locked backup; what follows is one line of JSON, then the encrypted pieces. */
const magic = 'second-take-locked-1\n';

const megabyte = 1024 * 1024;

/** As OWASP advises for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023): one guess costs about a second. */
const iterations = 600_000;
const tagBytes = 16;

const headSchema = v.object({
  kdf: v.literal('PBKDF2-SHA-256'),
  cipher: v.literal('AES-256-GCM'),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(10_000_000)),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  pieceBytes: v.pipe(v.number(), v.integer(), v.minValue(65_536), v.maxValue(16 * megabyte)),
});

type Head = v.InferOutput<typeof headSchema>;

export async function isLocked(file: Blob): Promise<boolean> {
  return (await file.slice(0, magic.length).text()) === magic;
}

/** Encrypts a file piece by piece. Order and end are under the seal too: pieces cannot be swapped or cut off. */
export async function* lock(
  pieces: AsyncIterable<Uint8Array>,
  passphrase: string,
  salt: Uint8Array = crypto.getRandomValues(new Uint8Array(16)),
): AsyncGenerator<Uint8Array, void> {
  const head: Head = {
    kdf: 'PBKDF2-SHA-256',
    cipher: 'AES-256-GCM',
    iterations,
    salt: Array.from(salt, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    pieceBytes: 4 * megabyte,
  };
  const first = new TextEncoder().encode(`${magic}${JSON.stringify(head)}\n`);
  const key = await keyOf(passphrase, head);
  yield first;
  let index = 0;
  let full: Uint8Array | null = null;
  for await (const piece of cut(pieces, head.pieceBytes)) {
    if (full) yield encrypt(key, full, nonce(index++, false), first);
    full = piece;
  }
  yield encrypt(key, full ?? new Uint8Array(), nonce(index, true), first);
}

/** Decrypts a locked file; the browser keeps the result where it keeps files, not in memory. */
export async function unlock(file: Blob, passphrase: string, progress: (bytes: number) => void): Promise<Blob> {
  const start = await file.slice(0, 1024).text();
  const line = start.slice(magic.length, start.indexOf('\n', magic.length));
  const read = v.safeParse(headSchema, parsed(line));
  if (!read.success) throw new BackupError('damaged', 'The lock of this file cannot be read.');
  const head = read.output;
  const first = new TextEncoder().encode(`${magic}${line}\n`);
  const key = await keyOf(passphrase, head);
  const size = head.pieceBytes + tagBytes;
  const pieces: Blob[] = [];
  for (let at = first.byteLength, index = 0; at < file.size; at += size, index += 1) {
    const sealed = await file.slice(at, at + size).arrayBuffer();
    const last = at + size >= file.size;
    try {
      const algorithm = { name: 'AES-GCM', iv: nonce(index, last), additionalData: first as Uint8Array<ArrayBuffer> };
      pieces.push(new Blob([await crypto.subtle.decrypt(algorithm, key, sealed)]));
    } catch (failure) {
      if (!(failure instanceof DOMException)) throw failure;
      throw new BackupError(
        'wrong-passphrase',
        index === 0 ? 'It does not open.' : 'It was changed since it was locked.',
      );
    }
    progress(at);
  }
  return new Blob(pieces);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function keyOf(passphrase: string, head: Head): Promise<CryptoKey> {
  // One letter can be written in two ways; the same passphrase must open it on every keyboard.
  const text = new TextEncoder().encode(passphrase.normalize('NFC'));
  const secret = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  const salt = Uint8Array.from(head.salt.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: head.iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The key is new for every file, so a counter never comes twice. Its last byte marks the last piece. */
function nonce(index: number, last: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(7, index);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

async function encrypt(key: CryptoKey, piece: Uint8Array, iv: Uint8Array<ArrayBuffer>, first: Uint8Array) {
  const algorithm = { name: 'AES-GCM', iv, additionalData: first as Uint8Array<ArrayBuffer> };
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, piece as Uint8Array<ArrayBuffer>));
}

/** The same bytes in pieces of one size, the last one shorter. */
async function* cut(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array, void> {
  let held = new Uint8Array(size);
  let filled = 0;
  for await (const piece of pieces) {
    let at = 0;
    while (at < piece.byteLength) {
      const part = piece.subarray(at, at + size - filled);
      held.set(part, filled);
      filled += part.byteLength;
      at += part.byteLength;
      if (filled === size) {
        yield held;
        held = new Uint8Array(size);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield held.subarray(0, filled);
}
