import type { CountedTable, Database } from './database';

/** Rows a change added to (or took from) each table. */
export type LedgerCounts = Partial<Record<CountedTable, number>>;

const ledgerKey = 'ledger';
const mirrorKey = 'second-take ledger';

/**
 * The only way to write. The change and its ledger entry are one transaction, and the promise resolves when that
 * transaction is complete: "saved" on the screen may be bound to it. The ledger is mirrored outside the database,
 * so that a database that quietly lost rows is found out at the next start.
 */
export async function commit(
  database: Database,
  tables: readonly CountedTable[],
  change: (count: (table: CountedTable, added: number) => void) => Promise<void>,
): Promise<void> {
  const ledger = await database.transaction('rw', [...tables, 'meta'], async () => {
    const counts = await readLedger(database);
    await change((table, added) => {
      counts[table] = (counts[table] ?? 0) + added;
    });
    await database.meta.put({ key: ledgerKey, value: counts });
    return counts;
  });
  mirror(ledger);
}

async function readLedger(database: Database): Promise<LedgerCounts> {
  const row = await database.meta.get(ledgerKey);
  return { ...(row?.value as LedgerCounts | undefined) };
}

function mirror(counts: LedgerCounts): void {
  try {
    localStorage.setItem(mirrorKey, JSON.stringify(counts));
  } catch {
    // The mirror is a second witness; without it the ledger inside the database still counts.
  }
}

function readMirror(): LedgerCounts | null {
  try {
    const text = localStorage.getItem(mirrorKey);
    return text === null ? null : (JSON.parse(text) as LedgerCounts);
  } catch {
    return null;
  }
}

/** A table that holds fewer rows than were saved in it. */
export type Loss = { table: CountedTable; saved: number; found: number };

/** Compares what is there with what was saved, by the ledger and by its mirror, whichever counted more. */
export async function findLosses(database: Database, tables: readonly CountedTable[]): Promise<Loss[]> {
  const [ledger, witness] = [await readLedger(database), readMirror()];
  const losses: Loss[] = [];
  for (const table of tables) {
    const saved = Math.max(ledger[table] ?? 0, witness?.[table] ?? 0);
    const found = await database.table(table).count();
    if (found < saved) losses.push({ table, saved, found });
  }
  return losses;
}
