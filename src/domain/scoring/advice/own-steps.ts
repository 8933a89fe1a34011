import { basesOf } from '../text/lexicon/action-verbs';
import { isTurn } from '../text/lexicon/vague-verbs';
import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import type { TaggedReading } from '../model/tagged-answer';
import { change, quoteStep, type Candidate, type Seen } from './candidate';
import { hasFigure } from './facts';
import { concrete, namesItsDoer, tellingStep, type Step } from './steps';

const firstPerson = wordSet("i i'm i've i'd im we we're we've we'd");
/** Steps told in the present, as speech does. */
const tellsNow = ({ acts }: TaggedReading) => acts.some(({ running, by }) => running && by !== 'we');
/** What the speaker did, and which of it was theirs. */
export function ownSteps({ asked, facts: { own, shared, words, units }, texts }: Seen): Candidate | null {
  if (asked.wants === 'explanation') return null;
  if (own.length === 0 && shared.length === 0 && !units.some(tellsNow))
    return units.some((unit) => unit.words.some((word) => firstPerson.has(word)))
      ? change('no-step', 'actions')
      : change('no-i', 'actions');
  const mine = own.filter(concrete);
  const ours = shared.filter(concrete);
  const central = tellingStep(shared);
  if (central && own.length === 0) return change('we', 'own-part', { quote: quoteStep(central, texts) });
  if (central && ours.length > 0 && mine.length === 0)
    return change('we', 'own-part', { quote: quoteStep(central, texts), sure: 0.87 });
  if (central && ours.length > 1 && shared.length > 2 && mine.length * 2 <= ours.length)
    return change('we', 'own-part', { quote: quoteStep(central, texts), sure: 0.82 });
  if (own.every(({ slight, bare }) => slight && !bare) && ours.length === 0 && !units.some(tellsNow))
    return change('no-step', 'actions', { sure: 0.95 });
  const only = tellingStep(mine);
  const verbs = new Set(mine.map(({ unit, to }) => basesOf(unit.words[to - 1] ?? '').at(-1)));
  if (only && verbs.size === 1 && own.length < 4 && words >= 60)
    return change('one-step', 'actions', { quote: quoteStep(only, texts) });
  return null;
}

/** How it was done, in the sentence that claims it. */
const means = phraseBook(['by _ing, one by one, step by step, line by line, one at a time, using, by hand']);

/** "I handled it": quoted from its "I" on, or from the beginning of clipped notes; not "what I prioritized was", not "I had worked". */
const isPlainClaim = (step: Step) =>
  step.quotable &&
  (namesItsDoer(step) || step.from === 0) &&
  !['was', 'is'].includes(step.unit.words[step.to] ?? '') &&
  !step.unit.words.slice(step.from, step.to).includes('had');

/** So short a claim the next sentence may well explain. */
const explained = 9;

/** Claims that name what was done and show nothing of how. */
export function how({ facts: { own, shared, units }, texts }: Seen): (Candidate | null)[] {
  const all = [...own, ...shared];
  const claims = own.filter(
    (step) => step.bare && isPlainClaim(step) && !hasFigure(step.unit) && hitsOf(means, step.unit.words).length === 0,
  );
  const plain = claims.filter(({ unit, to }) => {
    const next = units[units.indexOf(unit) + 1];
    if (isTurn(unit.words, to)) return !next?.words.includes('by');
    if (unit.likely === 'R' || unit.likely === 'S') return false;
    const isLong = unit.words.length >= explained;
    return !all.some((step) => concrete(step) && (step.unit === unit || (!isLong && step.unit === next)));
  });
  const share = all.filter(concrete).length / all.length;
  const [first] = plain;
  const any = claims.find(({ unit }) => unit.likely === 'A' || unit.likely === 'T');
  return [
    first
      ? change('how', 'how', { quote: quoteStep(first, texts), sure: share < 0.34 ? 1 : share < 0.6 ? 0.84 : 0.66 })
      : null,
    any ? change('how', 'how', { quote: quoteStep(any, texts), sure: 0.27 }) : null,
  ];
}
