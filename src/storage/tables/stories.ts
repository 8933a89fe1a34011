import { isEpochMs } from '../../domain/dates';
import { meet } from '../../domain/stories/versions';
import { commit } from '../integrity/commit';
import type { Database } from '../schema/database';
import { readRows } from '../integrity/validated-read';
import type { StoryRow, TellingRow } from '../schema/rows';

/** The candidate's journal of experiences, and which answer told which of them. */
export type Stories = {
  /** The deleted ones too, as long as they can be brought back. */
  all(): Promise<StoryRow[]>;
  /**
   * Adds it or takes its place: the newest `changedAt` counts, and words that were saved elsewhere meanwhile are kept
   * beside it. Gives the row as it stands then.
   */
  put(row: StoryRow): Promise<StoryRow>;
  /** Of every answer that was ever said to tell a story, or none. */
  tellings(): Promise<TellingRow[]>;
  /** The newest word on an answer counts. */
  tell(row: TellingRow): Promise<void>;
  /** Takes the words of stories deleted before `before` off the disk; gives how many there were. */
  purge(before: number): Promise<number>;
};

export function createStories(database: Database): Stories {
  return {
    async all() {
      const { rows } = readRows(database, 'stories', await database.stories.toArray());
      return rows.filter(({ purgedAt }) => purgedAt === undefined);
    },
    async put(row) {
      let stands = row;
      await commit(database, ['stories'], async (count) => {
        const known = await database.stories.get(row.id);
        const isNewer = known && isEpochMs(known.changedAt) && known.changedAt > row.changedAt;
        if (known) stands = isNewer ? meet(known, row) : meet({ ...known, ...row }, known);
        await database.stories.put(stands);
        if (!known) count('stories', 1);
      });
      return stands;
    },
    tellings: async () => readRows(database, 'tellings', await database.tellings.toArray()).rows,
    tell: (row) =>
      commit(database, ['tellings'], async (count) => {
        const known = await database.tellings.get(row.answerId);
        if (known && isEpochMs(known.at) && known.at > row.at) return;
        await database.tellings.put({ ...known, ...row });
        if (!known) count('tellings', 1);
      }),
    purge: async (before) => (await import('../integrity/purge')).purgeStories(database, before),
  };
}
