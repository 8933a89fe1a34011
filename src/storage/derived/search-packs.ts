import {
  addAnswer,
  findStep,
  headOf,
  packOf,
  wordsByHead,
  type WordIndex,
  type WordPack,
} from '../../domain/progress/word-index';
import { gateKey, mayWrite } from '../integrity/write-gate';
import type { Database, SearchEntry } from '../schema/database';

/**
 * What a search reads: of ten thousand answers the words take ten megabytes, the one pack that a search needs some tens
 * of kilobytes. The packs are made of all entries as they stood once; what was written since is remembered by name, in
 * the transaction of the write, and its entries are read beside them. All of it stands in `meta` and follows from
 * `searchEntries`.
 */
type Index = {
  /** The state of the summaries that this row knows. A build that knows of no such row leaves it behind. */
  change: unknown;
  /** Which packs belong to it. */
  made: string;
  /** Answers whose entries were written or deleted since the packs were made. */
  changed: readonly string[];
};
/** What all packs of one making have in common. `answerIds` by their numbers in the packs. */
type Making = { made: string; answerIds: readonly string[]; heads: readonly string[] };

/** Changes with every write to the summaries, in whatever tab, so that what was read of them is known to be old. */
export const summariesKey = 'digests';

const indexKey = 'search index';
const makingKey = 'search answers';
const packKey = (head: string) => `search words ${head}`;
/** With these begin the rows of every form that there was: earlier builds kept the texts as 'search pack …'. */
const anyForm = 'search ';

/** More changes than these are not remembered: reading them would take longer than making the packs again. */
const mostChanged = 1000;
/** From this share of the answers on, the packs are made again before anybody searches. */
const manyChanged = 0.01;

/** Entries that are read together: few enough for the page to draw in between. */
const atOnce = 200;

/** In the transaction that writes or deletes these entries. */
export async function noteSummaryChange(database: Database, answerIds: readonly string[]): Promise<void> {
  const { meta } = database;
  const [before, stored] = await meta.bulkGet([summariesKey, indexKey]);
  const value = crypto.randomUUID();
  const rows: { key: string; value: unknown }[] = [{ key: summariesKey, value }];
  const index = stored?.value;
  if (isIndex(index) && index.change === before?.value) {
    const changed = [...new Set([...index.changed, ...answerIds])];
    if (changed.length <= mostChanged) rows.push({ key: indexKey, value: { ...index, change: value, changed } });
  }
  await meta.bulkPut(rows);
}

/** In the transaction that takes answers off the disk for good: their words go with them. */
export async function dropSearchPacks({ meta }: Database): Promise<void> {
  await meta.where('key').startsWith(anyForm).delete();
}

/** What was read of one making, and of the entries that changed since. */
type Known = {
  made: string;
  heads: readonly string[];
  /** Of each answer its number in the packs. */
  numbers: ReadonlyMap<string, number>;
  packs: Map<string, WordPack>;
  fresh: { change: unknown; texts: ReadonlyMap<string, string> };
};

export type AnswerSearch = {
  /** Whether each of these words begins a word of an answer. What is not packed is packed first. */
  find(words: readonly string[]): Promise<(answerId: string) => boolean>;
  /** Reads ahead what every search needs, and packs what is not packed or has changed much. */
  prepare(): Promise<void>;
};

