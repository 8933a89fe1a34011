import { travels } from '../../domain/sync/travels';
import { lineOf } from '../backup/lines';
import { commit } from '../integrity/commit';
import { keyOf, readRows } from '../integrity/validated-read';
import { outboxKey } from '../integrity/written-rows';
import { countedTables, type CountedTable, type Database, type OutboxRow } from '../schema/database';
import { isSealed } from '../tables/recordings';

type Row = Record<string, unknown>;

/** Some rows as lines of JSON, from where the last page ended. `next` is null after the last one. */
export type OutgoingPage = { lines: string[]; rows: OutboxRow[]; later: number; next: string | null };

/** `key` and `revision` are those of the outbox. */
export type OutgoingSound = AwaitedSound & { key: string; revision: number };

export type AwaitedSound = { recordingId: string; sha256: string; startedAt: number };

/** Whose sound neither this device nor the server can read. `startedAt` is the recording's, epoch ms. */
export type UnreadableSound = { answerId: string; question: string; startedAt: number };

/** Rows read at once. */
const batch = 200;

/** Puts every row that is here into the outbox, in one transaction with what `begin` writes. */
export async function fillOutbox(
  database: Database,
  begin: () => Promise<void>,
  which: 'rows and sounds' | 'rows' = 'rows and sounds',
): Promise<void> {
  const without = which === 'rows' ? ['slices', 'sounds'] : ['slices'];
  await commit(
    database,
    countedTables,
    async () => {
      await begin();
      for (const table of countedTables.filter((name) => !without.includes(name))) {
        const ids = (await database.table(table).toCollection().primaryKeys()) as OutboxRow['id'][];
        await database.outbox.bulkPut(ids.map((id) => ({ key: outboxKey(table, id), table, id, revision: 0 })));
      }
    },
    'elsewhere',
  );
}

/** Rows that may go, up to about `mostLetters`; those that never will leave the outbox. Sounds go by themselves. */
export async function outgoingPage(
  database: Database,
  after: string | null,
  mostLetters: number,
): Promise<OutgoingPage> {
  const waiting = await database.outbox
    .where('key')
    .above(after ?? '')
    .limit(batch)
    .toArray();
  const page: OutgoingPage = { lines: [], rows: [], later: 0, next: null };
  const never: string[] = [];
  const stored = await rowsOf(database, waiting);
  const sessions = await sessionsOf(database, stored);
  let letters = 0;
  for (const [at, entry] of waiting.entries()) {
    if (letters > mostLetters) return { ...page, next: waiting[at - 1]?.key ?? null };
    if (entry.table === 'sounds') continue;
    const row = stored[at];
    const when = row ? travels(entry.table, row, sessions[at] ?? null) : 'never';
    if (when === 'later') page.later += 1;
    if (when === 'never' || !row || readRows(database, entry.table as CountedTable, [row]).damaged > 0) {
      never.push(entry.key);
      continue;
    }
    if (when === 'later') continue;
    const line = lineOf({ t: entry.table, r: row });
    page.lines.push(line);
    page.rows.push(entry);
    letters += line.length;
  }
  await database.outbox.bulkDelete(never);
  return { ...page, next: waiting.length < batch ? null : (waiting.at(-1)?.key ?? null) };
}

async function rowsOf(database: Database, waiting: readonly OutboxRow[]): Promise<(Row | undefined)[]> {
  const found = new Map<string, Row>();
  for (const table of new Set(waiting.map((entry) => entry.table))) {
    if (table === 'sounds') continue;
    const ids = waiting.filter((entry) => entry.table === table).map(({ id }) => id);
    for (const row of await database.table<Row | undefined>(table).bulkGet(ids)) {
      if (row) found.set(outboxKey(table, keyOf(database, table as CountedTable, row)), row);
    }
  }
  return waiting.map(({ key }) => found.get(key));
}

/** The heads of the sessions that the rows belong to, in their order. */
async function sessionsOf(database: Database, rows: readonly (Row | undefined)[]) {
  const answerIds = rows.map((row) => (typeof row?.answerId === 'string' ? row.answerId : ''));
  const answers = await database.answers.bulkGet(answerIds);
  const sessionIds = rows.map((row, at) =>
    typeof row?.sessionId === 'string' ? row.sessionId : (answers[at]?.sessionId ?? ''),
  );
  return database.sessions.bulkGet(sessionIds);
}

/** Sounds that no other device has been given yet, newest first. One without a finished recording waits. */
export async function outgoingSounds(database: Database): Promise<OutgoingSound[]> {
  const waiting = await database.outbox.where('key').startsWith('sounds ').toArray();
  const rows = await database.recordings.bulkGet(waiting.map(({ id }) => String(id)));
  // What was thrown away meanwhile goes nowhere.
  const never = waiting.filter((_, at) => !rows[at] || rows[at].state === 'discarded');
  await database.outbox.bulkDelete(never.map(({ key }) => key));
  return waiting
    .flatMap(({ key, revision }, at): OutgoingSound[] => {
      const row = rows[at];
      if (!row || !isSealed(row) || !row.sha256) return [];
      return [{ recordingId: row.id, sha256: row.sha256, startedAt: row.startedAt, key, revision }];
    })
    .sort((one, other) => other.startedAt - one.startedAt);
}

/** Every finished recording here, newest first, whether its sound is here or not. */
export async function allSounds(database: Database): Promise<AwaitedSound[]> {
  const rows = await database.recordings.toArray();
  return rows
    .flatMap((row) =>
      isSealed(row) && row.sha256 ? [{ recordingId: row.id, sha256: row.sha256, startedAt: row.startedAt }] : [],
    )
    .sort((one, other) => other.startedAt - one.startedAt);
}

/** Newest first; an answer with several recordings comes once. */
export async function unreadableSounds(database: Database): Promise<UnreadableSound[]> {
  const marked = await database.awaitedSounds.filter(({ unreadable }) => unreadable === true).toArray();
  const rows = await database.recordings.bulkGet(marked.map(({ recordingId }) => recordingId));
  const answers = await database.answers.bulkGet(rows.map((row) => row?.answerId ?? ''));
  const found = answers.flatMap((answer, at): [string, UnreadableSound][] =>
    answer
      ? [[answer.id, { answerId: answer.id, question: answer.question.text, startedAt: rows[at]!.startedAt }]]
      : [],
  );
  return [...new Map(found).values()].sort((one, other) => other.startedAt - one.startedAt);
}

/** The server has them. What was written again meanwhile stays in the outbox. Inside a transaction. */
export async function takeFromOutbox(
  database: Database,
  sent: readonly { key: string; revision: number }[],
): Promise<void> {
  const now = await database.outbox.bulkGet(sent.map(({ key }) => key));
  const done = sent.filter(({ revision }, at) => now[at]?.revision === revision);
  await database.outbox.bulkDelete(done.map(({ key }) => key));
}
