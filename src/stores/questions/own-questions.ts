import { questionOfOwn, type OwnQuestion, type Question } from '../../domain/questions/question';
import { withOneSpelling } from '../../domain/questions/topic';
import type { Clock } from '../../platform/browser/clock';
import type { OwnQuestionRow, QuestionMarkRow } from '../../storage/schema/rows';
import type { OwnQuestions } from '../../storage/tables/own-questions';
import type { Saved } from '../app/saved';
import { importedLists, type ImportedList } from './imported-lists';

/** What the candidate noted on a question: not to be asked, and tags. */
export type QuestionMark = { hidden: boolean; tags: readonly string[] };

/** What the candidate added to the bank and noted in it. */
export type OwnQuestionsState = {
  marks: ReadonlyMap<string, QuestionMark>;
  /** The imports whose questions are in the bank, the newest first. */
  imports: readonly ImportedList[];
  newOwnId(): string;
  /** Adds a question of the candidate's own, or changes it when `id` is known. */
  saveOwn(question: OwnQuestion): Promise<Saved>;
  removeOwn(id: string): Promise<Saved>;
  restoreOwn(id: string): Promise<Saved>;
  /** Adds these and changes those: all of it or nothing. Ends without a trace when `onProgress` throws. */
  addMany(
    questions: readonly OwnQuestion[],
    changed: readonly OwnQuestion[],
    onProgress: (saved: number) => void,
  ): Promise<Saved>;
  /** Takes many own questions away, or brings them back: all of them or none. Answers to them stay. */
  removeMany(ids: readonly string[]): Promise<Saved>;
  restoreMany(ids: readonly string[]): Promise<Saved>;
  mark(questionId: string, change: Partial<QuestionMark>): Promise<Saved>;
};

type OwnDeps = {
  clock: Pick<Clock, 'epochMs'>;
  ownQuestions: OwnQuestions;
  newId: () => string;
  set: (facts: { questions?: readonly Question[] } & Partial<Pick<OwnQuestionsState, 'marks' | 'imports'>>) => void;
  get: () => Pick<OwnQuestionsState, 'marks'>;
  /** Called after the database has confirmed a change. */
  changed: () => void;
};

const noMark: QuestionMark = { hidden: false, tags: [] };

/** The part of the bank that the candidate wrote, beside the questions that ship. */
export function createOwnQuestions({ clock, ownQuestions, newId, set, get, changed }: OwnDeps) {
  let shipped: readonly Question[] = [];
  let own: ReadonlyMap<string, OwnQuestionRow> = new Map();

  const show = (rows: Iterable<OwnQuestionRow>) => {
    own = new Map([...own, ...[...rows].map((row) => [row.id, row] as const)]);
    const alive = [...own.values()].filter((row) => row.deletedAt === null);
    set({ questions: [...shipped, ...withOneSpelling(alive.map(questionOfOwn))], imports: importedLists(alive) });
  };

  /** Writes first, and changes what is shown only when the database has confirmed it. */
  const save = async (write: () => Promise<void>, then: () => void): Promise<Saved> => {
    try {
      await write();
    } catch {
      return 'failed';
    }
    then();
    changed();
    return 'saved';
  };

  const rowOf = (question: OwnQuestion): OwnQuestionRow => {
    const nowMs = clock.epochMs();
    const known = own.get(question.id);
    const version = known && known.text !== question.text ? known.version + 1 : (known?.version ?? question.version);
    return { ...known, ...question, version, createdAt: known?.createdAt ?? nowMs, changedAt: nowMs, deletedAt: null };
  };

  const saveRow = (row: OwnQuestionRow) =>
    save(
      () => ownQuestions.save(row),
      () => show([row]),
    );

  const setDeleted = async (id: string, deleted: boolean): Promise<Saved> => {
    const row = own.get(id);
    if (!row) return 'failed';
    const nowMs = clock.epochMs();
    return saveRow({ ...row, changedAt: nowMs, deletedAt: deleted ? nowMs : null });
  };

  const setManyDeleted = (ids: readonly string[], deleted: boolean): Promise<Saved> => {
    const nowMs = clock.epochMs();
    const rows = ids
      .flatMap((id) => own.get(id) ?? [])
      .map((row) => ({ ...row, changedAt: nowMs, deletedAt: deleted ? nowMs : null }));
    return save(
      () => ownQuestions.changeAll(rows, () => undefined),
      () => show(rows),
    );
  };

  const verbs: Omit<OwnQuestionsState, 'marks' | 'imports'> = {
    newOwnId: () => `own-${newId()}`,
    saveOwn: (question) => saveRow(rowOf(question)),
    removeOwn: (id) => setDeleted(id, true),
    restoreOwn: (id) => setDeleted(id, false),
    addMany(questions, changes, onProgress) {
      const nowMs = clock.epochMs();
      const rows = questions.map((row) => ({ ...row, createdAt: nowMs, changedAt: nowMs, deletedAt: null }));
      const changedRows = changes.map(rowOf);
      return save(
        () => ownQuestions.saveAll(questions, nowMs, onProgress, changedRows),
        () => show([...changedRows, ...rows]),
      );
    },
    removeMany: (ids) => setManyDeleted(ids, true),
    restoreMany: (ids) => setManyDeleted(ids, false),
    mark(questionId, change) {
      const mark = { ...noMark, ...get().marks.get(questionId), ...change };
      const row: QuestionMarkRow = { questionId, hidden: mark.hidden, tags: [...mark.tags], at: clock.epochMs() };
      return save(
        () => ownQuestions.mark(row),
        () => set({ marks: new Map([...get().marks, [questionId, mark]]) }),
      );
    },
  };

  return {
    verbs,
    /** Shows what ships together with what the database held. */
    begin(questions: readonly Question[], rows: readonly OwnQuestionRow[], marks: readonly QuestionMarkRow[]) {
      shipped = questions;
      set({ marks: new Map(marks.map((row) => [row.questionId, row])) });
      show(rows);
    },
  };
}
