import * as v from 'valibot';
import { amountSchema, epochMsSchema } from '../../domain/bounds';
import { isEpochMs } from '../../domain/dates';
import { placesOf, type AnswerPlace } from '../../domain/progress/history-list';
import { gateKey, mayWrite } from '../integrity/write-gate';
import type { Database } from '../schema/database';
import { summariesKey } from './stale-summaries';

/** All answers in one row, oldest first: ten thousand rows one by one take a hundred times as long. */
const packedSchema = v.object({
  /** The state of the summaries that it was made of. */
  change: v.unknown(),
  answerIds: v.array(v.string()),
  startedAt: v.array(epochMsSchema),
  questions: v.array(v.string()),
  /** Of each answer, the place of its question in `questions`. */
  question: v.array(amountSchema),
});
const packedKey = 'answer places';

type Known = { answerId: string; startedAt: number; questionId: string };

/** Rows that are fetched together. */
const atOnce = 2000;

/** Where every answer of the list stands: when it was given, to which question, the how-manieth time. */
export function createAnswerPlaces(database: Database): () => Promise<ReadonlyMap<string, AnswerPlace>> {
  const { digests, meta } = database;
  let last: { change: unknown; places: ReadonlyMap<string, AnswerPlace> } | null = null;

  const packed = async (): Promise<{ change: unknown; known: Known[] }> => {
    const read = v.safeParse(packedSchema, (await meta.get(packedKey))?.value);
    if (!read.success) return { change: null, known: [] };
    const { change, answerIds, startedAt, questions, question } = read.output;
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
    const value: v.InferOutput<typeof packedSchema> = {
      change,
      answerIds: all.map(({ answerId }) => answerId),
      startedAt: all.map(({ startedAt }) => startedAt),
      questions,
      question: all.map(({ questionId }) => at.get(questionId) ?? 0),
    };
    await meta.put({ key: packedKey, value });
  };

  return async () => {
    const change: unknown = (await meta.get(summariesKey))?.value ?? null;
    if (last && last.change === change) return last.places;
    const stored = await packed();
    let all = stored.known;
    if (stored.change !== change) {
      all = await brought(stored.known);
      // Of the state before it was read: a write in between makes it old again, never wrongly new.
      await keep(change, all);
    }
    last = { change, places: placesOf(all) };
    return last.places;
  };
}
