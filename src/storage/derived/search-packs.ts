import { gateKey, mayWrite } from '../integrity/write-gate';
import type { Database, SearchEntry } from '../schema/database';

/**
 * The words that answers are found by, many answers in one row: ten thousand rows take a second to fetch, two hundred
 * some hundredths. A pack holds the entries of all answers whose ids begin alike. Packs are thrown away by whoever
 * writes an entry, in the same transaction, and made again by whoever searches.
 */
type Pack = { answerIds: readonly string[]; text: string };

/** Changes with every write to the summaries, in whatever tab, so that what was read of them is known to be old. */
export const summariesKey = 'digests';

/** The state of the summaries that the packs belong to. A build that knows of no packs leaves it behind. */
const packsKey = 'search packs';
const prefix = 'search pack ';

/** Ids are random: 256 packs at most, each of a size that the browser keeps in its own place. */
const nameOf = (answerId: string) => answerId.slice(0, 2);

/** Packs that are made together: few enough for the page to draw in between. */
const atOnce = 32;

/** In the transaction that writes or deletes these entries. */
export async function noteSummaryChange(database: Database, answerIds: readonly string[]): Promise<void> {
  const { meta } = database;
  const [before, packed] = await meta.bulkGet([summariesKey, packsKey]);
  const value = crypto.randomUUID();
  const kept = before?.value === packed?.value;
  await meta.bulkDelete([...new Set(answerIds.map((id) => prefix + nameOf(id)))]);
  await meta.bulkPut([{ key: summariesKey, value }, ...(kept ? [{ key: packsKey, value }] : [])]);
}

/** The words of these answers, and of others. What is not packed is packed, as far as this build may write. */
export async function readSearchTexts(
  database: Database,
  answerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { meta } = database;
  const texts = await packedTexts(database);
  const names = [...new Set(answerIds.filter((id) => !texts.has(id)).map(nameOf))];
  const writes = mayWrite((await meta.get(gateKey))?.value);
  for (let first = 0; first < names.length; first += atOnce) {
    const some = names.slice(first, first + atOnce);
    for (const [id, text] of await (writes ? pack(database, some) : unpacked(database, some))) texts.set(id, text);
  }
  return texts;
}

async function packedTexts(database: Database): Promise<Map<string, string>> {
  const { meta } = database;
  const rows = await database.transaction('r', meta, async () => {
    const [now, packed] = await meta.bulkGet([summariesKey, packsKey]);
    return now?.value === packed?.value ? meta.where('key').startsWith(prefix).toArray() : [];
  });
  const texts = new Map<string, string>();
  for (const { value } of rows) {
    if (!isPack(value)) continue;
    const each = value.text.split('\n');
    for (const [at, id] of value.answerIds.entries()) texts.set(id, each[at] ?? '');
  }
  return texts;
}

function pack(database: Database, names: readonly string[]): Promise<[string, string][]> {
  const { meta, searchEntries } = database;
  return database.transaction('rw', meta, searchEntries, async () => {
    const [now, packed, gate] = await meta.bulkGet([summariesKey, packsKey, gateKey]);
    if (!mayWrite(gate?.value)) return unpacked(database, names);
    if (now?.value !== packed?.value) {
      await meta.where('key').startsWith(prefix).delete();
      await meta.put({ key: packsKey, value: now?.value });
    }
    const packs = await Promise.all(names.map((name) => entriesOf(database, name)));
    await meta.bulkPut(
      packs.map((entries, at) => {
        const value: Pack = { answerIds: entries.map(([id]) => id), text: entries.map(([, text]) => text).join('\n') };
        return { key: prefix + names[at], value };
      }),
    );
    return packs.flat();
  });
}

async function unpacked(database: Database, names: readonly string[]): Promise<[string, string][]> {
  return (await Promise.all(names.map((name) => entriesOf(database, name)))).flat();
}

async function entriesOf({ searchEntries }: Database, name: string): Promise<[string, string][]> {
  // Of an id as short as its pack's name, or shorter, only itself.
  const rows =
    name.length < 2
      ? [await searchEntries.get(name)]
      : await searchEntries.where('answerId').startsWith(name).toArray();
  return rows.flatMap((row): [string, string][] => (row ? [[row.answerId, textOf(row)]] : []));
}

/** Words with a space before each. */
export const spaced = (words: readonly string[]) => words.map((word) => ` ${word}`).join('');

function textOf(entry: SearchEntry): string {
  return 'text' in entry ? entry.text : spaced(entry.words);
}

function isPack(value: unknown): value is Pack {
  const { answerIds, text } = (value ?? {}) as Partial<Pack>;
  return Array.isArray(answerIds) && typeof text === 'string';
}
