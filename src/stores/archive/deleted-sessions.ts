import type { SessionRow } from '../../storage/schema/rows';
import type { Stamp } from '../app/timestamps';
import { dayMs, type ArchiveDeps, type Renew } from './archive-context';

export type DeletedSessionsState = {
  /** Sessions that were deleted and can be brought back, each with the days it is still kept at least. */
  deleted: readonly { row: SessionRow; daysLeft: number }[];
  /** The last deleted one, offered back at once. */
  justDeleted: string | null;
  rename(sessionId: string, text: string): Promise<void>;
  remove(sessionId: string): Promise<void>;
  restore(sessionId: string): Promise<void>;
  forgetUndo(): void;
  loadDeleted(): Promise<void>;
};

type DeletedFacts = Pick<DeletedSessionsState, 'deleted' | 'justDeleted'>;

type Around = {
  set: (change: Partial<DeletedFacts>) => void;
  get: () => DeletedFacts;
  stamp: Stamp;
  /** Looks through the list again. */
  look: () => Promise<void>;
  renew: Renew;
};

/** How long a deleted session can be brought back. */
const daysKept = 30;

/** What is done to a session as a whole: its name, taking it away, bringing it back. */
export function createDeletedSessions(
  { sessions, clock, keep }: Pick<ArchiveDeps, 'sessions' | 'clock' | 'keep'>,
  { set, get, stamp, look, renew }: Around,
): DeletedSessionsState {
  return {
    deleted: [],
    justDeleted: null,

    async rename(sessionId, text) {
      await keep(() => sessions.rename(sessionId, text.trim(), stamp()));
      await renew({ marked: true });
      await look();
    },

    async remove(sessionId) {
      await keep(() => sessions.remove(sessionId, stamp()));
      await renew({ marked: true });
      set({ justDeleted: sessionId });
      await look();
    },

    async restore(sessionId) {
      await keep(() => sessions.restore(sessionId, stamp()));
      await renew({ marked: true });
      set({ justDeleted: null, deleted: get().deleted.filter(({ row }) => row.sessionId !== sessionId) });
      await look();
    },

    forgetUndo: () => set({ justDeleted: null }),

    async loadDeleted() {
      const nowMs = clock.epochMs();
      const rows = await sessions.deleted();
      set({
        deleted: rows.map((row) => ({
          row,
          daysLeft: Math.max(0, Math.ceil(daysKept - (nowMs - (row.deletedAt ?? nowMs)) / dayMs)),
        })),
      });
    },
  };
}
