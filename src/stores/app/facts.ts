import type { StoreApi } from 'zustand/vanilla';

/** Another store as a store may see it: the facts it names, to be read and followed. It has no verbs to call. */
export type Facts<State> = Pick<StoreApi<State>, 'getState' | 'subscribe'>;
