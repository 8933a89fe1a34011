import Dexie, { type Collection } from 'dexie';
import * as v from 'valibot';
import { principleIds, type PrincipleId } from '../interview/principle';
import { searchWords } from '../interview/search-words';
import { digestSchema, type Digest } from '../scoring/digest';
import type { Coverage } from '../scoring/progress';
import type { Database, SearchEntry } from './database';

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
  /** The newest so many, oldest first. */
  newest(count: number): Promise<Digest[]>;
  /** How much of each principle was practised, counted by the indexes over all answers. */
  coverage(): Promise<Coverage[]>;
  /** `texts` is all that the answer can be found by. */
  put(entries: readonly { digest: Digest; texts: readonly string[] }[]): Promise<void>;
  forget(sessionId: string): Promise<void>;
  /** Answers that are in no list yet: of ended sessions that are not deleted. `among` looks at these alone. */
  missing(among?: readonly string[]): Promise<{ answerId: string; sessionId: string }[]>;
};

/** Changes with every write to the lists, in whatever tab, so that what was read of them is known to be old. */
const changeKey = 'digests';

/** Rows that are fetched together: few enough for the page to draw in between. */
const atOnce = 2000;

export function createDigests(database: Database): Digests {
  const { digests, searchEntries, meta } = database;
  /** What was read since the last change, for the next letter of a search. */
  let read: { change: unknown; narrowed: Map<string, string[]>; texts: Promise<Map<string, string>> | null } = {
    change: null,
    narrowed: new Map(),
    texts: null,
  };

  const checked = (stored: readonly unknown[]) =>
    stored.flatMap((row) => {
      const result = v.safeParse(digestSchema, row);
      return result.success ? [result.output] : [];
    });

  const write = (work: () => Promise<unknown>) =>
    database.transaction('rw', digests, searchEntries, meta, async () => {
      await work();
      await meta.put({ key: changeKey, value: crypto.randomUUID() });
    });

  const narrow = async ({ principle, mode, by, rating, from, to }: DigestFilter): Promise<string[]> => {
    const narrowing: Promise<string[]>[] = [];
    if (principle !== undefined) narrowing.push(digests.where({ principle }).primaryKeys());
    if (mode !== undefined) narrowing.push(digests.where({ mode }).primaryKeys());
    if (by !== undefined) narrowing.push(digests.where({ by }).primaryKeys());
    if (rating !== undefined) narrowing.push(digests.where({ rating }).primaryKeys());
    const byTime = digests
      .where('startedAt')
      .between(from ?? -Infinity, to ?? Infinity, true, false)
      .primaryKeys();
    const [all, ...kept] = await Promise.all([byTime, ...narrowing]);
    const sets = kept.map((keys) => new Set(keys));
    return (all ?? []).reverse().filter((id) => sets.every((set) => set.has(id)));
  };

  /** All texts in memory: looking through ten megabytes takes less than fetching the keys of a common word. */
  const readTexts = async () => {
    const texts = new Map<string, string>();
    for (let after = '', full = true; full;) {
      const rows = await searchEntries.where('answerId').above(after).limit(atOnce).toArray();
      for (const row of rows) texts.set(row.answerId, textOf(row));
      full = rows.length === atOnce;
      after = rows.at(-1)?.answerId ?? after;
    }
    return texts;
  };

  return {
    async find({ search = '', ...filter }) {
      const change: unknown = (await meta.get(changeKey))?.value;
      if (read.change !== change) read = { change, narrowed: new Map(), texts: null };
      const { narrowed } = read;
      const key = JSON.stringify(filter);
      const ids = narrowed.get(key) ?? (await narrow(filter));
      // One list is enough: a search is typed over one choice of filters.
      if (!narrowed.has(key)) read.narrowed = new Map([[key, ids]]);
      const words = searchWords(search);
      if (words.length === 0) return ids;
      const texts = await (read.texts ??= readTexts());
      return ids.filter((id) => {
        const text = texts.get(id) ?? '';
        return words.every((word) => text.includes(` ${word}`));
      });
    },
    async load(answerIds) {
      return checked(await digests.bulkGet([...answerIds]));
    },
    async newest(count) {
      const [oldest] = await digests
        .orderBy('startedAt')
        .reverse()
        .offset(count - 1)
        .limit(1)
        .keys();
      return checked(
        await digests
          .where('startedAt')
          .aboveOrEqual(oldest ?? Dexie.minKey)
          .toArray(),
      ).slice(-count);
    },
    coverage: () =>
      database.transaction('r', digests, async () => {
        // No index tells passed questions from others, but nothing was said to any of them.
        const silent = await digests.where('talkMs').equals(0).toArray();
        const passed = silent.filter(({ skipped }) => skipped);
        return Promise.all(
          principleIds.map(async (principle) => {
            const by = (field: 'startedAt' | 'rating') =>
              digests.where(`[principle+${field}]`).between([principle, Dexie.minKey], [principle, Dexie.maxKey]);
            const left = new Set(passed.flatMap((row) => (row.principle === principle ? row.answerId : [])));
            const [all, lastAt, best] = await Promise.all([
              by('startedAt').count(),
              latest(
                by('startedAt')
                  .reverse()
                  .limit(left.size + 1),
                left,
              ),
              latest(by('rating').reverse().limit(1)),
            ]);
            return { principle, answers: all - left.size, best, lastAt };
          }),
        );
      }),
    put: (entries) =>
      write(async () => {
        await digests.bulkPut(entries.map(({ digest }) => digest));
        await searchEntries.bulkPut(
          entries.map(({ digest: { answerId, question, name }, texts }) => ({
            answerId,
            text: spaced(searchWords([question, name ?? '', ...texts].join('\n'))),
          })),
        );
      }),
    forget: (sessionId) =>
      write(async () => {
        const answerIds = await digests.where({ sessionId }).primaryKeys();
        await digests.bulkDelete(answerIds);
        await searchEntries.bulkDelete(answerIds);
      }),
    async missing(among) {
      const [answerIds, known] = among
        ? [among, (await digests.bulkGet([...among])).flatMap((row) => row?.answerId ?? [])]
        : await Promise.all([database.answers.toCollection().primaryKeys(), digests.toCollection().primaryKeys()]);
      const digested = new Set(known);
      const unknown = answerIds.filter((id) => !digested.has(id));
      if (unknown.length === 0) return [];
      const [running, deleted, rows] = await Promise.all([
        database.sessions.where({ unfinished: 1 }).primaryKeys(),
        database.sessions.where('deletedAt').above(0).primaryKeys(),
        database.answers.bulkGet(unknown),
      ]);
      const left = new Set([...running, ...deleted]);
      return rows.flatMap((row) =>
        row && !left.has(row.sessionId) ? [{ answerId: row.id, sessionId: row.sessionId }] : [],
      );
    },
  };
}

const spaced = (words: readonly string[]) => words.map((word) => ` ${word}`).join('');

function textOf(entry: SearchEntry): string {
  return 'text' in entry ? entry.text : spaced(entry.words);
}

/** The second half of the first key whose row is not left out. */
async function latest(keys: Collection<Digest, string>, left: ReadonlySet<string> = new Set()): Promise<number | null> {
  let found: number | null = null;
  await keys.eachKey((key, { primaryKey }) => {
    if (found === null && Array.isArray(key) && !left.has(primaryKey)) found = Number(key[1]);
  });
  return found;
}
