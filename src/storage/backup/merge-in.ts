import * as v from 'valibot';
import type { Count } from '../integrity/commit';
import { sameRow } from '../integrity/same-row';
import { keyOf } from '../integrity/validated-read';
import type { CountedTable, Database } from '../schema/database';
import { rowSchemas } from '../schema/rows';
import { mergeRows } from './merge';

type Row = Record<string, unknown>;

/** added: new here, `answers` of them answers. changed: known here, with a newer word in what came. same: known already. */
export type Tally = { added: number; answers: number; changed: number; same: number };

/**
 * Brings rows of one table in beside those that are here, inside a commit, and adds to the tally. Gives the recordings
 * whose sound here is not the one of the row that was kept.
 */
export async function mergeIn(
  database: Database,
  table: CountedTable,
  incoming: readonly Row[],
  count: Count,
  tally: Tally,
): Promise<string[]> {
  const replaced: string[] = [];
  const keys = incoming.map((row) => keyOf(database, table, row));
  const stored = await database.table<Row | undefined>(table).bulkGet(keys);
  const changed = new Map<string, Row>();
  for (const [index, row] of incoming.entries()) {
    // A key that comes twice meets what the first one left.
    const key = JSON.stringify(keys[index]);
    const here = changed.get(key) ?? stored[index];
    if (here && sameRow(here, row)) {
      tally.same += 1;
      continue;
    }
    // What does not read here any more is worth less than what does.
    const merged = here && v.is(rowSchemas[table], here) ? mergeRows(table, here, row) : row;
    // Two devices sealed one recording each in their own way: the sound goes with the row that is kept.
    if (table === 'recordings' && here?.sha256 && here.sha256 !== merged.sha256) replaced.push(String(row.id));
    if (here && sameRow(here, merged)) tally.same += 1;
    else {
      tally[here ? 'changed' : 'added'] += 1;
      changed.set(key, merged);
    }
    if (!here) count(table, 1);
    if (!here && table === 'answers') tally.answers += 1;
  }
  await database.table(table).bulkPut([...changed.values()]);
  return replaced;
}
