import { isEpochMs } from '../../domain/dates';
import { commit } from '../integrity/commit';
import type { Database } from '../schema/database';
import { readRow } from '../integrity/validated-read';
import type { DraftRow } from '../schema/rows';

/** What the candidate has begun to write and not used yet. */
export type Drafts = {
  /** null when there is none, or none any more. */
  load(key: string): Promise<DraftRow | null>;
  /** An empty text says that it was used or given up; the newest `at` counts. */
  keep(row: DraftRow): Promise<void>;
};

export function createDrafts(database: Database): Drafts {
  return {
    async load(key) {
      const row = await readRow(database, 'drafts', key);
      return row && row.text !== '' ? row : null;
    },
    keep: (row) =>
      commit(database, ['drafts'], async (count) => {
        const known = await database.drafts.get(row.key);
        if (known && isEpochMs(known.at) && known.at > row.at) return;
        await database.drafts.put({ ...known, ...row });
        if (!known) count('drafts', 1);
      }),
  };
}
