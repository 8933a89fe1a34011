import * as v from 'valibot';
import type { CountedTable, Database } from '../schema/database';
import { rowSchemas } from '../schema/rows';

export type RowOf<T extends CountedTable> = v.InferOutput<(typeof rowSchemas)[T]>;

/** Rows that read well, and how many did not: those are counted and left where they are, never dropped. */
export type ReadRows<T> = { rows: T[]; damaged: number };

/** Checks stored rows against the schema of their table. A damaged row does not take its neighbors with it. */
export function readRows<T extends CountedTable>(
  database: Database,
  table: T,
  stored: readonly unknown[],
): ReadRows<RowOf<T>> {
  const rows: RowOf<T>[] = [];
  let damaged = 0;
  for (const row of stored) {
    const read = v.safeParse(rowSchemas[table], row);
    if (read.success) {
      rows.push(read.output as RowOf<T>);
      continue;
    }
    damaged += 1;
    const [issue] = read.issues;
    const reason = `${v.getDotPath(issue) ?? table}: ${issue.message}`;
    database.quarantine.add({ table, key: JSON.stringify(keyOf(database, table, row)), reason, row });
  }
  return { rows, damaged };
}

/** One row by its key; null when it is not there or does not read. */
export async function readRow<T extends CountedTable>(
  database: Database,
  table: T,
  key: string,
): Promise<RowOf<T> | null> {
  const stored: unknown = await database.table(table).get(key);
  return stored === undefined ? null : (readRows(database, table, [stored]).rows[0] ?? null);
}

/** The primary key of a row. */
export function keyOf(database: Database, table: CountedTable, row: unknown): string | (string | number)[] {
  const { keyPath } = database.table(table).schema.primKey;
  const field = (path: string) => (row as Record<string, string | number> | null)?.[path] ?? '';
  return Array.isArray(keyPath) ? keyPath.map(field) : String(field(keyPath ?? ''));
}
