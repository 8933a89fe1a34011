import { gateKey, mayWrite, ReadOnlyError } from './write-gate';
import * as v from 'valibot';
import { amountSchema } from '../../domain/bounds';
import { countedTables, type CountedTable, type Database } from '../schema/database';

/**
 * How many rows were saved in each table. Kept inside the database, where every commit updates it in the same
 * transaction, and mirrored outside. `revision` says which of the two is ahead: a mirror that is ahead means that
 * the database lost commits, one that is behind only that the browser was killed between the two.
 */
const ledgerSchema = v.object({ revision: amountSchema, counts: v.record(v.string(), amountSchema) });

export type Ledger = { revision: number; counts: Partial<Record<CountedTable, number>> };

export const ledgerKey = 'ledger';

export function ledgerOf(stored: unknown): Ledger {
  const read = v.safeParse(ledgerSchema, stored);
  return read.success ? read.output : { revision: 0, counts: {} };
}

/** Two tabs may commit in one order and get here in the other: the newer account stays. */
export function mirrorRowCounts(database: Database, ledger: Ledger): void {
  if (readMirror(database).revision < ledger.revision) database.mirror.write(JSON.stringify(ledger));
}

function readMirror(database: Database): Ledger {
  try {
    return ledgerOf(JSON.parse(database.mirror.read() ?? 'null'));
  } catch {
    return ledgerOf(null);
  }
}

/** The newest change that the database or the witness beside it knows of; 0 where the database does not read any more. */
export async function revisionSeen(database: Database): Promise<number> {
  const row = await database.meta.get(ledgerKey).catch(() => undefined);
  return Math.max(ledgerOf(row?.value).revision, readMirror(database).revision);
}

/** A table that holds fewer rows than were saved in it, or a database that went back to before some of its changes. */
export type Loss = { table: CountedTable | 'changes'; saved: number; found: number };

/** Compares what is there with what was saved. */
export async function findLosses(database: Database): Promise<Loss[]> {
  // Before the counting: a commit of another tab in between would look like one that the database has lost.
  const witness = readMirror(database);
  const { ledger, found } = await countAll(database);
  const { counts } = witness.revision > ledger.revision ? witness : ledger;
  const losses = countedTables.flatMap((table): Loss[] => {
    const saved = counts[table] ?? 0;
    return found[table] < saved ? [{ table, saved, found: found[table] }] : [];
  });
  if (losses.length > 0 || witness.revision <= ledger.revision) return losses;
  return [{ table: 'changes', saved: witness.revision, found: ledger.revision }];
}

/** The candidate has been told what is missing: from here on, what is there counts as what was saved. */
export async function acceptLosses(database: Database): Promise<void> {
  const accepted = await database.transaction('rw', [...countedTables, 'meta'], async () => {
    if (!mayWrite((await database.meta.get(gateKey))?.value)) throw new ReadOnlyError();
    const { ledger, found } = await countAll(database);
    const next = { revision: Math.max(ledger.revision, readMirror(database).revision) + 1, counts: found };
    await database.meta.put({ key: ledgerKey, value: next });
    return next;
  });
  mirrorRowCounts(database, accepted);
}

/** One transaction for the ledger and the counts, or a commit in between would look like a loss. */
async function countAll(database: Database) {
  return database.transaction('r', [...countedTables, 'meta'], async () => {
    const [row, ...counts] = await Promise.all([
      database.meta.get(ledgerKey),
      ...countedTables.map((table) => database.table(table).count()),
    ]);
    const found = Object.fromEntries(countedTables.map((table, at) => [table, counts[at] ?? 0]));
    return { ledger: ledgerOf(row?.value), found: found as Record<CountedTable, number> };
  });
}
