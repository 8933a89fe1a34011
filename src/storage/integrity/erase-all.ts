import Dexie from 'dexie';
import { countedTables, defineDatabase, type Database } from '../schema/database';
import { ledgerKey, revisionSeen } from './row-ledger';

/**
 * Takes everything off this computer, in one transaction whose ledger is ahead of the witness beside the database. The
 * witness reaches the disk some seconds later: a browser that dies meanwhile comes back with everything, or with nothing and
 * no loss to report. A session that runs in another tab is waited for.
 */
export async function eraseAll(database: Database): Promise<void> {
  const { name, mirror, locks } = database;
  const { version } = database.backendDB();
  database.close();
  await othersLetGo(name, version);
  const own = defineDatabase(name, mirror, locks);
  await own.open();
  const ledger = { key: ledgerKey, value: { revision: (await revisionSeen(own)) + 1, counts: {} } };
  try {
    await emptyAll(own.backendDB(), ledger);
  } catch {
    // No room left to empty it, or it does not read any more. A browser that dies between these two reports a loss.
    await own.delete();
    await own.open();
    await own.meta.put(ledger);
  }
  mirror.clear();
  own.changes.publish({ tables: countedTables, answerIds: [], sessionIds: [] });
  own.changes.close();
  own.close();
}

/** Asks for a newer version, as an update would, and does not take it: every other tab lets go when no session runs there. */
function othersLetGo(name: string, version: number): Promise<void> {
  return new Promise((resolve) => {
    const asking = Dexie.dependencies.indexedDB.open(name, version + 1);
    asking.addEventListener('upgradeneeded', () => asking.transaction?.abort());
    // A newer version of the program has made it the one that is there.
    asking.addEventListener('success', () => {
      asking.result.close();
      resolve();
    });
    asking.addEventListener('error', (event) => {
      event.preventDefault();
      resolve();
    });
  });
}

/** Past Dexie, which does not know the tables of a later version that was taken back. */
function emptyAll(raw: IDBDatabase, ledger: { key: string; value: unknown }): Promise<void> {
  const stores = [...raw.objectStoreNames];
  const erasing = raw.transaction(stores, 'readwrite', { durability: 'strict' });
  for (const store of stores) erasing.objectStore(store).clear();
  erasing.objectStore('meta').put(ledger);
  return new Promise((resolve, reject) => {
    erasing.addEventListener('complete', () => resolve());
    erasing.addEventListener('abort', () => reject(erasing.error as Error));
  });
}
