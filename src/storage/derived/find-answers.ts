import { principleIds } from '../../domain/questions/principle';
import { isAbout, isOwnTopic, ownTopicsOf, type TopicId } from '../../domain/questions/topic';
import { searchWords } from '../../domain/questions/search-words';
import type { AnswerPlace } from '../../domain/progress/history-list';
import type { Coverage } from '../../domain/progress/progress';
import type { Database } from '../schema/database';
import { summariesKey, type AnswerSearch } from './search-packs';

/** Which answers are wanted. What is not given does not narrow; everything given must hold. */
export type SummaryFilter = {
  /** Every word must begin a word of the answer, its question, its notes or its name. */
  search?: string;
  /** A principle, or a topic of the candidate's own. */
  principle?: TopicId;
  mode?: 'practice' | 'interview';
  by?: 'voice' | 'keyboard';
  /** Most likely rating. */
  rating?: number;
  /** Epoch ms, first included, last excluded. */
  from?: number;
  to?: number;
};

export type FindAnswers = {
  /** Newest first: keys only, so that ten thousand of them cost milliseconds. */
  find(filter: SummaryFilter): Promise<string[]>;
  /** How much of each principle and each own topic was practiced, over all answers: by their keys, not by their rows. */
  coverage(): Promise<Coverage[]>;
};

/** `places`: oldest first. */
export function createFindAnswers(
  database: Database,
  places: () => Promise<ReadonlyMap<string, AnswerPlace>>,
  searched: Pick<AnswerSearch, 'find'>,
): FindAnswers {
  const { digests, meta } = database;
  /** The answers that fit the filters as they stood at the last change, for the next letter of a search. */
  let narrowed: { change: unknown; choice: string; ids: string[] } | null = null;

  /** Keys of the rows with this one value. */
  const keysOf = async (value: Pick<SummaryFilter, 'principle' | 'mode' | 'by' | 'rating'>): Promise<Set<string>> => {
    const { principle } = value;
    if (principle === undefined || !isOwnTopic(principle)) return new Set(await digests.where(value).primaryKeys());
    const own = await ownRows();
    return new Set(own.flatMap((row) => (isAbout({ ...row, principle: null }, principle) ? [row.answerId] : [])));
  };
  /** Answers to own questions: only those have topics, and there are few of them. */
  const ownRows = () => digests.where('questionId').startsWith('own-').toArray();

  const narrow = async ({ from, to, ...values }: Omit<SummaryFilter, 'search'>): Promise<string[]> => {
    const wanted = Object.entries(values).filter(([, value]) => value !== undefined);
    const [byTime, sets] = await Promise.all([
      places(),
      Promise.all(wanted.map(([field, value]) => keysOf({ [field]: value }))),
    ]);
    const found: string[] = [];
    for (const [id, { startedAt }] of byTime) {
      if (startedAt >= (from ?? -Infinity) && startedAt < (to ?? Infinity) && sets.every((set) => set.has(id)))
        found.push(id);
    }
    return found.reverse();
  };

  return {
    async find({ search = '', ...filter }) {
      const words = searchWords(search);
      const [change, fits] = await Promise.all([
        meta.get(summariesKey).then((row): unknown => row?.value),
        words.length > 0 ? searched.find(words) : null,
      ]);
      const choice = JSON.stringify(filter);
      if (narrowed?.change !== change || narrowed?.choice !== choice) {
        narrowed = { change, choice, ids: await narrow(filter) };
      }
      const { ids } = narrowed;
      return fits ? ids.filter(fits) : ids;
    },
    coverage: () =>
      database.transaction('r', digests, async () => {
        const [byTime, ratings] = await Promise.all([
          digests.orderBy('startedAt').reverse().primaryKeys(),
          Promise.all([5, 4, 3, 2, 1].map(async (rating) => [rating, await keysOf({ rating })] as const)),
        ]);
        // No index tells passed questions from others, but none of them is rated.
        const rated = new Set(ratings.flatMap(([, keys]) => [...keys]));
        const unrated = await digests.bulkGet(byTime.filter((id) => !rated.has(id)));
        const passed = new Set(unrated.flatMap((row) => (row?.skipped ? row.answerId : [])));
        const topics = ownTopicsOf((await ownRows()).map(({ topic }) => ({ principle: null, topic })));
        return Promise.all(
          [...principleIds, ...topics].map(async (principle) => {
            const own = await keysOf({ principle });
            const given = byTime.filter((id) => own.has(id) && !passed.has(id));
            const [newest] = given;
            const judged = given.find((id) => rated.has(id));
            const rating = ratings.find(([, keys]) => judged !== undefined && keys.has(judged))?.[0];
            return {
              principle,
              answers: given.length,
              latest: judged === undefined || rating === undefined ? null : { answerId: judged, rating },
              lastAt: (newest !== undefined && (await digests.get(newest))?.startedAt) || null,
            };
          }),
        );
      }),
  };
}
