import Dexie from 'dexie';
import { markStale } from '../derived/stale-summaries';
import { countedTables, type CountedTable, type Database, type DerivedTable } from '../schema/database';
import { gateKey, mayWrite, ReadOnlyError } from './write-gate';
import { ledgerKey, ledgerOf, mirrorRowCounts } from './row-ledger';
import { sameRow } from './same-row';
import type { Written } from './written-rows';

/** In `meta` while other devices are kept alike with this one. */
export const linkKey = 'sync';

export type Count = (table: CountedTable, added: number) => void;

/**
 * The only way to write. The change and its ledger entry are one transaction, and the promise resolves when that
 * transaction is complete: "saved" on the screen may be bound to it. What is worked out from the facts is marked stale in
 * the same transaction, and everybody who listens is told after it. `from` says where the change was made. The gate is looked at every time: another tab may
 * have been updated meanwhile.
 */
export async function commit(
  database: Database,
  tables: readonly (CountedTable | DerivedTable | 'awaitedSounds')[],
  change: (count: Count) => Promise<void>,
  from: 'here' | 'elsewhere' = 'here',
): Promise<void> {
  const dropping = tables.includes('sessions') ? ['digests', 'searchEntries'] : [];
  const scope = new Set([
    ...tables,
    ...dropping,
    ...(tables.includes('shapes') ? ['recordings'] : []),
    'meta',
    'outbox',
  ]);
  const { ledger, written } = await database.transaction('rw', [...scope], async () => {
    const [stored, gate, link] = await database.meta.bulkGet([ledgerKey, gateKey, linkKey]);
    if (!mayWrite(gate?.value)) throw new ReadOnlyError();
    const { revision, counts } = ledgerOf(stored?.value);
    const next = { revision: revision + 1, counts: { ...counts } };
    await change((table, added) => {
      next.counts[table] = (next.counts[table] ?? 0) + added;
    });
    await database.meta.put({ key: ledgerKey, value: next });
    const written = database.written.of(Dexie.currentTransaction.idbtrans);
    await markStale(database, written, next.revision);
    // What comes from another device does not go back to it.
    if (link && from === 'here') await noteForOthers(database, written.rows, next.revision);
    return { ledger: next, written };
  });
  mirrorRowCounts(database, ledger);
  database.changes.publish({
    tables: [...tables],
    answerIds: [...written.answerIds],
    sessionIds: [...written.sessionIds],
  });
}

/** In the transaction of the rows: no row is on the disk that will not go to the other devices. */
async function noteForOthers(database: Database, rows: Written['rows'], revision: number): Promise<void> {
  // Slices become a sound first; they come every second.
  const counted = [...rows].filter(
    ([, { table }]) => table !== 'slices' && countedTables.some((name) => name === table),
  );
  await database.outbox.bulkPut(counted.map(([key, row]) => ({ key, ...row, revision })));
}

/**
 * Adds a fact, inside a commit. A write that is tried again after it had gone through changes nothing; a different
 * row under the same key is refused, because facts are never overwritten.
 */
export async function addOnce(
  database: Database,
  table: CountedTable,
  key: string | (string | number)[],
  row: unknown,
  count: Count,
): Promise<void> {
  const stored: unknown = await database.table(table).get(key);
  if (stored === undefined) {
    await database.table(table).add(row);
    count(table, 1);
  } else if (!sameRow(stored, row)) {
    throw new Error(`There is another row under this key in ${table}: ${JSON.stringify(key)}`);
  }
}
