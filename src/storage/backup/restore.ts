import { addOnce, commit } from '../integrity/commit';
import type { Database } from '../schema/database';
import { purgeSessions } from '../integrity/purge';
import { sha256 } from '../tables/recordings';
import { announceRestore, undoInterruptedRestore, undoRestore } from './interrupted-restore';
import { madeAtOf } from './manifest';
import { checkBackup, type CheckedBackup } from './read-backup';
import { restoreAlone } from './restore-lock';
import { goodRows, restoreRows } from './restore-rows';
import type { RestoreStep, Restored, SoundLine } from './restored';

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
    return { ...restored, unknown: backup.unknown, madeAt: madeAtOf(backup.manifest) };
  } catch (failure) {
    await undoRestore(database, restoring);
    throw failure;
  }
}

async function soundLines(backup: CheckedBackup): Promise<SoundLine[]> {
  const lines: SoundLine[] = [];
  for (const file of backup.rowsFiles.filter(({ table }) => table === 'sounds')) {
    for (const { row } of goodRows(file, await backup.read(file.name))) lines.push(row as SoundLine);
  }
  return lines;
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
