import { defineDatabase, type Database } from '../schema/database';
import { ledgerKey, revisionSeen } from './row-ledger';

/**
 * Takes everything off this computer. The witness beside the database reaches the disk some seconds after the database: a
 * browser that dies in between comes back with a witness of rows that the candidate has deleted, and would report them as
 * lost. So an empty database that is ahead of the witness takes the place of the old one.
 */
export async function eraseAll(database: Database): Promise<void> {
  const revision = (await revisionSeen(database)) + 1;
  await database.delete();
  database.mirror.clear();
  const empty = defineDatabase(database.name, database.mirror, database.locks);
  await empty.open();
  await empty.meta.put({ key: ledgerKey, value: { revision, counts: {} } });
  empty.changes.close();
  empty.close();
}
