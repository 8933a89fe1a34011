import * as v from 'valibot';
import { fromHex, own, toHex } from './bytes';

/** As OWASP advises for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023): one guess costs about a second. */
const iterations = 600_000;

/**
 * What lies on the server so that a passphrase can open the notebook there: the keys, encrypted under the phrase. A wrong
 * phrase does not decrypt them, and is known at once. A changed phrase adds a key and wraps all of them anew: what is sealed
 * from then on is closed to whoever knew the old phrase.
 */
const lockSchema = v.object({
  v: v.literal(1),
  notebook: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  kdf: v.literal('PBKDF2-SHA-256'),
  // A server that makes guessing cheap is not obeyed.
  iterations: v.pipe(v.number(), v.integer(), v.minValue(iterations), v.maxValue(10_000_000)),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  iv: v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/)),
  keys: v.pipe(v.string(), v.regex(/^([0-9a-f]{64}){1,200}[0-9a-f]{32}$/)),
});

type Lock = v.InferOutput<typeof lockSchema>;

export type NotebookKey = { content: CryptoKey; names: CryptoKey };

export type OpenedLock = { notebook: string; keys: NotebookKey[] };

/** What can be seen of a lock without a phrase: whose it is, and how many keys it holds; each change of phrase adds one. */
export function lookAtLock(bytes: Uint8Array): { notebook: string; keys: number } | null {
  const lock = lockOf(bytes);
  return lock && { notebook: lock.notebook, keys: (lock.keys.length - 32) / 64 };
}

export async function newLock(phrase: string): Promise<Uint8Array> {
  return wrap(phrase, toHex(random(16)), random(32));
}

/** null: the phrase is wrong, or these bytes are no lock. */
export async function openLock(bytes: Uint8Array, phrase: string): Promise<OpenedLock | null> {
  const lock = lockOf(bytes);
  const masters = lock && (await unwrap(lock, phrase));
  if (!lock || !masters) return null;
  const keys: NotebookKey[] = [];
  for (let at = 0; at < masters.byteLength; at += 32) keys.push(await keysOf(masters.subarray(at, at + 32)));
  return { notebook: lock.notebook, keys };
}

/** The lock for a new phrase; null when the old one is wrong. */
export async function changeLock(bytes: Uint8Array, oldPhrase: string, phrase: string): Promise<Uint8Array | null> {
  const lock = lockOf(bytes);
  const masters = lock && (await unwrap(lock, oldPhrase));
  return lock && masters ? wrap(phrase, lock.notebook, new Uint8Array([...masters, ...random(32)])) : null;
}

function lockOf(bytes: Uint8Array): Lock | null {
  try {
    const read = v.safeParse(lockSchema, JSON.parse(new TextDecoder().decode(bytes.subarray(0, 65_536))));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

async function wrap(phrase: string, notebook: string, masters: Uint8Array): Promise<Uint8Array> {
  const [salt, iv] = [toHex(random(16)), random(12)];
  const head = { v: 1, notebook, kdf: 'PBKDF2-SHA-256', iterations, salt } as const;
  const algorithm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(notebook) };
  const sealed = await crypto.subtle.encrypt(algorithm, await phraseKey(phrase, head), own(masters));
  const lock: Lock = { ...head, iv: toHex(iv), keys: toHex(new Uint8Array(sealed)) };
  return new TextEncoder().encode(JSON.stringify(lock));
}

async function unwrap(lock: Lock, phrase: string): Promise<Uint8Array | null> {
  const algorithm = { name: 'AES-GCM', iv: fromHex(lock.iv), additionalData: new TextEncoder().encode(lock.notebook) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, await phraseKey(phrase, lock), fromHex(lock.keys)));
  } catch (failure) {
    if (!(failure instanceof DOMException)) throw failure;
    return null;
  }
}

async function phraseKey(phrase: string, head: Pick<Lock, 'salt' | 'iterations'>): Promise<CryptoKey> {
  // One letter can be written in two ways; the same phrase must open it on every keyboard.
  const text = new TextEncoder().encode(phrase.normalize('NFC').trim());
  const secret = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(head.salt), iterations: head.iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function keysOf(master: Uint8Array): Promise<NotebookKey> {
  const secret = await crypto.subtle.importKey('raw', own(master), 'HKDF', false, ['deriveKey']);
  const derive = (use: string, into: AesKeyGenParams | HmacKeyGenParams, usages: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(`second-take ${use}`) },
      secret,
      into,
      false,
      usages,
    );
  return {
    content: await derive('content', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    names: await derive('names', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
  };
}

/** Everything that is encrypted here goes through this. */
export type Locks = {
  newLock: typeof newLock;
  openLock: typeof openLock;
  changeLock: typeof changeLock;
  lookAtLock: typeof lookAtLock;
};
