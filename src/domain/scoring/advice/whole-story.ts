import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import type { Quantity } from '../text/lexicon/quantities';
import { wordSet } from '../text/lexicon/word-set';
import { has } from '../text/parse-answer';
import type { TaggedReading } from '../model/tagged-answer';
import { change, quoteStep, type Candidate, type Seen } from './candidate';
import { fitsAnyEnd } from './ending';
import { hasFigure, outcomeCues } from './facts';
import { quoteFrom } from './quotes';
import { concrete, tellingStep, type Step } from './steps';

/**
 * What can still be made better where nothing is missing: the length, with the place where to cut; the end, told once at the start.
 */

/** Words that take more than two minutes to say, at 140 a minute. */
const mostComfortable = 300;
/** From this share on what stands before the first step is what to cut. */
const longBefore = 0.2;
/** Before the first step: more figures than this are part of the story. */
const mostFigures = 4;

/** Said aloud it takes more than two minutes: where to cut. Nothing is said to be kept that is not there. */
export function long({ facts, findings, texts }: Seen): Candidate | null {
  const { own, shared, units, words } = facts;
  if (words <= mostComfortable || findings.result.credit !== 'full' || findings.actions.credit === 'none') return null;
  const [first] = [...own, ...shared].filter(isDone).toSorted((one, other) => one.before - other.before);
  const before = first ? units.slice(0, units.indexOf(first.unit)) : [];
  const isSetup =
    first?.quotable &&
    first.before / words > longBefore &&
    before.every(({ likely, words: said }) => likely === 'S' || likely === 'T' || !said.includes('i')) &&
    before.filter(hasFigure).length <= mostFigures;
  return isSetup
    ? change('long', 'context', { quote: quoteFrom(first.unit, first.from, first.from + 6, texts) })
    : change('lengthy', 'context');
}

const sayings = wordSet('said say told tell');
/** More than a word that was said. */
const isDone = (step: Step) =>
  step.unit.likely === 'A' &&
  !step.unit.words.slice(step.from, step.to).includes('have') &&
  !sayings.has(verbOf(step)) &&
  (concrete(step) || verbOf(step) === 'did' || verbOf(step) === 'asked');
const verbOf = ({ unit, to }: Step) => unit.words[to - 1] ?? '';

const leads = wordSet('and so but um uh well yeah okay because then');
/** Where a unit begins behind "and", "so", "well". */
const startOf = ({ words }: TaggedReading) =>
  Math.max(
    0,
    words.findIndex((word) => !leads.has(word)),
  );

const isGain = ({ kind }: Quantity) => kind === 'money' || kind === 'share' || kind === 'multiple';
const toldFirst = phraseBook([
  'short version|answer|story, in short|brief, in a nutshell|word, bottom line, story short, upshot, tl dr, the end|result|outcome, with how, spoiler, ended up, headline',
]);
/** The end is told within the first two sentences, or may be. */
const opensWithEnd = (unit: TaggedReading) =>
  unit.likely === 'R' ||
  hitsOf(toldFirst, unit.words).length > 0 ||
  unit.quantities.some(isGain) ||
  (hasFigure(unit) && (['change', 'managed', 'effect'] as const).some((cue) => has(unit, cue)));

/** What of the end can be quoted best: with a figure, told as an outcome, of some length. */
function bestEnd({ facts: { ending, units } }: Seen): TaggedReading | null {
  const worth = (unit: TaggedReading) =>
    (hasFigure(unit) ? 2 : 0) +
    (outcomeCues.some((cue) => has(unit, cue)) ? 1 : 0) +
    unit.telling.R +
    (hasFigure(unit) && has(unit, 'change') ? 1 : 0) +
    (unit.words.length > 5 && unit.words.length < 15 ? 0.5 : 0);
  const clear = ending.filter(
    (unit) =>
      !has(unit, 'learning') &&
      !fitsAnyEnd(unit) &&
      ((unit.likely === 'R' &&
        unit.tag !== 'L' &&
        (unit.telling.R >= 0.5 || (hasFigure(unit) && has(unit, 'change')))) ||
        (unit.quantities.some(isGain) && has(unit, 'change'))) &&
      units.indexOf(unit) >= units.length * 0.6,
  );
  return clear.toSorted((one, other) => worth(other) - worth(one))[0] ?? null;
}

/** The end in a dozen of the candidate's words. */
function quoteOfEnd(unit: TaggedReading, texts: readonly string[]): string {
  const from = startOf(unit);
  return quoteFrom(unit, from, Math.min(from + 11, unit.words.length), texts);
}

/** So short an answer needs no end at its start. */
const leastForHeadline = 160;

/** The end stands at the end: it could be said first, too. Or it was, and all of it can be told in less time; or closer. */
export function polish(seen: Seen): (Candidate | null)[] {
  const { facts, findings, texts, asked } = seen;
  const end = bestEnd(seen);
  const step = tellingStep(facts.own.filter((one) => isDone(one) && concrete(one)));
  if (!end || findings.result.credit !== 'full' || facts.words < leastForHeadline)
    return step ? [change('room', 'how', { quote: quoteStep(step, texts) })] : [];
  const quote = quoteOfEnd(end, texts);
  const isTold = facts.units.slice(0, 2).some(opensWithEnd) || asked.topics.has('setback');
  return [isTold ? null : change('end-first', 'result', { quote }), change('keep', 'result', { quote })];
}
