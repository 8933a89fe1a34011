import type { Slot } from '../../../questions/slot';
import { hintsWhy, tellsWhy } from '../../rubric/why';
import { basesOf } from '../../text/lexicon/action-verbs';
import { hitsOf, phraseBook } from '../../text/lexicon/phrases';
import { wordSet } from '../../text/lexicon/word-set';
import { has } from '../../text/parse-answer';
import type { Story } from '../../model/tagged-answer';
import type { Half } from '../../scorecard';
import { change, quoteStep, type Candidate, type Seen } from '../candidate';
import { isOtherSide } from './question-asks';
import { drawsLesson, hasFault, hasRefusal, hasOtherSide, others, speaksOf } from './speaks-of';
import { concrete } from '../steps';

const differences = phraseBook([
  'unlike, whereas, difference, differences, different, differs, both, compared, instead, while, other hand, rather than, contrast',
]);

const slotOf: Readonly<Record<Half['kind'], Slot>> = {
  learned: 'learning',
  differently: 'learning',
  reaction: 'people',
  outcome: 'result',
  alternatives: 'reason',
  why: 'reason',
  measure: 'how-much',
  others: 'so-what',
  feeling: 'stakes',
  afterwards: 'result',
  'off-topic': 'context',
  difference: 'reason',
  lesson: 'learning',
  'other-side': 'people',
  'own-fault': 'episode',
};

/** Somebody called by name may be the buyer. */
const namesAnybody = (story: Story) => story.some(({ people }) => people.some(({ kind }) => kind === 'name'));

/** A story so short tells no lesson that a listener would miss. */
const shortest = 3;

/** Something came of it that can be shown. */
const isSuccess = (story: Story) =>
  story.length >= shortest &&
  story.some(
    (unit) => unit.likely === 'R' && (['managed', 'change', 'reception'] as const).some((cue) => has(unit, cue)),
  );

/**
 * What the question asks for beside the story, in its own words, and what a listener waits for without being asked: a lesson where
 * something went wrong, the other side of a conflict. `told`: whether anything in the answer speaks of it.
 */
export function halvesOf({ story, asked }: Pick<Seen, 'story' | 'asked'>): Half[] {
  const { about, compares, topics } = asked;
  const said = story.flatMap(({ words }) => words);
  const halves: Half[] = asked.asks.map(({ id, words }) => ({ kind: id, asked: words, told: speaksOf(story, id) }));
  if (about) halves.push({ kind: 'off-topic', asked: about, told: !isOtherSide(about, said) || namesAnybody(story) });
  if (compares) halves.push({ kind: 'difference', asked: null, told: hitsOf(differences, said).length > 0 });
  if (topics.has('own-fault'))
    halves.push({ kind: 'own-fault', asked: null, told: !isSuccess(story) || hasFault(story) });
  if (topics.has('setback') && story.length >= shortest)
    halves.push({ kind: 'lesson', asked: null, told: drawsLesson(story) });
  if (topics.has('conflict')) halves.push({ kind: 'other-side', asked: null, told: hasOtherSide(story) });
  return halves;
}

/** The halves that nothing in the answer speaks of. */
export const openHalves = (halves: readonly Half[]): Candidate[] =>
  halves
    .filter(({ told }) => !told)
    .map(({ kind, asked }) => change(kind, slotOf[kind], asked === null ? {} : { asked }));

/** Why it mattered, where nothing says so. */
export function stakes({ story }: Seen): Candidate | null {
  const told = story.some((unit) => tellsWhy(unit) || hintsWhy(unit) || has(unit, 'stake') || has(unit, 'reason'));
  return told ? null : change('stakes', 'stakes');
}

/** The question asks what was refused, and nothing in a story of some length was. */
export function refusal({ story, asked }: Seen): Candidate | null {
  return asked.topics.has('refusal') && story.length > shortest && !hasRefusal(story)
    ? change('not-refused', 'episode')
    : null;
}

const introduces = phraseBook(["i'm|im, i am|was, worked, as a|an|the"]);
/** The question is about somebody, and nobody but the speaker is in the answer; "I am an account manager" is the speaker. */
export function nobody({ story, asked, findings }: Seen): Candidate | null {
  const { someone } = asked;
  return someone !== null &&
    findings.people.credit === 'none' &&
    !story.some(
      (unit) =>
        (unit.people.length > 0 && hitsOf(introduces, unit.words).length === 0) ||
        unit.words.some((word) => others.has(word)),
    )
    ? change('nobody', 'people', { asked: someone })
    : null;
}

/** Nobody asks what else one could have done than this, or could have found. */
const helps = wordSet(
  'help step see try start take ask accept agree go join offer discover find notice learn realize understand',
);

/** Why it was done this way and not another. */
export function choice({ story, facts: { own, shared }, findings, asked, texts }: Seen): Candidate | null {
  if (story.some((unit) => has(unit, 'option'))) return null;
  const decided = story.filter((unit) => has(unit, 'decision') && unit.likely !== 'R' && unit.likely !== 'S');
  const step = [...own, ...shared].find(
    (one) =>
      decided.includes(one.unit) &&
      concrete(one) &&
      !basesOf(one.unit.words[one.to - 1] ?? '').some((base) => helps.has(base)) &&
      !helps.has(one.unit.words[one.to - 1] ?? '') &&
      !has(one.unit, 'reason') &&
      !story.slice(Math.max(0, story.indexOf(one.unit) - 1), story.indexOf(one.unit) + 2).some(hintsWhy),
  );
  if (!step) return null;
  return change(findings.reason.credit === 'none' ? 'reason' : 'option', 'reason', {
    quote: quoteStep(step, texts),
    sure: asked.topics.has('choice') ? 1 : 0.68,
  });
}
