import type { AllowedAddress } from '../../src/platform/browser/allowed-address';
import type { CodeScanner } from '../../src/platform/browser/code-scanner';
import type { Cipher } from '../../src/platform/sync/cipher';
import { HubError, type Connect } from '../../src/platform/sync/hub';
import type { Locks } from '../../src/platform/sync/notebook-lock';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (words: string) => new TextEncoder().encode(words);

/** An empty server that takes only one password, at one address. With another it is there, and not ready. */
export const connectToFake: Connect = async ({ address, password }) => {
  if (address !== 'wss://notes.example.org') throw new HubError('no-answer', 'Nobody there.');
  if (password === 'too early') throw new HubError('not-ready', 'JetStream system temporarily unavailable');
  if (password !== 'let me in') throw new HubError('credentials', 'Authorization Violation');
  let lock: { bytes: Uint8Array; revision: number } | null = null;
  const sounds = new Map<string, Uint8Array>();
  let leave = () => {};
  const left = new Promise<void>((resolve) => (leave = resolve));
  return {
    look: async () => ({ log: 'log', last: 0, serverMs: 0, mostBytes: 1_000_000 }),
    lock: async () => lock,
    async putLock(bytes) {
      lock = { bytes, revision: 1 };
      return true;
    },
    publish: async () => undefined,
    messageFrom: async () => null,
    clearLog: async () => undefined,
    follow: () => left,
    putSound: async (name, bytes) => void sounds.set(name, bytes),
    hasSound: async (name) => sounds.has(name),
    sound: async (name) => sounds.get(name) ?? null,
    soundNames: async () => [...sounds.keys()],
    soundStart: async (name) => sounds.get(name) ?? null,
    removeSound: async (name) => void sounds.delete(name),
    forget: async () => undefined,
    close: async () => leave(),
  };
};

/** A lock that anybody can read. */
export const fakeLocks: Locks = {
  newLock: async (phrase) => bytesOf(phrase),
  openLock: async (bytes, phrase) => (text(bytes) === phrase ? { notebook: 'n', keys: [] } : null),
  changeLock: async (bytes, old, phrase) => (text(bytes) === old ? bytesOf(phrase) : null),
  lookAtLock: () => ({ notebook: 'n', keys: 1 }),
};

export const fakeCipher = (): Cipher => ({
  seal: async (bytes) => bytes,
  open: async (bytes) => bytes,
  isOlder: () => false,
  nameOf: async (words) => words,
  earlierNamesOf: async () => [],
});

/** What was allowed, and where the page would have been loaded again, is kept on it. */
export function createFakeAllowedAddress(): AllowedAddress & { reloadedAt: string | null } {
  let origin: string | null = null;
  const fake = {
    reloadedAt: null as string | null,
    possible: () => true,
    origin: async () => origin,
    allow: async (given: string) => void (origin = given),
    forget: async () => void (origin = null),
    reload: (at: string) => void (fake.reloadedAt = at),
  };
  return fake;
}

export type FakeScanner = CodeScanner & {
  /** Holds a picture before the camera; null: the camera is refused. */
  show(text: string | null): void;
  looking: boolean;
};

export function createFakeScanner(): FakeScanner {
  let seen: (text: string | null) => void = () => {};
  const fake: FakeScanner = {
    looking: false,
    possible: async () => true,
    scan(_video, isIt, stopped) {
      fake.looking = true;
      return new Promise((resolve) => {
        const end = (how: Awaited<ReturnType<CodeScanner['scan']>>) => {
          fake.looking = false;
          resolve(how);
        };
        stopped.addEventListener('abort', () => end({ kind: 'stopped' }));
        seen = (text) => {
          if (text === null) end({ kind: 'refused' });
          else if (isIt(text)) end({ kind: 'read', text });
        };
      });
    },
    show: (text) => seen(text),
  };
  return fake;
}
