import type { AppStorage } from './app-storage';
import { localMirror, type Mirror } from './integrity/ledger-mirror';
import { passGate } from './integrity/write-gate';
import { defineDatabase, sharedLocks, type Database } from './schema/database';

/**
 * newer: a later version of this program has taken the database over. unreadable: the browser will not open the
 * database (private window, full or damaged disk).
 */
export type StorageProblem = 'newer' | 'unreadable';

/** Opening is a matter of milliseconds, unless much has to be brought to a new form or another tab holds on. */
const patienceMs = 3000;

/** The question: `letGo` closes this tab's hold on the database, which a newer version in another tab is waiting for. */
export type Outdated = (letGo: () => void) => void;

/** `waiting` is told when opening takes long; it goes on meanwhile, and ends when another tab has let go. */
export async function openStorage(
  name: string,
  on: { outdated: Outdated; waiting: () => void },
  mirror: Mirror = localMirror(name),
  locks: LockManager | null = sharedLocks(),
): Promise<{ ok: true; records: AppStorage } | { ok: false; problem: StorageProblem; detail: string }> {
  const database = defineDatabase(name, mirror, locks);
  // After letting go stay closed, or this old code would write old rows into new tables.
  database.on('versionchange', () => {
    on.outdated(() => database.close({ disableAutoOpen: true }));
    return false;
  });
  // No use in waiting for the event: a browser that has told the old tab once does not tell anybody a second time.
  database.on('blocked', () => false);
  // Fetched while the database opens. A network that changes in the middle breaks it off; the second time it comes.
  const tables = import('./app-storage').catch(() => import('./app-storage'));
  tables.catch(() => undefined);
  const patience = setTimeout(on.waiting, patienceMs);
  try {
    await database.open();
    clearTimeout(patience);
    const { readOnly } = await passGate(database);
    const { storageOf, undoDeadRestore } = await tables;
    if (!readOnly) await undoDeadRestore(database);
    const deviceId = readOnly ? '' : await deviceIdOf(database);
    return { ok: true, records: storageOf(database, deviceId, readOnly) };
  } catch (failure) {
    clearTimeout(patience);
    database.close();
    return { ok: false, problem: problemOf(failure), detail: String(failure) };
  }
}

function problemOf(failure: unknown): StorageProblem {
  // Closed again before it was used: a newer version in another tab has asked for it.
  const newer = failure instanceof Error && ['VersionError', 'DatabaseClosedError'].includes(failure.name);
  return newer ? 'newer' : 'unreadable';
}

async function deviceIdOf(database: Database): Promise<string> {
  const row = await database.meta.get('device');
  if (typeof row?.value === 'string') return row.value;
  const deviceId = crypto.randomUUID();
  await database.meta.put({ key: 'device', value: deviceId });
  return deviceId;
}
