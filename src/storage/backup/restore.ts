import Dexie from 'dexie';
import { addOnce, commit } from '../integrity/commit';
import { countedTables, type Database } from '../schema/database';
import { purgeSessions } from '../integrity/purge';
import { pastsKey } from '../derived/question-history';
import { keyOf } from '../integrity/validated-read';
import { isSealed, sha256 } from '../tables/recordings';
import { sameRow } from '../integrity/same-row';
import {
  announceRestore,
  endRestore,
  type Restoring,
  undoInterruptedRestore,
  undoRestore,
} from './interrupted-restore';
import { rowsOf } from './lines';
import { mergeRows } from './merge';
import { checkBackup, type CheckedBackup } from './read-backup';
import { restoreAlone } from './restore-lock';

type Row = Record<string, unknown>;
type SoundLine = { recordingId: string; file: string };

/**
 * added: new here, `answers` of them answers. changed: known here, with a newer word in the backup. same: known already.
 * madeAt: when the backup was made, epoch ms, by the clock of its computer.
 */
export type Restored = {
  added: number;
  answers: number;
  changed: number;
  same: number;
  unknown: number;
  madeAt: number;
};

export type RestoreStep = { step: 'checking' | 'sounds' | 'rows'; share: number };

/**
 * Brings a backup in as a union: nothing here is lost, and a second time adds nothing. Everything is checked first.
 * Sounds come before the rows that name them, out of sight; the rows of all kinds then come in one transaction. If
 * anything fails, or `progress` throws, or the browser dies, the sounds are taken away again and nothing has changed.
 */
export async function restoreBackup(
  database: Database,
  file: Blob,
  progress: (at: RestoreStep) => void,
): Promise<Restored> {
  const backup = await checkBackup(file, (bytes) => progress({ step: 'checking', share: bytes / file.size }));
  return restoreAlone(database, () => bringIn(database, backup, progress));
}

async function bringIn(
  database: Database,
  backup: CheckedBackup,
  progress: (at: RestoreStep) => void,
): Promise<Restored> {
  await undoInterruptedRestore(database);
  const known = new Set(await database.sounds.toCollection().primaryKeys());
  const lines = await soundLines(backup);
  const fresh = lines.filter(({ recordingId }) => !known.has(recordingId));
  const replaced = await soundsToHeal(
    database,
    lines.filter(({ recordingId }) => known.has(recordingId)),
    progress,
  );
  const restoring = await announceRestore(
    database,
    fresh.map(({ recordingId }) => recordingId),
  );
  try {
    for (const [at, line] of fresh.entries()) {
      progress({ step: 'sounds', share: at / fresh.length });
      const { file: name, ...rest } = line;
      const row = { ...rest, bytes: await backup.read(name) };
      await commit(database, ['sounds'], (count) => addOnce(database, 'sounds', line.recordingId, row, count));
    }
    const restored = await restoreRows(database, backup, { restoring, lines, replaced }, progress);
    await purgeSessions(database, 0);
    return { ...restored, unknown: backup.unknown, madeAt: Date.parse(backup.manifest.madeAt) };
  } catch (failure) {
    await undoRestore(database, restoring);
    throw failure;
  }
}

async function soundLines(backup: CheckedBackup): Promise<SoundLine[]> {
  const lines: SoundLine[] = [];
  for (const { name } of backup.rowsFiles.filter(({ table }) => table === 'sounds')) {
    for (const row of rowsOf(await backup.read(name), name)) lines.push(row as SoundLine);
  }
  return lines;
}

async function restoreRows(
  database: Database,
  backup: CheckedBackup,
  { restoring, lines, replaced }: { restoring: Restoring; lines: readonly SoundLine[]; replaced: Set<string> },
  progress: (at: RestoreStep) => void,
): Promise<Omit<Restored, 'unknown' | 'madeAt'>> {
  const tally = { added: 0, answers: 0, changed: 0, same: 0 };
  const files = backup.rowsFiles.filter(({ table }) => table !== 'sounds');
  const soundIds = lines.map(({ recordingId }) => recordingId);
  await commit(database, countedTables, async (count) => {
    await endRestore(database, restoring, soundIds);
    for (const [at, { table, name }] of files.entries()) {
      progress({ step: 'rows', share: at / files.length });
      // The transaction waits: without this it would be over as soon as the file is read.
      const incoming = [...rowsOf(await Dexie.waitFor(backup.read(name)), name)] as Row[];
      const wanted = table === 'slices' ? await withoutSealed(database, incoming) : incoming;
      const keys = wanted.map((row) => keyOf(database, table, row));
      const stored = await database.table<Row | undefined>(table).bulkGet(keys);
      const changed = new Map<string, Row>();
      for (const [index, row] of wanted.entries()) {
        // A key that comes twice in one file meets what the first one left.
        const key = JSON.stringify(keys[index]);
        const here = changed.get(key) ?? stored[index];
        if (here && sameRow(here, row)) {
          tally.same += 1;
          continue;
        }
        const merged = here ? mergeRows(table, here, row) : row;
        // Two devices sealed one recording each in their own way: the sound goes with the row that is kept.
        if (table === 'recordings' && here?.sha256 && here.sha256 !== merged.sha256) replaced.add(String(row.id));
        if (here && sameRow(here, merged)) tally.same += 1;
        else {
          tally[here ? 'changed' : 'added'] += 1;
          changed.set(key, merged);
        }
        if (!here) count(table, 1);
        if (!here && table === 'answers') tally.answers += 1;
      }
      await database.table(table).bulkPut([...changed.values()]);
    }
    count('slices', -(await dropSealedSlices(database, lines)));
    for (const { file, ...rest } of lines.filter(({ recordingId }) => replaced.has(recordingId))) {
      await database.sounds.put({ ...rest, bytes: await Dexie.waitFor(backup.read(file)) });
    }
    await database.meta.delete(pastsKey);
  });
  return tally;
}

/** Slices of a recording that is one sound by now are not wanted any more. */
async function withoutSealed(database: Database, slices: Row[]): Promise<Row[]> {
  const ids = [...new Set(slices.map(({ recordingId }) => String(recordingId)))];
  const rows = await database.recordings.bulkGet(ids);
  const sealed = new Set(ids.filter((_, at) => isSealed(rows[at])));
  return slices.filter(({ recordingId }) => !sealed.has(String(recordingId)));
}

async function dropSealedSlices(database: Database, lines: readonly SoundLine[]): Promise<number> {
  let dropped = 0;
  for (const { recordingId } of lines) {
    const own = database.slices
      .where('[recordingId+seq]')
      .between([recordingId, Dexie.minKey], [recordingId, Dexie.maxKey]);
    if ((await own.count()) > 0 && isSealed(await database.recordings.get(recordingId))) dropped += await own.delete();
  }
  return dropped;
}

/** Sounds here that are not what was saved, where the backup holds what was. */
async function soundsToHeal(
  database: Database,
  lines: readonly SoundLine[],
  progress: (at: RestoreStep) => void,
): Promise<Set<string>> {
  const heal = new Set<string>();
  for (const [at, { recordingId, file }] of lines.entries()) {
    progress({ step: 'sounds', share: at / lines.length });
    const [row, here] = await Promise.all([database.recordings.get(recordingId), database.sounds.get(recordingId)]);
    if (!row?.sha256 || !here || !file.includes(row.sha256)) continue;
    if ((await sha256(here.bytes)) !== row.sha256) heal.add(recordingId);
  }
  return heal;
}
