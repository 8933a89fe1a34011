import { basesOf } from '../text/lexicon/action-verbs';
import { turnOf } from '../text/lexicon/vague-verbs';
import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import { change, quoteStep, type Candidate, type Seen } from './candidate';
import { hasFigure } from './facts';
import { concrete, isPlain, type Step } from './steps';

/** How it was done, in the sentence that claims it. */
const means = phraseBook(['by _ing, one by one, step by step, line by line, one at a time, using, by hand, with a']);

const states = wordSet("was were is are am be been being got i'm not wasn't weren't");
/** "I was convinced" convinces nobody. */
const isState = ({ unit, to }: Step) => states.has(unit.words[to - 2] ?? '');
/** What wins people over, and what turns out to be wrong. */
const grounds = phraseBook([
  'because, showed, proved, proof, explained, said, told, turned out, found out|that, the cause|reason, was that, pointed out, offered, promised',
]);

const dones = wordSet('manage complete finish achieve succeed deliver pass');
/** "I managed to complete it" tells that it was done, and nothing of how. */
const isDone = ({ unit, to }: Step) => basesOf(unit.words[to - 1] ?? '').some((base) => dones.has(base));

/** Claims that name what was done and show nothing of how. */
export function how({ facts: { own, shared, units }, texts }: Seen): (Candidate | null)[] {
  const all = [...own, ...shared];
  // What won them over, or what was wrong, may stand in the sentence before or behind.
  const isShown = ({ unit, to }: Step) => {
    const at = units.indexOf(unit);
    const isMend = turnOf(unit.words, to) === 'mend';
    return units
      .slice(Math.max(0, at - 2), at + 2)
      .some((near) => hitsOf(grounds, near.words).length > 0 || (!isMend && hasFigure(near)));
  };
  const claims = own.filter(
    (step) =>
      step.bare &&
      isPlain(step) &&
      !isState(step) &&
      !(turnOf(step.unit.words, step.to) !== null && isShown(step)) &&
      !hasFigure(step.unit) &&
      hitsOf(means, step.unit.words).length === 0,
  );
  const told = claims.filter(({ unit }) => unit.likely === 'A' || unit.likely === 'T');
  // Where a step stands beside it or right after it, that may be the how.
  const [plain] = told.filter(({ unit, to }) => {
    const next = units[units.indexOf(unit) + 1];
    const goesOn = unit.words.slice(to).filter((word) => word.length > 5 && word.endsWith('ing')).length;
    return (
      goesOn < 2 &&
      !(next && next.likely !== 'R' && (hasFigure(next) || next.words.includes('you'))) &&
      !all.some(
        (step) =>
          (concrete(step) && step.unit === unit) ||
          (step.unit === next && step.unit.likely !== 'R' && (concrete(step) || step.bare) && !isDone(step)),
      )
    );
  });
  const turn = all.findLast(
    (step) =>
      turnOf(step.unit.words, step.to) !== null &&
      !isState(step) &&
      !isShown(step) &&
      hitsOf(means, step.unit.words).length === 0,
  );
  const pictured = all.filter(concrete).length / all.length;
  const quote = (step: Step) => ({ quote: quoteStep(step, texts) });
  return [
    plain && pictured < fewPictured.hardly ? change('how', 'how', quote(plain)) : null,
    plain ? change('picture', 'how', { ...quote(plain), sure: pictured < fewPictured.half ? 1 : 0.65 }) : null,
    turn
      ? change(turnOf(turn.unit.words, turn.to) === 'mend' ? 'mend' : 'persuade', 'how', {
          quote: quoteStep(isPlain(turn) ? turn : { ...turn, from: turn.to - 1 }, texts),
        })
      : null,
  ];
}

/** Share of the steps that could be pictured: under the first the answer is claims, under the second half of it is. */
const fewPictured = { hardly: 0.34, half: 0.6 };
