import type { OwnQuestion } from '../../domain/questions/question';
import { addOnce, commit } from '../integrity/commit';
import type { Database } from '../schema/database';
import { passing } from '../integrity/passing';
import { readRows } from '../integrity/validated-read';
import type { OwnQuestionRow, QuestionMarkRow } from '../schema/rows';

/** The candidate's own questions, and what they noted on any question of the bank. */
export type OwnQuestions = {
  /** In the order they came; the deleted ones too, so that they can be brought back. */
  all(): Promise<OwnQuestionRow[]>;
  /** Adds, changes, deletes or brings back one question. */
  save(row: OwnQuestionRow): Promise<void>;
  /**
   * Adds these and changes those: all of it or nothing. `onProgress` is told how many went in; it may throw to take
   * everything back.
   */
  saveAll(
    questions: readonly OwnQuestion[],
    at: number,
    onProgress: (saved: number) => void,
    changed?: readonly OwnQuestionRow[],
  ): Promise<void>;
  /** Changes, deletes or brings back many: all of them or none. `onProgress` as above. */
  changeAll(rows: readonly OwnQuestionRow[], onProgress: (changed: number) => void): Promise<void>;
  marks(): Promise<QuestionMarkRow[]>;
  mark(row: QuestionMarkRow): Promise<void>;
};

/** Small enough for the page to stay awake between two packs, and for a backup to hold a pack on one line. */
const packLength = 250;
const changeLength = 1_000;

export function createOwnQuestions(database: Database): OwnQuestions {
  const putRows = async (
    rows: readonly OwnQuestionRow[],
    count: (table: 'ownQuestions', added: number) => void,
    onProgress: (done: number) => void,
  ) => {
    for (let from = 0; from < rows.length; from += changeLength) {
      const part = rows.slice(from, from + changeLength);
      const known = await database.ownQuestions.bulkGet(part.map(({ id }) => id));
      await database.ownQuestions.bulkPut(
        part.map((row, index) => ({
          ...known[index],
          ...row,
          changedAt: passing(row.changedAt, known[index]?.changedAt),
        })),
      );
      count('ownQuestions', known.filter((row) => row === undefined).length);
      onProgress(from + part.length);
    }
  };

  return {
    async all() {
      const rows = new Map<string, OwnQuestionRow>();
      for (const packId of await database.questionPacks.orderBy('id').primaryKeys()) {
        // One at a time, or the page would stand still over a large bank.
        const { rows: packs } = readRows(database, 'questionPacks', [await database.questionPacks.get(packId)]);
        for (const { questions, createdAt } of packs) {
          for (const question of questions) {
            rows.set(question.id, { ...question, createdAt, changedAt: createdAt, deletedAt: null });
          }
        }
      }
      for (const row of readRows(database, 'ownQuestions', await database.ownQuestions.toArray()).rows) {
        rows.set(row.id, row);
      }
      return [...rows.values()].sort((one, other) => one.createdAt - other.createdAt);
    },
    save: (row) =>
      commit(database, ['ownQuestions'], async (count) => {
        const known = await database.ownQuestions.get(row.id);
        await database.ownQuestions.put({ ...known, ...row, changedAt: passing(row.changedAt, known?.changedAt) });
        if (!known) count('ownQuestions', 1);
      }),
    saveAll: (questions, at, onProgress, changed = []) =>
      commit(database, ['questionPacks', 'ownQuestions'], async (count) => {
        for (let from = 0; from < questions.length; from += packLength) {
          const pack = questions.slice(from, from + packLength);
          // Sorts as the questions came.
          const id = `${questions[0]?.id ?? ''} ${String(from / packLength).padStart(4, '0')}`;
          await addOnce(database, 'questionPacks', id, { id, createdAt: at, questions: pack }, count);
          onProgress(from + pack.length);
        }
        await putRows(changed, count, (done) => onProgress(questions.length + done));
      }),
    changeAll: (rows, onProgress) => commit(database, ['ownQuestions'], (count) => putRows(rows, count, onProgress)),
    marks: async () => readRows(database, 'questionMarks', await database.questionMarks.toArray()).rows,
    mark: (row) =>
      commit(database, ['questionMarks'], async (count) => {
        const known = await database.questionMarks.get(row.questionId);
        await database.questionMarks.put({ ...known, ...row, at: passing(row.at, known?.at) });
        if (!known) count('questionMarks', 1);
      }),
  };
}
