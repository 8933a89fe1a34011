import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import type { Mirror } from '../../src/storage/integrity/ledger-mirror';
import { openStorage } from '../../src/storage/open-storage';

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let names = 0;

export function aMirror(): Mirror {
  let kept: string | null = null;
  return {
    read: () => kept,
    write: (text) => {
      kept = text;
    },
    clear: () => {
      kept = null;
    },
  };
}

/** Real records over an invented IndexedDB; without `locks` in a browser that has no Web Locks. */
export async function someRecords(
  name = `test ${(names += 1)}`,
  mirror: Mirror = aMirror(),
  locks: LockManager | null = null,
) {
  const opened = await openStorage(name, { outdated: (letGo) => letGo(), waiting: () => undefined }, mirror, locks);
  if (!opened.ok) throw new Error(opened.detail);
  return { name, mirror, records: opened.records };
}

/** Works on the stored rows behind the back of the records, as a fault would. */
export async function tamper<T>(name: string, work: (raw: Dexie) => Promise<T>): Promise<T> {
  const raw = new Dexie(name);
  await raw.open();
  try {
    return await work(raw);
  } finally {
    raw.close();
  }
}
