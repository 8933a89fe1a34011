import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Updates } from '../../platform/browser/app-updates';

export type UpdateState = {
  /** waiting: a new version is here and complete. */
  phase: 'none' | 'waiting' | 'applying';
  /** Uses the new version, unless a session is running. */
  apply(): void;
};

export type UpdateStore = StoreApi<UpdateState>;

/** New versions come when the candidate says so, and never during a session. */
export function createUpdateStore({ updates, busy }: { updates: Updates; busy: () => boolean }): UpdateStore {
  return createStore<UpdateState>()((set, get) => {
    updates.onReady(() => set({ phase: 'waiting' }));
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
