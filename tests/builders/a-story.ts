import { emptyStory } from '../../src/domain/stories/story';
import type { StoryRow } from '../../src/storage/schema/rows';

/** A story of the journal, as the records keep it. */
export function aStory(change: Partial<StoryRow> = {}): StoryRow {
  return {
    ...emptyStory('y1'),
    title: 'The returns desk',
    when: 'last spring',
    situation: ['a queue of forty minutes every Saturday'],
    task: ['Dana asked me to find out why'],
    action: ['I timed 120 returns', 'I dropped the price check'],
    result: ['eleven minutes within six weeks'],
    numbers: ['40 → 11 minutes'],
    people: ['Dana', 'Omar from finance'],
    principles: ['dive-deep', 'customer-obsession'],
    createdAt: 1000,
    changedAt: 1000,
    deletedAt: null,
    ...change,
  };
}
