import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { followedBy, otherVersions, type VersionedStory } from '../../../src/domain/stories/versions';
import { mergeRows } from '../../../src/storage/backup/merge';
import type { StoryRow } from '../../../src/storage/schema/rows';
import { aStory } from '../../builders/a-story';

const merge = (one: StoryRow, other: StoryRow) => mergeRows('stories', one, other) as StoryRow;
const written = (title: string, changedAt: number, before?: VersionedStory): StoryRow =>
  aStory({ title, changedAt, follows: followedBy(before, false) });
const titles = (row: VersionedStory) => [row.title, ...otherVersions(row).map(({ title }) => title)];

test('a story changed on two devices keeps both texts, whichever meets which', () => {
  const before = written('The desk', 10);
  const here = written('The returns desk', 20, before);
  const there = written('Forty minutes', 30, before);
  expect(titles(merge(here, there))).toEqual(['Forty minutes', 'The returns desk']);
  expect(merge(there, here)).toEqual(merge(here, there));
});

test('a change by somebody who had seen the other asks nothing, also where a clock is behind', () => {
  const before = written('The desk', 10);
  const here = written('The returns desk', 20, before);
  const after = written('Forty minutes', 21, merge(before, here));
  expect(titles(merge(here, after))).toEqual(['Forty minutes']);
  expect(titles(merge(before, after))).toEqual(['Forty minutes']);
});

test('what the candidate has chosen stays chosen, also against a device that still asks', () => {
  const before = written('The desk', 10);
  const asking = merge(written('The returns desk', 20, before), written('Forty minutes', 30, before));
  const chosen = { ...asking, title: 'The returns desk', changedAt: 40, follows: followedBy(asking, true), beside: [] };
  expect(titles(merge(chosen, asking))).toEqual(['The returns desk']);
  expect(titles(merge(written('The returns desk', 20, before), chosen))).toEqual(['The returns desk']);
});

test('of stories of an earlier release the newest word counts, and nothing is asked', () => {
  const merged = merge(aStory({ title: 'One', changedAt: 20 }), aStory({ title: 'Two', changedAt: 30 }));
  expect(merged).toEqual(aStory({ title: 'Two', changedAt: 30 }));
});

test('the same words twice are no question', () => {
  const before = written('The desk', 10);
  expect(titles(merge(written('Same', 20, before), written('Same', 30, before)))).toEqual(['Same']);
});

/** Devices that write over what they see and meet each other, in any order. */
const steps = fc.array(
  fc.record({ kind: fc.constantFrom('write', 'meet', 'choose'), who: fc.nat(2), whom: fc.nat(2) }),
  { minLength: 3, maxLength: 30 },
);

test('three devices agree in the end, and hold every text that nobody replaced or passed over', () => {
  fc.assert(
    fc.property(steps, (done) => {
      const devices = [written('0', 1), written('0', 1), written('0', 1)];
      const replaced = new Set<number>();
      const made = new Set([1]);
      let at = 1;
      for (const { kind, who, whom } of done) {
        const own = devices[who]!;
        if (kind === 'meet') devices[who] = merge(own, devices[whom]!);
        else {
          at += 1;
          const settles = kind === 'choose';
          for (const seen of followedBy(own, settles)) replaced.add(seen);
          made.add(at);
          const next = { ...own, title: String(at), changedAt: at, follows: followedBy(own, settles) };
          devices[who] = settles ? { ...next, beside: [] } : next;
        }
      }
      const [one, two, three] = devices as [StoryRow, StoryRow, StoryRow];
      const together = merge(merge(one, two), three);
      expect(merge(three, merge(two, one))).toEqual(together);
      expect(merge(merge(one, three), two)).toEqual(together);
      expect(merge(together, one)).toEqual(together);
      const held = [together.changedAt, ...(together.beside ?? []).map(({ changedAt }) => changedAt)];
      expect(new Set(held)).toEqual(new Set([...made].filter((version) => !replaced.has(version))));
    }),
    { numRuns: 300 },
  );
});
