import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import { has } from '../text/parse-answer';
import type { TaggedReading } from '../model/tagged-answer';
import { change, type Candidate, type Seen } from './candidate';
import { hasFigure, outcomeCues } from './facts';
import { endOf, quoteAround } from './quotes';
import { concrete } from './steps';

/** Ends that fit any story: success, praise and good feelings, with nothing that could be checked. */
const anyEnd = phraseBook([
  'success, successful, successfully, went well|smoothly|fine|great|good, worked out|well, got through it, good|great|positive|valuable|rewarding|amazing|wonderful experience|feedback|result|results|outcome, it worked, happy|pleased|satisfied|impressed|grateful|thrilled|delighted, proud, paid off, was fine|good|great, made it, everything went, all went, testament, fulfilling',
]);
/** So short an end holds nothing else. */
const mostOfAnyEnd = 12;

/** Praise or success, and no figure: told in words that fit any ending. */
export const fitsAnyEnd = ({ words, quantities }: TaggedReading): boolean =>
  quantities.length === 0 && hitsOf(anyEnd, words).length > 0;
const isAnyEnd = (unit: TaggedReading): boolean =>
  unit.words.length <= mostOfAnyEnd && unit.people.length < 2 && fitsAnyEnd(unit);

const amounts = phraseBook([
  'improved|increased|decreased|reduced|simplified|streamlined|cut|saved|grew|enhanced the|our|my|their|productivity|efficiency|performance|time|costs|downtime|sales|satisfaction|quality|overall|team, faster, quicker, fewer, cheaper, was|were|significantly|greatly|much|dramatically|substantially improved|increased|decreased|reduced|simplified|streamlined|faster|slower|better|easier, cost|time savings, came|went up|down, lot faster|less|more|better|easier|quicker|smoother, more efficient|efficiently|productive|nimble|often|quickly, less time|often|stress, improved',
]);
/** What has more or less of it and is counted by nobody. */
const uncounted = wordSet(
  'mood morale atmosphere relationship relationships confidence trust prepared confident conversation spirit understanding',
);
/** Says that there was more or less of something that could be counted, not how much. */
const saysMore = (unit: TaggedReading): boolean =>
  unit.likely === 'R' &&
  unit.tag !== 'L' &&
  !hasFigure(unit) &&
  hitsOf(amounts, unit.words).length > 0 &&
  !unit.words.some((word) => uncounted.has(word));

/** The words that say so, with a few before them. */
function quoteOfMore(unit: TaggedReading, texts: readonly string[]): string {
  const [hit] = hitsOf(amounts, unit.words);
  return hit ? quoteAround(unit, hit, texts) : endOf(unit, texts);
}

const clean = phraseBook([
  "no trouble|complaints|issues|problems|errors|injuries|more|further|delays, understood, agreed, approved, turned out, said it|its|it's|that's|thats, told me it",
]);
const countsSomething = (word: string) => /\d/u.test(word) || counting.has(word);
const counting = wordSet(
  'two three four five six seven eight nine ten eleven twelve dozen half hundred twice both couple',
);

const strongCues = ['closing', 'managed', 'effect', 'reception'] as const;
/** Some word of an end, or a figure. */
const tellsEnd = (unit: TaggedReading) =>
  outcomeCues.some((cue) => has(unit, cue)) || hasFigure(unit) || hitsOf(clean, unit.words).length > 0;

/**
 * From these chances of a told Result down there is none, where neither of the last two sentences has a word of an end: of 280 answers
 * of unheard voices without one a third is found, and 1 of 281 with one is taken for such.
 */
const endless = { surely: 0.1, likely: 0.35 };

/** A unit whose words speak less of a Result than this is none. */
const leastOfEnd = 0.1;

/** How it ended: not at all, in words that fit any ending, or without a number. */
export function ending({
  told,
  facts: { last, ending: units, units: all, own, shared },
  findings,
  texts,
  asked,
}: Seen): (Candidate | null)[] {
  if (!last) return [];
  const { credit } = findings.result;
  const { surely, likely } = endless;
  // Where nothing at all looks like a Result, "it came to 38" and "sorted them by the end" are words of the work.
  const least =
    told.R < surely && [...own, ...shared].some((step) => step.unit === last && concrete(step)) ? leastOfEnd : 0;
  const ends =
    (tellsEnd(last) && last.telling.R >= least) ||
    hitsOf(clean, last.words).length > 0 ||
    all.slice(-2).some((unit) => unit.telling.R >= least && strongCues.some((cue) => has(unit, cue))) ||
    all.slice(-3).some((unit) => hasFigure(unit) && has(unit, 'change'));
  if (credit !== 'full' && !ends && (told.R < surely || (told.R < likely && last.telling.R < likely)))
    return [change('no-end', 'result', { quote: endOf(last, texts), sure: asked.topics.has('setback') ? 0.85 : 1 })];
  if (units.some(hasFigure)) return [];
  const doubt =
    credit !== 'full' && !ends && last.likely !== 'R'
      ? change('no-end', 'result', { quote: endOf(last, texts), sure: 0.33 })
      : null;
  const more = units.find(saysMore);
  const vague = units.every(isAnyEnd) ? units.at(-1) : undefined;
  const wantsNumber = asked.topics.has('improvement');
  const wantsNone = asked.topics.has('setback') || asked.topics.has('conflict') || asked.topics.has('helping');
  return [
    doubt,
    more ? change('number', 'how-much', { quote: quoteOfMore(more, texts) }) : null,
    vague ? change('vague-end', 'result', { quote: endOf(vague, texts) }) : null,
    all.some(({ quantities, words }) => quantities.length > 0 || words.some(countsSomething))
      ? null
      : change('no-number', 'how-much', { sure: wantsNumber ? 1 : wantsNone ? 0.57 : 0.9 }),
  ];
}
