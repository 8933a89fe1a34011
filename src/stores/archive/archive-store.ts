import { createStore, type StoreApi } from 'zustand/vanilla';
import { createStamp } from '../app/timestamps';
import { createAnswerList, type AnswerListState } from './answer-list';
import type { ArchiveDeps } from './archive-context';
import { createDeletedSessions, type DeletedSessionsState } from './deleted-sessions';
import { createProgress, type ProgressState } from './progress';

export type ArchiveState = AnswerListState & DeletedSessionsState & ProgressState;

export type ArchiveStore = StoreApi<ArchiveState>;

/** What a row of the list is made of, and what takes its session away. */
const listed: ReadonlySet<string> = new Set([
  'sessions',
  'transcripts',
  'scorecards',
  'selfScores',
  'overrules',
  'corrections',
  'notes',
]);

const ignore = () => undefined;

/** All answers that ever were: the list, what is deleted from it, and what comes of them over time. */
export function createArchiveStore(deps: ArchiveDeps): ArchiveStore {
  const stamp = createStamp(deps.clock);
  return createStore<ArchiveState>()((set, get) => {
    const { state: list, look, renew } = createAnswerList(deps, set, get);
    const { state: progress, lookAgain } = createProgress(deps, { set, get, renew });

    // What changes while something of it is looked at, in this tab or another, comes into it. A session that ends is
    // listed at once, looked at or not: a version that may not write shows only what is in the list.
    deps.changes.listen(({ tables }) => {
      const lookedAt = get().list.phase === 'ready' || get().latest !== null || get().progress !== null;
      if (!tables.some((table) => (lookedAt ? listed.has(table) : table === 'sessions'))) return;
      void renew({ marked: true }).then(async (changed) => {
        if (!changed) return;
        await lookAgain();
        if (get().list.phase === 'ready') await look();
      }, ignore);
    });

    return { ...list, ...createDeletedSessions(deps, { set, get, stamp, look, renew }), ...progress };
  });
}
