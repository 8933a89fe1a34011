import * as v from 'valibot';
import { travels } from '../../domain/sync/travels';
import { limits } from '../backup/limits';
import { linesOf, readLine } from '../backup/lines';
import { mergeIn } from '../backup/merge-in';
import { pastsKey } from '../derived/question-history';
import { commit } from '../integrity/commit';
import { purgeSessions } from '../integrity/purge';
import { countedTables, type CountedTable, type Database } from '../schema/database';
import { rowSchemas } from '../schema/rows';
import { isSealed } from '../tables/recordings';
import { readingKey, type SyncReading } from './link';

type Row = Record<string, unknown>;

/** The head of a message, unread, and its rows by table. `newer`: rows that this version does not understand. */
export type Incoming = { head: unknown; rows: Map<CountedTable, Row[]>; newer: number };

/** Takes a message apart; null when it is none. Its limits are those of a backup. */
export function readIncoming(message: Uint8Array): Incoming | null {
  const end = message.indexOf(10);
  try {
    const head = readLine(message.subarray(0, end === -1 ? message.length : end), 'head', limits.rowBytes);
    const rows: Incoming['rows'] = new Map();
    let newer = 0;
    for (const { bytes, where } of end === -1 ? [] : linesOf(message.subarray(end + 1), 'message')) {
      const { t, r } = readLine(bytes, where, limits.rowBytes) as { t?: unknown; r?: unknown };
      const table = countedTables.find((name) => name === t);
      // Sounds travel by themselves, and slices not at all.
      if (table === 'sounds' || table === 'slices') continue;
      if (!table || !v.safeParse(rowSchemas[table], r).success) newer += 1;
      else if (travels(table, r as Row, null) !== 'never') rows.set(table, [...(rows.get(table) ?? []), r as Row]);
    }
    return { head, rows, newer };
  } catch {
    return null;
  }
}

/** One transaction: the rows beside those that are here, by the rules of every merge, and how far was read. */
export async function receiveRows(database: Database, rows: Incoming['rows'], reading: SyncReading): Promise<void> {
  const tables = [...rows.keys()];
  const sounds = tables.includes('recordings') ? (['sounds', 'awaitedSounds'] as const) : [];
  await commit(
    database,
    [...tables, ...sounds],
    async (count) => {
      const tally = { added: 0, answers: 0, changed: 0, same: 0 };
      for (const [table, incoming] of rows) {
        const replaced = await mergeIn(database, table, incoming, count, tally);
        if (table === 'recordings')
          await awaitSounds(
            database,
            incoming.map(({ id }) => String(id)),
            replaced,
          );
      }
      await database.meta.put({ key: readingKey, value: reading });
      if (tables.some((table) => ['sessions', 'answers', 'selfScores'].includes(table))) {
        await database.meta.delete(pastsKey);
      }
    },
    'elsewhere',
  );
  // A late word about something that was deleted for good is not brought back by it.
  if (tables.length > 0) await purgeSessions(database, 0);
}

async function awaitSounds(database: Database, ids: readonly string[], replaced: readonly string[]): Promise<void> {
  const rows = await database.recordings.bulkGet([...ids]);
  const here = new Set(await database.sounds.where('recordingId').anyOf(ids).primaryKeys());
  const awaited = rows.filter((row) => row && isSealed(row) && (!here.has(row.id) || replaced.includes(row.id)));
  await database.awaitedSounds.bulkPut(
    awaited.flatMap((row) => (row ? [{ recordingId: row.id, startedAt: row.startedAt }] : [])),
  );
}
