import { isEpochMs } from '../../domain/dates';
import { addOnce, commit } from '../integrity/commit';
import type { Database } from '../schema/database';
import { readRows } from '../integrity/validated-read';
import type { KeeperRow, MentorMarkRow, NoteRow } from '../schema/rows';

/** What the candidate, or somebody they asked, wrote beside an answer. */
export type Notes = {
  /** Notes and markers of an answer by their time in it, without the deleted ones. */
  ofAnswer(answerId: string): Promise<NoteRow[]>;
  /** Adds it or takes its place: the newest `changedAt` counts. */
  put(row: NoteRow): Promise<void>;
  /** The take that is kept as the best, question by question. */
  keepers(): Promise<KeeperRow[]>;
  keep(row: KeeperRow): Promise<void>;
  addMentorMark(row: MentorMarkRow): Promise<void>;
  /** Oldest first. */
  mentorMarks(answerId: string): Promise<MentorMarkRow[]>;
};

export function createNotes(database: Database): Notes {
  return {
    async ofAnswer(answerId) {
      const { rows } = readRows(database, 'notes', await database.notes.where({ answerId }).toArray());
      return rows
        .filter(({ deletedAt }) => deletedAt === null)
        .sort((one, other) => (one.atMs ?? -1) - (other.atMs ?? -1) || one.createdAt - other.createdAt);
    },
    put: (row) =>
      commit(database, ['notes'], async (count) => {
        const known = await database.notes.get(row.id);
        if (known && isEpochMs(known.changedAt) && known.changedAt > row.changedAt) return;
        await database.notes.put({ ...known, ...row });
        if (!known) count('notes', 1);
      }),
    keepers: async () => readRows(database, 'keepers', await database.keepers.toArray()).rows,
    keep: (row) =>
      commit(database, ['keepers'], async (count) => {
        const known = await database.keepers.get(row.questionId);
        if (known && isEpochMs(known.at) && known.at > row.at) return;
        await database.keepers.put({ ...known, ...row });
        if (!known) count('keepers', 1);
      }),
    addMentorMark: (row) =>
      commit(database, ['mentorMarks'], (count) => addOnce(database, 'mentorMarks', row.id, row, count)),
    async mentorMarks(answerId) {
      const { rows } = readRows(database, 'mentorMarks', await database.mentorMarks.where({ answerId }).toArray());
      return rows.sort((one, other) => one.createdAt - other.createdAt);
    },
  };
}
