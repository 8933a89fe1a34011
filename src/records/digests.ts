import * as v from 'valibot';
import type { PrincipleId } from '../interview/principle';
import { searchWords } from '../interview/search-words';
import { digestSchema, type Digest } from '../scoring/digest';
import type { Database } from './database';

/** Which answers are wanted. What is not given does not narrow; everything given must hold. */
export type DigestFilter = {
  /** Every word must begin a word of the answer, its question, its notes or its name. */
  search?: string;
  principle?: PrincipleId;
  mode?: 'practice' | 'interview';
  by?: 'voice' | 'keyboard';
  /** Most likely rating. */
  rating?: number;
  /** Epoch ms, first included, last excluded. */
  from?: number;
  to?: number;
};

/**
 * One small row for every answer, and the words it is found by. Both are worked out from the rest, so they are
 * outside of the ledger and of backups, and can be thrown away and made again.
 */
export type Digests = {
  /** Newest first: keys only, so that ten thousand of them cost milliseconds. */
  find(filter: DigestFilter): Promise<string[]>;
  /** In the order asked for; one that is not there any more is left out. */
  load(answerIds: readonly string[]): Promise<Digest[]>;
  all(): Promise<Digest[]>;
  /** `texts` is all that the answer can be found by. */
  put(entries: readonly { digest: Digest; texts: readonly string[] }[]): Promise<void>;
  forget(sessionId: string): Promise<void>;
  /** Answers that are in no list yet: of ended sessions that are not deleted. */
  missing(): Promise<string[]>;
};

export function createDigests(database: Database): Digests {
  const { digests, searchEntries } = database;
  const read = (stored: readonly unknown[]) =>
    stored.flatMap((row) => {
      const result = v.safeParse(digestSchema, row);
      return result.success ? [result.output] : [];
    });

  return {
    async find({ search = '', principle, mode, by, rating, from, to }) {
      const narrowing: Promise<string[]>[] = [];
      if (principle !== undefined) narrowing.push(digests.where({ principle }).primaryKeys());
      if (mode !== undefined) narrowing.push(digests.where({ mode }).primaryKeys());
      if (by !== undefined) narrowing.push(digests.where({ by }).primaryKeys());
      if (rating !== undefined) narrowing.push(digests.where({ rating }).primaryKeys());
      for (const word of searchWords(search)) {
        narrowing.push(searchEntries.where('words').startsWith(word).primaryKeys());
      }
      const byTime = digests
        .where('startedAt')
        .between(from ?? -Infinity, to ?? Infinity, true, false)
        .primaryKeys();
      const [all, ...kept] = await Promise.all([byTime, ...narrowing]);
      const sets = kept.map((keys) => new Set(keys));
      return (all ?? []).reverse().filter((id) => sets.every((set) => set.has(id)));
    },
    async load(answerIds) {
      return read(await digests.bulkGet([...answerIds]));
    },
    all: async () => read(await digests.orderBy('startedAt').toArray()),
    put: (entries) =>
      database.transaction('rw', digests, searchEntries, async () => {
        await digests.bulkPut(entries.map(({ digest }) => digest));
        await searchEntries.bulkPut(
          entries.map(({ digest, texts }) => ({
            answerId: digest.answerId,
            words: searchWords([digest.question, digest.name ?? '', ...texts].join('\n')),
          })),
        );
      }),
    forget: (sessionId) =>
      database.transaction('rw', digests, searchEntries, async () => {
        const answerIds = await digests.where({ sessionId }).primaryKeys();
        await digests.bulkDelete(answerIds);
        await searchEntries.bulkDelete(answerIds);
      }),
    async missing() {
      const [answerIds, known] = await Promise.all([
        database.answers.toCollection().primaryKeys(),
        digests.toCollection().primaryKeys(),
      ]);
      const digested = new Set(known);
      const unknown = answerIds.filter((id) => !digested.has(id));
      if (unknown.length === 0) return [];
      const [running, deleted, rows] = await Promise.all([
        database.sessions.where({ unfinished: 1 }).primaryKeys(),
        database.sessions.where('deletedAt').above(0).primaryKeys(),
        database.answers.bulkGet(unknown),
      ]);
      const left = new Set([...running, ...deleted]);
      return rows.flatMap((row) => (row && !left.has(row.sessionId) ? [row.id] : []));
    },
  };
}
