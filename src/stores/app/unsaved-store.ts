import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Saved } from './saved';

export type UnsavedState = {
  /** Why the last thing could not be written down; it is kept in memory until it is. */
  unsaved: string | null;
  retrySaving(): Promise<void>;
};

export type UnsavedStore = StoreApi<UnsavedState>;

/** Puts a write on the disk; one that fails is shown and kept for another try. */
export type Keep = (write: () => Promise<void>) => Promise<Saved>;

/** What the disk did not take, for all that is written after an answer: one notice, and one way to try again. */
export function createUnsavedStore(): { unsaved: UnsavedStore; keep: Keep } {
  let failedWrites: (() => Promise<void>)[] = [];
  const unsaved: UnsavedStore = createStore<UnsavedState>()((set) => ({
    unsaved: null,
    async retrySaving() {
      const again = failedWrites;
      failedWrites = [];
      set({ unsaved: null });
      for (const write of again) await keep(write);
    },
  }));
  const keep: Keep = async (write) => {
    try {
      await write();
      return 'saved';
    } catch (failure) {
      failedWrites.push(write);
      unsaved.setState({ unsaved: String(failure) });
      return 'failed';
    }
  };
  return { unsaved, keep };
}
