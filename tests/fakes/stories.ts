import { meet } from '../../src/domain/stories/versions';
import type { Drafts } from '../../src/storage/tables/drafts';
import type { DraftRow, StoryRow, TellingRow } from '../../src/storage/schema/rows';
import type { Stories } from '../../src/storage/tables/stories';

/** Stories, and which answer told which, in memory. What `fault` throws a write rejects with. */
export function fakeStories(fault: () => void = () => undefined): Stories {
  const stories = new Map<string, StoryRow>();
  const tellings = new Map<string, TellingRow>();
  return {
    all: async () => [...stories.values()].filter(({ purgedAt }) => purgedAt === undefined),
    async put(row) {
      fault();
      const known = stories.get(row.id);
      const next = structuredClone(row);
      const stands = !known ? next : known.changedAt > row.changedAt ? meet(known, next) : meet(next, known);
      stories.set(row.id, stands);
      return structuredClone(stands);
    },
    tellings: async () => [...tellings.values()],
    async tell(row) {
      fault();
      if ((tellings.get(row.answerId)?.at ?? 0) <= row.at) tellings.set(row.answerId, row);
    },
    async purge(before) {
      const old = [...stories.values()].filter(
        ({ deletedAt, purgedAt }) => purgedAt === undefined && deletedAt !== null && deletedAt < before,
      );
      for (const row of old) stories.set(row.id, { ...row, purgedAt: row.deletedAt ?? 0 });
      return old.length;
    },
  };
}

/** Drafts in memory. */
export function fakeDrafts(fault: () => void = () => undefined): Drafts {
  const drafts = new Map<string, DraftRow>();
  return {
    async load(key) {
      const row = drafts.get(key);
      return row && row.text !== '' ? row : null;
    },
    async keep(row) {
      // A write always takes a moment.
      await Promise.resolve();
      fault();
      if ((drafts.get(row.key)?.at ?? 0) <= row.at) drafts.set(row.key, row);
    },
  };
}
