import Dexie from 'dexie';
import * as v from 'valibot';
import { summarySchema, type AnswerSummary } from '../../domain/progress/answer-summary';
import type { AnswerPlace } from '../../domain/progress/history-list';
import type { Database } from '../schema/database';
import { createAnswerPlaces } from './answer-places';
import { createFindAnswers, type FindAnswers } from './find-answers';
import { createRenewSummaries, type RenewSummaries, type SummarySources } from './renew-summaries';
import { createAnswerSearch } from './search-packs';

/**
 * One small row for every answer, and the words it is found by. Both are worked out from the rest, so they are
 * outside of the ledger and of backups, and can be thrown away and made again.
 */
export type AnswerSummaries = FindAnswers &
  RenewSummaries & {
    /** Reads ahead what a search looks through. */
    prepareSearch(): Promise<void>;
    /** When every answer was given, to which question, and which take it is. Oldest first. */
    places(): Promise<ReadonlyMap<string, AnswerPlace>>;
    /** What was said and noted in these answers, as it was said. */
    texts(answerIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
    /** In the order asked for; one that is not there any more is left out. */
    load(answerIds: readonly string[]): Promise<AnswerSummary[]>;
    /** All that were given from `from` to `to`, epoch ms, both included; at a fraction of what their ids would cost. */
    span(from: number, to: number): Promise<AnswerSummary[]>;
    /** The newest so many, oldest first. */
    newest(count: number): Promise<AnswerSummary[]>;
  };

export function createAnswerSummaries(database: Database, sources: SummarySources): AnswerSummaries {
  const { digests } = database;
  const searched = createAnswerSearch(database);
  const places = createAnswerPlaces(database);

  const checked = (stored: readonly unknown[]) =>
    stored.flatMap((row) => {
      const result = v.safeParse(summarySchema, row);
      return result.success ? [result.output] : [];
    });

  return {
    ...createFindAnswers(database, places, searched),
    ...createRenewSummaries(database, sources),
    prepareSearch: () => searched.prepare(),
    places,
    async texts(answerIds) {
      const found = await sources.together(() =>
        Promise.all(
          answerIds.map(async (id) => {
            const [versions, notes] = await Promise.all([sources.transcripts(id), sources.notes.ofAnswer(id)]);
            const newest = new Map(versions.map(({ turn, text }) => [turn, text]));
            return [id, [...newest.values(), ...notes.map(({ text }) => text)]] as const;
          }),
        ),
      );
      return new Map(found);
    },
    async load(answerIds) {
      return checked(await digests.bulkGet([...answerIds]));
    },
    async span(from, to) {
      return checked(await digests.where('startedAt').between(from, to, true, true).toArray());
    },
    async newest(count) {
      const last = digests
        .orderBy('startedAt')
        .reverse()
        .offset(count - 1)
        .limit(1);
      const [oldest = Dexie.minKey] = await last.keys();
      // All in one request: many small ones take ten times as long.
      return checked(await digests.where('startedAt').aboveOrEqual(oldest).toArray()).slice(-count);
    },
  };
}
