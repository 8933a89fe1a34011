import { createStore, type StoreApi } from 'zustand/vanilla';
import { createStamp } from '../app/timestamps';
import { createAnswerList, type AnswerListState } from './answer-list';
import type { ArchiveDeps } from './archive-context';
import { createDeletedSessions, type DeletedSessionsState } from './deleted-sessions';
import { createProgress, type ProgressState } from './progress';

export type ArchiveState = AnswerListState & DeletedSessionsState & ProgressState;

export type ArchiveStore = StoreApi<ArchiveState>;

/** All answers that ever were: the list, what is deleted from it, and what comes of them over time. */
export function createArchiveStore(deps: ArchiveDeps): ArchiveStore {
  const stamp = createStamp(deps.clock);
  return createStore<ArchiveState>()((set, get) => {
    const { state: list, look, renew } = createAnswerList(deps, set, get);
    return {
      ...list,
      ...createDeletedSessions(deps, { set, get, stamp, look, renew }),
      ...createProgress(deps, { set, get, renew }),
    };
  });
}
