import { hitsOf, phraseBook, type Hit } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import { has } from '../text/parse-answer';
import type { TaggedReading } from '../model/tagged-answer';
import { change, type Candidate, type Seen } from './candidate';
import { hasFigure, outcomeCues } from './facts';
import { endOf, quoteAround } from './quotes';
import { concrete } from './steps';

/** Ends that fit any story: success, praise and good feelings, with nothing that could be checked. */
const anyEnd = phraseBook([
  'success, successful, successfully, went well|smoothly|fine|great|good, worked out|well, got through it, good|great|positive|valuable|rewarding|amazing|wonderful experience|feedback|result|results|outcome, it worked, happy|pleased|satisfied|impressed|grateful|thrilled|delighted, proud, paid off, was fine|good|great, made it, everything went, all went, testament, fulfilling, people|they|everyone|everybody|customers|users|all liked|loved it',
]);
/** So short an end holds nothing else. */
const mostOfAnyEnd = 12;

/** Praise or success, and no figure: told in words that fit any ending. */
export const fitsAnyEnd = ({ words, quantities }: TaggedReading): boolean =>
  quantities.length === 0 && hitsOf(anyEnd, words).length > 0;
const isAnyEnd = (unit: TaggedReading): boolean =>
  unit.words.length <= mostOfAnyEnd && unit.people.length < 2 && fitsAnyEnd(unit);

const amounts = phraseBook([
  'improved|increased|decreased|reduced|simplified|streamlined|cut|saved|grew|enhanced the|our|my|their|productivity|efficiency|performance|time|costs|downtime|sales|satisfaction|quality|overall|team, faster, quicker, fewer, cheaper, was|were|significantly|greatly|much|dramatically|substantially improved|increased|decreased|reduced|simplified|streamlined|faster|slower|better|easier, cost|time savings, a few|couple|lot|bunch more, lot|lots|plenty|tons of people|guests|customers|visitors|orders|sales|calls|money|hours, a fair old? bit, a good bit, a good few, so many, more than we|i|they|anyone|anybody thought|expected|hoped, exactly how many|much, a massive|huge|big|real|great difference, came|went up|down, lot faster|less|more|better|easier|quicker|smoother, more efficient|efficiently|productive|nimble|often|quickly, less time|often|stress, improved',
]);
/** What has more or less of it and is counted by nobody. */
const uncounted = wordSet(
  'mood morale atmosphere relationship relationships confidence trust prepared confident conversation spirit understanding',
);
const lived = wordSet('day life holiday evening night wedding');
const walkers = wordSet('i he she we they');
/** "She came down to see it" is no figure that fell, "it saved their day" no sum. */
const isWalk = ({ words, people }: TaggedReading, { from, to }: Hit) =>
  (words[from] === 'saved' && words.slice(to, to + 3).some((word) => lived.has(word))) ||
  ((words[from] === 'came' || words[from] === 'went') &&
    (walkers.has(words[from - 1] ?? '') || people.some(({ to }) => to === from)));
/** Says that there was more or less of something that could be counted, not how much. */
const saysMore = (unit: TaggedReading): boolean =>
  unit.likely === 'R' &&
  unit.tag !== 'L' &&
  !hasFigure(unit) &&
  !unit.words.some(countsSomething) &&
  hitsOf(amounts, unit.words).some((hit) => !isWalk(unit, hit)) &&
  !unit.words.some((word) => uncounted.has(word));

const measuresEnd = (unit: TaggedReading) =>
  unit.quantities.some(({ kind }) => kind === 'share' || kind === 'money' || kind === 'multiple') ||
  (unit.likely === 'R' && hasFigure(unit) && (['change', 'managed'] as const).some((cue) => has(unit, cue)));

/** The words that say so, with a few before them. */
function quoteOfMore(unit: TaggedReading, texts: readonly string[]): string {
  const hit = hitsOf(amounts, unit.words).find((one) => !isWalk(unit, one));
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

const nothingMore = phraseBook([
  "that was that, that's it, that's all, don't know if that, something like that, i guess",
]);
/** How it ended may stand at the start, in three words ("Sold out"), or before a last remark. */
function endsInPassing(all: readonly TaggedReading[]): boolean {
  const last = all.at(-1);
  const [first] = all;
  const told = all.filter(({ words, tag }) => tag !== 'O' && hitsOf(nothingMore, words).length === 0);
  return (
    (last !== undefined && last.words.length < 4 && last.likely === 'R') ||
    (first !== undefined && (first.likely === 'R' || has(first, 'change')) && hasFigure(first)) ||
    told.slice(-3).some((unit) => hitsOf(turnsOut, unit.words).length > 0) ||
    told.slice(-2).some((unit) => unit.likely === 'R' && (has(unit, 'feeling') || hasFigure(unit)))
  );
}
const turnsOut = phraseBook(["turned out, and said nobody|no, it'd usually|always, is crying|laughing|smiling"]);

/** A unit whose words speak less of a Result than this is none. */
const leastOfEnd = 0.1;

const wantsNone = ({ topics }: Seen['asked']) =>
  topics.has('setback') || topics.has('conflict') || topics.has('helping') || topics.has('refusal');
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
  if (
    credit !== 'full' &&
    !ends &&
    !endsInPassing(all) &&
    (told.R < surely || (told.R < likely && last.telling.R < likely))
  )
    return [change('no-end', 'result', { quote: endOf(last, texts), sure: asked.topics.has('setback') ? 0.85 : 1 })];
  const more = units.find(saysMore);
  const vaguely = more ? change('number', 'how-much', { quote: quoteOfMore(more, texts) }) : null;
  // "He gave me two students" counts, and measures nothing of it.
  if (units.some(hasFigure)) return [units.some(measuresEnd) ? null : vaguely];
  const doubt =
    credit !== 'full' && !ends && last.likely !== 'R'
      ? change('no-end', 'result', { quote: endOf(last, texts), sure: 0.33 })
      : null;
  const vague = units.every(isAnyEnd) ? units.at(-1) : undefined;
  const wantsNumber = asked.topics.has('improvement');
  return [
    doubt,
    vaguely,
    vague ? change('vague-end', 'result', { quote: endOf(vague, texts) }) : null,
    all.some(({ quantities, words }) => quantities.length > 0 || words.some(countsSomething))
      ? null
      : change('no-number', 'how-much', { sure: wantsNumber ? 1 : wantsNone(asked) ? 0.57 : 0.9 }),
  ];
}
