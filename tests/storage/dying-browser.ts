import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/**
 * The browser dies before its step number `at` to the disk: this one and all later ones do not happen, and the transaction
 * it is in is undone. Steps are openings, deletions of a whole database, and `writes`. `vi.restoreAllMocks` starts it again.
 */
export function dieAt(at: number, writes: readonly ('add' | 'put' | 'delete' | 'clear')[]): void {
  let steps = 0;
  const step = () => {
    steps += 1;
    return steps > at;
  };
  for (const name of ['open', 'deleteDatabase'] as const) {
    const ask = IDBFactory.prototype[name];
    vi.spyOn(IDBFactory.prototype, name).mockImplementation(function (this: IDBFactory, ...words: [string]) {
      if (step()) throw new Error('The browser is dead.');
      return ask.apply(this, words);
    });
  }
  for (const name of writes) {
    const write = IDBObjectStore.prototype[name] as (...words: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...words: unknown[]) {
      if (step()) {
        this.transaction.abort();
        throw new Error('The browser is dead.');
      }
      return write.apply(this, words);
    } as never);
  }
}
