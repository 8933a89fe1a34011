import { commit } from './commit';
import type { Database } from './database';
import { readRows } from './reading';
import type { OwnQuestionRow, QuestionMarkRow } from './rows';

/** The candidate's own questions, and what they noted on any question of the bank. */
export type OwnQuestions = {
  /** Without the deleted ones. */
  all(): Promise<OwnQuestionRow[]>;
  save(row: OwnQuestionRow): Promise<void>;
  /** All of them or none. `onProgress` is told how many went in; it may throw to take everything back. */
  saveAll(rows: readonly OwnQuestionRow[], onProgress: (saved: number) => void): Promise<void>;
  remove(id: string, at: number): Promise<void>;
  restore(id: string): Promise<void>;
  marks(): Promise<QuestionMarkRow[]>;
  mark(row: QuestionMarkRow): Promise<void>;
};

/** Small enough for the page to stay awake between two batches. */
const batch = 1_000;

export function createOwnQuestions(database: Database): OwnQuestions {
  return {
    async all() {
      const rows: OwnQuestionRow[] = [];
      let stored = await database.ownQuestions.limit(batch).toArray();
      while (stored.length > 0) {
        rows.push(...readRows(database, 'ownQuestions', stored).rows.filter((row) => row.deletedAt === null));
        const last = stored.at(-1)?.id ?? '';
        stored =
          stored.length < batch ? [] : await database.ownQuestions.where('id').above(last).limit(batch).toArray();
      }
      return rows.sort((one, other) => one.createdAt - other.createdAt);
    },
    save: (row) =>
      commit(database, ['ownQuestions'], async (count) => {
        const known = await database.ownQuestions.get(row.id);
        await database.ownQuestions.put({ ...known, ...row });
        if (!known) count('ownQuestions', 1);
      }),
    saveAll: (rows, onProgress) =>
      commit(database, ['ownQuestions'], async (count) => {
        for (let saved = 0; saved < rows.length; saved += batch) {
          await database.ownQuestions.bulkAdd(rows.slice(saved, saved + batch));
          onProgress(Math.min(rows.length, saved + batch));
        }
        count('ownQuestions', rows.length);
      }),
    remove: (id, at) =>
      commit(database, ['ownQuestions'], async () => {
        await database.ownQuestions.update(id, { deletedAt: at });
      }),
    restore: (id) =>
      commit(database, ['ownQuestions'], async () => {
        await database.ownQuestions.update(id, { deletedAt: null });
      }),
    marks: async () => readRows(database, 'questionMarks', await database.questionMarks.toArray()).rows,
    mark: (row) =>
      commit(database, ['questionMarks'], async (count) => {
        const known = await database.questionMarks.get(row.questionId);
        await database.questionMarks.put({ ...known, ...row });
        if (!known) count('questionMarks', 1);
      }),
  };
}
