import type { Database } from '../schema/database';
import { undoInterruptedRestore } from './interrupted-restore';

const lockOf = (database: Database) => `${database.name} restore`;

/** Restores of all tabs come one after the other; a crash frees the lock. Without Web Locks tabs do not see each other. */
export async function restoreAlone<T>(database: Database, restore: () => Promise<T>): Promise<T> {
  return database.locks ? database.locks.request(lockOf(database), restore) : restore();
}

/** Called at every start. A restore that another tab is busy with has not been interrupted. */
export async function undoDeadRestore(database: Database): Promise<void> {
  const undo = () => undoInterruptedRestore(database);
  if (!database.locks) return undo();
  await database.locks.request(lockOf(database), { ifAvailable: true }, (free) => (free ? undo() : undefined));
}
