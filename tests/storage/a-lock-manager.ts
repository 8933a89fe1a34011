/** Web Locks of one browser; who asks without `ifAvailable` waits for its turn. */
export function aLockManager(): LockManager {
  const turns = new Map<string, Promise<unknown>>();
  type Use = (lock: Lock | null) => unknown;
  const request = async (name: string, ...rest: [Use] | [LockOptions, Use]) => {
    const [options, use] = rest.length === 1 ? [{}, rest[0]] : rest;
    const before = turns.get(name);
    if (before && options.ifAvailable) return use(null);
    const turn = Promise.resolve(before).then(() => use({ name, mode: 'exclusive' }));
    const over = turn.then(
      () => undefined,
      () => undefined,
    );
    turns.set(name, over);
    try {
      return await turn;
    } finally {
      if (turns.get(name) === over) turns.delete(name);
    }
  };
  return { request } as unknown as LockManager;
}
