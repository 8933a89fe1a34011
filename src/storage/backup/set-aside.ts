import Dexie from 'dexie';
import * as v from 'valibot';
import { commit } from '../integrity/commit';
import { keyOf } from '../integrity/validated-read';
import { countedTables, type CountedTable, type Database } from '../schema/database';
import { rowSchemas, type SetAsideRow } from '../schema/rows';
import { sha256 } from '../tables/recordings';
import { readRowLine } from './lines';
import { mergeRows } from './merge';

type Row = Record<string, unknown>;

export function isKnown(table: string): table is CountedTable {
  return countedTables.some((known) => known === table);
}

/** A line as it is kept aside. May be called inside a transaction. */
export async function asideRow(table: string, line: string): Promise<SetAsideRow> {
  const id = await sha256(new TextEncoder().encode(`${table}\n${line}`));
  return { id, table, line };
}

/** The row that a line holds, where this version knows its table and reads it. Sounds come with their file or not at all. */
export function readableRow(table: string, line: string): { table: CountedTable; row: Row } | null {
  if (!isKnown(table) || table === 'sounds' || table === 'setAside') return null;
  const read = readRowLine(new TextEncoder().encode(line), `a line of ${table}`);
  return read && v.is(rowSchemas[table], read.row) ? { table, row: read.row as Row } : null;
}

/**
 * Brings home what was set aside and reads by now, because this version knows what an older one did not. Gives how many
 * rows stay aside.
 */
export async function bringHome(database: Database): Promise<number> {
  const ids = await database.setAside.toCollection().primaryKeys();
  for (const id of ids) {
    const aside = await database.setAside.get(id);
    const home = aside && v.is(rowSchemas.setAside, aside) ? readableRow(aside.table, aside.line) : null;
    if (home) await moveHome(database, id, home);
  }
  return database.setAside.count();
}

async function moveHome(
  database: Database,
  id: string,
  { table, row }: { table: CountedTable; row: Row },
): Promise<void> {
  // Whatever follows from the facts is marked stale by the same commit.
  await commit(database, [table, 'setAside'], async (count) => {
    if (!(await database.setAside.get(id))) return;
    const here = await database.table<Row | undefined>(table).get(keyOf(database, table, row));
    await database.table(table).put(here ? mergeRows(table, here, row) : row);
    if (!here) count(table, 1);
    await database.setAside.delete(id);
    count('setAside', -1);
  });
}

/** Inside a commit: keeps these lines aside, each once. Gives how many are new here. */
export async function setAside(
  database: Database,
  lines: readonly { table: string; line: string }[],
  count: (table: CountedTable, added: number) => void,
): Promise<number> {
  const rows = await Dexie.waitFor(Promise.all(lines.map(({ table, line }) => asideRow(table, line))));
  const fresh = new Map(rows.map((row) => [row.id, row]));
  const known = await database.setAside.bulkGet([...fresh.keys()]);
  for (const row of known) if (row) fresh.delete(row.id);
  await database.setAside.bulkPut([...fresh.values()]);
  count('setAside', fresh.size);
  return fresh.size;
}
