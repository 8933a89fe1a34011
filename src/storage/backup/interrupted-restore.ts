import { commit } from '../integrity/commit';
import type { Database } from '../schema/database';
import { isSealed } from '../tables/recordings';

const restoringKey = 'restoring';

/** A restore that runs, or died: sounds under these ids are there that no row names yet. `by` tells it from any other. */
export type Restoring = { by: string; ids: string[] };

/** Called before the first sound comes, so that a crash in between can be undone. */
export async function announceRestore(database: Database, ids: string[]): Promise<Restoring> {
  const restoring = { by: crypto.randomUUID(), ids };
  await database.meta.put({ key: restoringKey, value: restoring });
  return restoring;
}

/**
 * Inside the transaction that writes the rows. Throws unless all their sounds are there: a tab that cannot see that
 * this restore is running may have taken them away, and then the rows must not come either.
 */
export async function endRestore(database: Database, { by }: Restoring, soundIds: readonly string[]): Promise<void> {
  const wanted = new Set(soundIds);
  const found = await database.sounds
    .where('recordingId')
    .anyOf([...wanted])
    .count();
  if ((await storedRestoring(database))?.by !== by || found < wanted.size) {
    throw new Error('Another tab has taken the sounds of this restore away.');
  }
  await database.meta.delete(restoringKey);
}

/** Takes away sounds of a restore that did not come to its end. */
export async function undoInterruptedRestore(database: Database): Promise<void> {
  const interrupted = await storedRestoring(database);
  if (interrupted) await undoRestore(database, interrupted);
}

export async function undoRestore(database: Database, { by, ids }: Restoring): Promise<void> {
  await commit(database, ['recordings', 'sounds'], async (count) => {
    const rows = await database.recordings.bulkGet(ids);
    // A finished recording has been given its sound meanwhile, by its own tab or by another restore.
    const unnamed = ids.filter((_, at) => !isSealed(rows[at]));
    count('sounds', -(await database.sounds.where('recordingId').anyOf(unnamed).delete()));
    if ((await storedRestoring(database))?.by === by) await database.meta.delete(restoringKey);
  });
}

async function storedRestoring(database: Database): Promise<Restoring | null> {
  const value = (await database.meta.get(restoringKey))?.value;
  // Earlier versions kept the ids alone.
  if (Array.isArray(value)) return { by: '', ids: value as string[] };
  return (value as Restoring | undefined) ?? null;
}
