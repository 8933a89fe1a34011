import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Updates } from '../../platform/browser/app-updates';

export type UpdateState = {
  /** waiting: a new version is here and complete. broken: there is one, and it could not be fetched as a whole. */
  phase: 'none' | 'broken' | 'waiting' | 'applying';
  /** Uses the new version, unless a session is running. */
  apply(): void;
};

export type UpdateStore = StoreApi<UpdateState>;

/** New versions come when the candidate says so, and never during a session. */
export function createUpdateStore({ updates, busy }: { updates: Updates; busy: () => boolean }): UpdateStore {
  return createStore<UpdateState>()((set, get) => {
    updates.onNews((news) => {
      if (news === 'ready') set({ phase: 'waiting' });
      // One that waits since before is whole and still waits.
      else if (get().phase === 'none') set({ phase: 'broken' });
    });
    return {
      phase: 'none',
      apply() {
        if (get().phase !== 'waiting' || busy()) return;
        set({ phase: 'applying' });
        updates.apply();
      },
    };
  });
}
