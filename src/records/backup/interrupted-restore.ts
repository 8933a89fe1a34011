import { commit } from '../commit';
import type { Database } from '../database';

/** While it is set, sounds are there that no row names yet. */
export const restoringKey = 'restoring';

/** Takes away sounds of a restore that did not come to its end. Called at every start. */
export async function undoInterruptedRestore(database: Database): Promise<void> {
  const interrupted = await database.meta.get(restoringKey);
  if (!Array.isArray(interrupted?.value)) return;
  const ids = interrupted.value as string[];
  await commit(database, ['sounds'], async (count) => {
    count('sounds', -(await database.sounds.where('recordingId').anyOf(ids).delete()));
    await database.meta.delete(restoringKey);
  });
}
