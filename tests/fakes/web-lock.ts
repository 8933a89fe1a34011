import type { Lock } from '../../src/platform/browser/web-locks';

export type FakeLock = Lock & {
  /** Another tab takes the lock; gives the function that closes that tab. */
  takeInOtherTab(name: string): () => void;
};

export function createFakeLock(): FakeLock {
  const holders = new Map<string, symbol>();
  const take = (name: string) => {
    if (holders.has(name)) return null;
    const holder = Symbol(name);
    holders.set(name, holder);
    return () => {
      if (holders.get(name) === holder) holders.delete(name);
    };
  };
  return {
    take: async (name) => take(name),
    held: async (name) => holders.has(name),
    takeInOtherTab(name) {
      const release = take(name);
      if (!release) throw new Error(`${name} is taken already`);
      return release;
    },
  };
}
