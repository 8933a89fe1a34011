import { measures } from '../text/lexicon/quantities';
import { has } from '../text/parse-answer';
import type { Story, TaggedReading } from '../model/tagged-answer';
import { stepsIn, type Step } from './steps';

/** What an adviser counts in an answer, none of it hanging on one tag alone. */
export type Facts = {
  units: readonly TaggedReading[];
  words: number;
  /** Steps told with "I", or with the I left out. */
  own: readonly Step[];
  /** Steps told with "we". */
  shared: readonly Step[];
  /** The last thing said that is no talk about the talk. */
  last: TaggedReading | null;
  /** The units that tell what came of it, by their tags or by their words. */
  ending: readonly TaggedReading[];
};

const leastWords = 4;
/** Cues of an end: what came of it, and how it was taken. */
export const outcomeCues = [
  'closing',
  'managed',
  'effect',
  'reception',
  'change',
  'badOutcome',
  'reaction',
  'feeling',
] as const;

/** Tells what came of it: tagged so, or in the last part with an outcome's words in it. */
const endsStory = (unit: TaggedReading, at: number, count: number) =>
  unit.likely === 'R' ||
  (at >= Math.floor(count * 0.6) && (unit.telling.R >= 0.35 || outcomeCues.some((cue) => has(unit, cue))));

/** Reads the facts off a story. */
export function factsOf(story: Story): Facts {
  const units = story.filter(({ repeats }) => !repeats);
  const told = units.filter((unit) => unit.tag !== 'O');
  const own: Step[] = [];
  const shared: Step[] = [];
  let words = 0;
  for (const unit of units) {
    const steps = stepsIn(unit, words);
    own.push(...steps.own);
    shared.push(...steps.shared);
    words += unit.words.length;
  }
  return {
    units,
    words,
    own,
    shared,
    last: told.findLast((unit) => unit.words.length >= leastWords) ?? null,
    ending: told.filter((unit, at) => endsStory(unit, at, told.length)),
  };
}

/** A figure that can measure something stands in it. */
export const hasFigure = (unit: TaggedReading): boolean => unit.quantities.some(measures);
