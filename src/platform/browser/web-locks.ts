/** A lock that all tabs of this browser share (Web Locks). */
export type Lock = {
  /** Takes `name` if it is free; null when another tab holds it. A crash frees it. */
  take(name: string): Promise<(() => void) | null>;
  held(name: string): Promise<boolean>;
};

/** A browser without Web Locks gets locks that only this tab knows: one tab works as ever, two are not told apart. */
export function createWebLock(locks: LockManager | null = navigator.locks ?? null): Lock {
  return locks ? sharedLock(locks) : ownLock();
}

function sharedLock(locks: LockManager): Lock {
  return {
    take: (name) =>
      new Promise((taken, refused) => {
        const asked = locks.request(name, { ifAvailable: true }, (lock) => {
          if (!lock) {
            taken(null);
            return undefined;
          }
          // The lock is held for as long as this promise is open.
          return new Promise<void>((release) => taken(release));
        });
        asked.catch(refused);
      }),
    async held(name) {
      const { held = [] } = await locks.query();
      return held.some((lock) => lock.name === name);
    },
  };
}

function ownLock(): Lock {
  const taken = new Set<string>();
  return {
    async take(name) {
      if (taken.has(name)) return null;
      taken.add(name);
      let released = false;
      return () => {
        if (!released) taken.delete(name);
        released = true;
      };
    },
    held: async (name) => taken.has(name),
  };
}