export function createAnswerSearch(database: Database): AnswerSearch {
  const { meta, searchEntries } = database;
  let known: Known | null = null;
  let making: Promise<Known> | null = null;

  /** All that these words need, as of one moment; null: it is not packed, or not any more. */
  const read = (words: readonly string[]): Promise<Known | null> =>
    database.transaction('r', meta, searchEntries, async () => {
      const [now, index] = (await meta.bulkGet([summariesKey, indexKey])).map((row) => row?.value);
      // Where this build may not write, its packs are in memory alone.
      if (known?.fresh.change === now && known?.heads.every((head) => known?.packs.has(head))) return known;
      if (!isIndex(index) || index.change !== now) return null;
      const mine = await caughtUp(index);
      if (!mine) return null;
      const heads = words.flatMap((word) => mine.heads.filter((head) => head.startsWith(headOf(word))));
      const missing = [...new Set(heads)].filter((head) => !mine.packs.has(head));
      const rows = await meta.bulkGet(missing.map(packKey));
      for (const [at, row] of rows.entries()) {
        if (!isPackOf(mine.made, row?.value)) return null;
        mine.packs.set(missing[at] ?? '', row.value);
      }
      known = mine;
      return mine;
    });

  const caughtUp = async ({ made, change, changed }: Index): Promise<Known | null> => {
    if (known?.made === made && known.fresh.change === change) return known;
    const standing = known?.made === made ? known : await readMaking(made);
    if (!standing) return null;
    const entries = await searchEntries.bulkGet([...changed]);
    const texts = new Map(changed.map((id, at) => [id, textOf(entries[at])]));
    return { ...standing, fresh: { change, texts } };
  };

  const readMaking = async (made: string) => {
    const stored: unknown = (await meta.get(makingKey))?.value;
    return isMaking(stored) && stored.made === made ? startOf(stored) : null;
  };

  const make = async (): Promise<Known> => {
    const [now, gate] = (await meta.bulkGet([summariesKey, gateKey])).map((row) => row?.value);
    const answerIds: string[] = [];
    const words: WordIndex = new Map();
    for (let rows = await entriesAfter(null); rows.length > 0; rows = await entriesAfter(answerIds.at(-1) ?? null)) {
      for (const row of rows) {
        addAnswer(words, answerIds.length, wordsOf(row));
        answerIds.push(row.answerId);
      }
    }
    const byHead = wordsByHead(words);
    const all: Making = { made: crypto.randomUUID(), answerIds, heads: [...byHead.keys()] };
    const ready = { ...startOf(all), fresh: { change: now, texts: new Map() } };
    // A full disk does not keep anybody from searching.
    const kept = mayWrite(gate) && (await keep(now, all, words, byHead).catch(() => false));
    if (kept) return ready;
    return { ...ready, packs: new Map([...byHead].map(([head, own]) => [head, packOf(words, own)])) };
  };

  const entriesAfter = (answerId: string | null) =>
    (answerId === null ? searchEntries.toCollection() : searchEntries.where('answerId').above(answerId))
      .limit(atOnce)
      .toArray();

  /** Of what was written while the entries were read, they may have seen a part: such packs are not kept. */
  const keep = (
    change: unknown,
    all: Making,
    words: WordIndex,
    byHead: ReadonlyMap<string, string[]>,
  ): Promise<boolean> =>
    database.transaction('rw', meta, async () => {
      const [now, gate] = (await meta.bulkGet([summariesKey, gateKey])).map((row) => row?.value);
      if (now !== change || !mayWrite(gate)) return false;
      const { made } = all;
      const index: Index = { change, made, changed: [] };
      await dropSearchPacks(database);
      await meta.bulkPut([
        { key: indexKey, value: index },
        { key: makingKey, value: all },
      ]);
      // One by one: the page draws in between.
      for (const [head, own] of byHead) {
        await meta.put({ key: packKey(head), value: { made, ...packOf(words, own) } });
      }
      return true;
    });

  const makeOnce = async () => {
    making ??= make().finally(() => (making = null));
    known = await making;
    return known;
  };

  return {
    async find(words) {
      const standing = await read(words);
      if (standing) return foundIn(standing, words);
      const made = await makeOnce();
      // What was written meanwhile may have left the new packs behind too: then they are as they were a moment ago.
      return foundIn((await read(words)) ?? made, words);
    },
    async prepare() {
      const mine = await read([]);
      if (!mine || mine.fresh.texts.size > mine.numbers.size * manyChanged) await makeOnce();
    },
  };
}

const startOf = ({ made, heads, answerIds }: Making): Omit<Known, 'fresh'> => ({
  made,
  heads,
  numbers: new Map(answerIds.map((id, number) => [id, number])),
  packs: new Map(),
});

function foundIn({ numbers, packs, fresh }: Known, words: readonly string[]): (answerId: string) => boolean {
  const found = new Uint32Array(numbers.size);
  for (const [step, word] of words.entries()) {
    for (const [head, pack] of packs) if (head.startsWith(headOf(word))) findStep(found, step, pack, word);
  }
  return (id) => {
    const text = fresh.texts.get(id);
    if (text !== undefined) return words.every((word) => text.includes(` ${word}`));
    return found[numbers.get(id) ?? -1] === words.length;
  };
}

/** Words with a space before each. */
export const spaced = (words: readonly string[]) => words.map((word) => ` ${word}`).join('');

const wordsOf = (entry: SearchEntry) => ('text' in entry ? entry.text.split(' ').slice(1) : entry.words);

function textOf(entry: SearchEntry | undefined): string {
  if (!entry) return '';
  return 'text' in entry ? entry.text : spaced(entry.words);
}

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function isIndex(value: unknown): value is Index {
  const { made, changed } = (value ?? {}) as Partial<Index>;
  return typeof made === 'string' && isList(changed);
}

function isMaking(value: unknown): value is Making {
  const { made, answerIds, heads } = (value ?? {}) as Partial<Making>;
  return typeof made === 'string' && isList(answerIds) && isList(heads);
}

function isPackOf(wanted: string, value: unknown): value is WordPack {
  const { made, words, ends, answers } = (value ?? {}) as Partial<WordPack & { made: string }>;
  return made === wanted && typeof words === 'string' && ends instanceof Uint32Array && answers instanceof Uint8Array;
}
