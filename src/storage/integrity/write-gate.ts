import type { Database } from '../schema/database';

/** What this build writes. Goes up when an older build would spoil what is written here. */
const writerVersion = 1;

export const gateKey = 'minimum writer';

/** Thrown by every write when a newer version of this program has taken the database over. */
export class ReadOnlyError extends Error {
  override name = 'ReadOnlyError';
  constructor() {
    super('A newer version of Second Take has written here; this one only reads.');
  }
}

/** Whether this build may write, by the stored minimum. */
export function mayWrite(minimumWriter: unknown): boolean {
  return typeof minimumWriter !== 'number' || minimumWriter <= writerVersion;
}

/** Looks at the gate, and puts it up where an older build, or none, was the last to write. */
export async function passGate(database: Database): Promise<{ readOnly: boolean }> {
  return database.transaction('rw', 'meta', async () => {
    const minimumWriter = (await database.meta.get(gateKey))?.value;
    if (!mayWrite(minimumWriter)) return { readOnly: true };
    if (minimumWriter !== writerVersion) await database.meta.put({ key: gateKey, value: writerVersion });
    return { readOnly: false };
  });
}
