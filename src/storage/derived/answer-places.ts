import { isEpochMs } from '../../domain/dates';
import { placesOf, type AnswerPlace } from '../../domain/progress/history-list';
import { gateKey, mayWrite } from '../integrity/write-gate';
import type { Database } from '../schema/database';
import { summariesKey } from './search-packs';

/** All answers in one row, oldest first: ten thousand rows one by one take a hundred times as long. */
type Packed = {
  /** The state of the summaries that it was made of. */
  change: unknown;
  answerIds: string[];
  /** Epoch ms. */
  startedAt: number[];
  questions: string[];
  /** Of each answer, the place of its question in `questions`. */
  question: number[];
};
const packedKey = 'answer places';

type Known = { answerId: string; startedAt: number; questionId: string };

/** Rows that are fetched together. */
const atOnce = 2000;

/** Where every answer of the list stands, oldest first: when it was given, to which question, and which take it is. */
export function createAnswerPlaces(database: Database): () => Promise<ReadonlyMap<string, AnswerPlace>> {
  const { digests, meta } = database;
  let last: { change: unknown; places: Promise<ReadonlyMap<string, AnswerPlace>> | null } = {
    change: null,
    places: null,
  };

  const packed = async (): Promise<{ change: unknown; known: Known[] }> => {
    const read: unknown = (await meta.get(packedKey))?.value;
    // Of no state at all: null is the one of a database that knows of none.
    if (!isPacked(read)) return { change: undefined, known: [] };
    const { change, answerIds, startedAt, questions, question } = read;
    const known = answerIds.map((answerId, at) => ({
      answerId,
      startedAt: startedAt[at] ?? 0,
      questionId: questions[question[at] ?? 0] ?? '',
    }));
    return { change, known };
  };

  /** What stays the same of an answer is kept; only the ones that came since are read. */
  const brought = async (known: readonly Known[]): Promise<Known[]> => {
    const byId = new Map(known.map((one) => [one.answerId, one]));
    const ordered = await digests.orderBy('startedAt').primaryKeys();
    const fresh = ordered.filter((id) => !byId.has(id));
    for (let first = 0; first < fresh.length; first += atOnce) {
      for (const row of await digests.bulkGet(fresh.slice(first, first + atOnce))) {
        if (row && isEpochMs(row.startedAt)) byId.set(row.answerId, row);
      }
    }
    return ordered.flatMap((id) => byId.get(id) ?? []);
  };

  const keep = async (change: unknown, all: readonly Known[]) => {
    if (!mayWrite((await meta.get(gateKey))?.value)) return;
    const questions = [...new Set(all.map(({ questionId }) => questionId))];
    const at = new Map(questions.map((id, place) => [id, place]));
    const value: Packed = {
      change,
      answerIds: all.map(({ answerId }) => answerId),
      startedAt: all.map(({ startedAt }) => startedAt),
      questions,
      question: all.map(({ questionId }) => at.get(questionId) ?? 0),
    };
    await meta.put({ key: packedKey, value });
  };

  const read = async (change: unknown) => {
    const stored = await packed();
    let all = stored.known;
    if (stored.change !== change) {
      all = await brought(stored.known);
      // Of the state before it was read: a write in between makes it old again, never wrongly new.
      await keep(change, all);
    }
    return placesOf(all);
  };

  return async () => {
    const change: unknown = (await meta.get(summariesKey))?.value ?? null;
    if (last.places && last.change === change) return last.places;
    const mine = { change, places: read(change) };
    last = mine;
    // What failed is read again the next time.
    mine.places.catch(() => (last = { change: null, places: null }));
    return mine.places;
  };
}

/** Looked at by hand: a schema takes as long for ten thousand answers as everything else that is done with them. */
function isPacked(value: unknown): value is Packed {
  const { answerIds, startedAt, questions, question } = (value ?? {}) as Partial<Record<keyof Packed, unknown>>;
  return (
    isListOf(answerIds, (one) => typeof one === 'string') &&
    isListOf(startedAt, (one) => typeof one === 'number' && isEpochMs(one)) &&
    isListOf(questions, (one) => typeof one === 'string') &&
    isListOf(question, (one) => typeof one === 'number')
  );
}

const isListOf = (value: unknown, is: (one: unknown) => boolean) => Array.isArray(value) && value.every(is);
