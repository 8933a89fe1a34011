import { hitsOf, phraseBook, type Hit } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import { has } from '../text/parse-answer';
import type { TaggedReading } from '../model/tagged-answer';
import { change, type Candidate, type Seen } from './candidate';
import { hasFigure } from './facts';
import { quoteAround, quoteFrom } from './quotes';
import { concrete, type Step } from './steps';

/** What can still be made better where nothing is missing: the length, the last words, and a lesson that nothing shows. */

/** Words that take more than three minutes to say, at 150 a minute. */
const mostComfortable = 450;
/** From this share on what stands before the first step is what to cut. */
const longBefore = 0.3;
/** Before the first step: more figures than this are part of the story. */
const mostFigures = 4;

/** Said aloud it takes more than three minutes: where to cut. Nothing is said to be kept that is not there. */
export function long({ facts, findings, texts }: Seen): Candidate | null {
  const { own, shared, units, words } = facts;
  if (words <= mostComfortable || findings.result.credit !== 'full' || findings.actions.credit === 'none') return null;
  const [first] = [...own, ...shared].filter(isDone).toSorted((one, other) => one.before - other.before);
  const before = first ? units.slice(0, units.indexOf(first.unit)) : [];
  const isSetup =
    first?.quotable &&
    first.before / words > longBefore &&
    before.every(({ likely, acts }) => (likely === 'S' || likely === 'T') && acts.length === 0) &&
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

const unchanged = phraseBook([
  "do exactly the same, do it all the same|again, exactly the same again|way, wouldn't|wouldnt change a|anything, would not change a|anything, nothing i would change, no regrets",
]);
/** "I would do exactly the same again", at the end: nobody hears what could have been better. */
export function sameAgain({ facts: { units }, asked, texts }: Seen): Candidate | null {
  if (asked.wants !== 'story') return null;
  const unit = units.slice(-3).find(({ words }) => hitsOf(unchanged, words).length > 0);
  const [hit] = unit ? hitsOf(unchanged, unit.words) : [];
  return unit && hit ? change('same-again', 'learning', { quote: quoteAround(unit, hit, texts) }) : null;
}

const guesses = phraseBook(['i guess']);
/** The last words take themselves back. */
export function hedged({ facts: { units }, texts }: Seen): Candidate | null {
  const unit = units.slice(-2).findLast(({ words }) => hitsOf(guesses, words).length > 0);
  const [hit] = unit ? hitsOf(guesses, unit.words) : [];
  // "So that's it, I guess" says nothing that could be said as known.
  return unit && hit && unit.words.length - hit.to > 3
    ? change('hedged', 'learning', { quote: quoteFrom(unit, hit.from, hit.to + 4, texts) })
    : null;
}

const promises = phraseBook([
  "since then i, ever since, these days i, nowadays i, now i, i now, i always, i've always, from then on i, i _ always, so now i, now _ i, now _ _ i, i don't|dont _ anything|anyone|any, i've done that, i've _ it, i learned, i learnt, taught me",
]);
const untils = wordSet('until till by right just');
/** "I count a full minute now": so many words between its "I" and its "now". */
const mostBetween = 6;
/** Where a unit says what is done since, in its words. */
function promiseIn({ words }: TaggedReading): Hit | undefined {
  const said = hitsOf(promises, words).find(({ from }) => !untils.has(words[from - 1] ?? ''));
  if (said) return said;
  const now = words.indexOf('now');
  const from = words.lastIndexOf('i', now);
  return now > 0 && from >= 0 && now - from > 1 && now - from <= mostBetween && !untils.has(words[now - 1] ?? '')
    ? { from, to: now + 1 }
    : undefined;
}

/** A lesson that is told as a habit of today, with nothing behind it that shows it. */
export function proof({ facts: { units, words }, texts }: Seen): Candidate | null {
  const tail = units.slice(Math.floor(units.length * 0.7));
  const unit = tail.findLast((one) => (one.tag === 'L' || has(one, 'learning')) && promiseIn(one) !== undefined);
  const hit = unit && promiseIn(unit);
  if (!hit || words < leastToProve) return null;
  const after = units.slice(units.indexOf(unit) + 1);
  return after.some((one) => hasFigure(one) || one.deeds.length > 0) || hitsOf(shown, unit.words).length > 0
    ? null
    : change('proof', 'learning', { quote: quoteAround(unit, hit, texts) });
}

/** Shorter answers want other things first. */
const leastToProve = 90;
/** It has been done since: told as something that happened. */
const shown = phraseBook([
  'last week|month|year|spring|summer|fall|winter, again in, once already, twice already, the next time, a month|week|year later, since has|caught|saved',
]);

const apologies = phraseBook([
  "sorry for|about my english, excuse my english, my english is not|n't|bad, don't know if that's|this, dont know if thats|that, not sure if that's|this, not a great|good|very example, not the best example, not really an example, hope that makes|answers",
]);
/** An excuse for the answer, in the answer. */
export function apology({ story, texts }: Seen): Candidate | null {
  const unit = [story[0], story[1], story.at(-2), story.at(-1)].find(
    (one) => one && hitsOf(apologies, one.words).length > 0,
  );
  const [hit] = unit ? hitsOf(apologies, unit.words) : [];
  return unit && hit ? change('apology', 'episode', { quote: quoteFrom(unit, hit.from, hit.to, texts) }) : null;
}
