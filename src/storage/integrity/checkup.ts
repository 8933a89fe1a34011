import { countedTables, type Database } from '../schema/database';
import { findLosses, type Loss } from './row-ledger';
import { readRows } from './validated-read';
import { bringHome } from '../backup/set-aside';
import { mayWrite, gateKey } from './write-gate';
import { sha256 } from '../tables/recordings';

/** What a look at everything has shown. */
export type Checkup = {
  /** Rows that were read, of all kinds. */
  rows: number;
  /** Recordings whose sound was compared with its hash. */
  recordings: number;
  losses: Loss[];
  unreadable: number;
  /** Rows of backups that do not read here; those that do by now were brought home. */
  setAside: number;
  /** Recordings whose bytes are not the ones that were saved, and those whose sound is gone. */
  changedSounds: string[];
  missingSounds: string[];
  /** Recordings of other devices, whose sound has not come from there; and those of which what the server has is no good. */
  elsewhere: number;
  unreadableThere: number;
};

const batch = 500;

export async function checkData(database: Database, progress: (share: number) => void): Promise<Checkup> {
  const sizes = await Promise.all(countedTables.map((table) => database.table(table).count()));
  const all = sizes.reduce((sum, size) => sum + size, 0) || 1;
  const checkup: Checkup = {
    rows: 0,
    recordings: 0,
    losses: await findLosses(database),
    unreadable: 0,
    setAside: await asideAfterHomecoming(database),
    changedSounds: [],
    missingSounds: [],
    elsewhere: 0,
    unreadableThere: 0,
  };
  for (const table of countedTables.filter((name) => name !== 'sounds')) {
    const ids = await database.table(table).toCollection().primaryKeys();
    for (let at = 0; at < ids.length; at += batch) {
      const stored = (await database.table(table).bulkGet(ids.slice(at, at + batch))).filter(
        (row) => row !== undefined,
      );
      checkup.unreadable += readRows(database, table, stored).damaged;
      checkup.rows += stored.length;
      progress(checkup.rows / all);
    }
  }
  const sealed = await database.recordings.where('state').anyOf('sealed', 'recovered').primaryKeys();
  for (const id of sealed) {
    const [row, sound] = await Promise.all([database.recordings.get(id), database.sounds.get(id)]);
    if (!row?.sha256) continue;
    const awaited = sound ? undefined : await database.awaitedSounds.get(id);
    if (awaited) {
      checkup[awaited.unreadable ? 'unreadableThere' : 'elsewhere'] += 1;
      continue;
    }
    if (!sound) checkup.missingSounds.push(id);
    else if ((await sha256(sound.bytes)) !== row.sha256) checkup.changedSounds.push(id);
    checkup.recordings += 1;
    checkup.rows += 1;
    progress(Math.min(1, checkup.rows / all));
  }
  return checkup;
}

/** A database that a newer version has taken over is only looked at. */
async function asideAfterHomecoming(database: Database): Promise<number> {
  if (mayWrite((await database.meta.get(gateKey))?.value)) return bringHome(database);
  return database.setAside.count();
}
