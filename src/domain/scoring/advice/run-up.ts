import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import { has } from '../text/parse-answer';
import { change, quoteStep, type Candidate, type Seen } from './candidate';
import { concrete, tellsNow } from './steps';

/** From this share on a step stands at the end of the story, not at its beginning. */
const atTheEnd = 0.85;
/** So many words and only one step: they stand before the story. */
const longRunUp = 150;
/** "I was picking them up" goes on, and is told as a step. */
const goesOn = phraseBook(['i was|kept _ing']);

/** At length, and one single step in all of it: the story has not begun. */
export function runUp({ facts: { own, shared, words, units }, asked, findings, texts }: Seen): Candidate | null {
  if (asked.wants !== 'story' || words < longRunUp || findings.actions.credit === 'full') return null;
  const [step, ...others] = [...own, ...shared].filter(({ unit }) => unit.likely !== 'S');
  if (!step?.quotable || !concrete(step) || others.length > 0) return null;
  if (step.before / words > atTheEnd || has(step.unit, 'learning')) return null;
  return units.some((unit) => (unit.likely !== 'S' && tellsNow(unit)) || hitsOf(goesOn, unit.words).length > 0)
    ? null
    : change('run-up', 'actions', { quote: quoteStep(step, texts) });
}
