import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrozenDatabase } from './frozen-database';

const folder = join(import.meta.dirname, 'fixtures');

/** The database of every schema version that was ever released, oldest first; `tools/release/freeze-database.ts` made them. */
export const frozenDatabases: readonly FrozenDatabase[] = readdirSync(folder)
  .filter((name) => /^database-\d+\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as FrozenDatabase)
  .sort((one, other) => one.version - other.version);

export const rowsOf = (frozen: Pick<FrozenDatabase, 'stores'>, store: string) =>
  frozen.stores.find(({ name }) => name === store)?.rows ?? [];
