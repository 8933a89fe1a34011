import { has } from '../../text/parse-answer';
import { nothing, type Found, type Story } from '../../model/tagged-answer';
import { hintsWhy, tellsWhy, whyPhraseOf } from '../why';

const mostPhrases = 4;

/** Why it mattered: a risk, a loss, a conflict, a need, a problem and what it was about. */
export function findStakes(story: Story): Found {
  const units = story.filter(({ repeats }) => !repeats);
  const telling = units.filter(tellsWhy);
  const evidence = telling.slice(0, mostPhrases).map(whyPhraseOf);
  const problems = telling.filter((unit) => has(unit, 'problem') || has(unit, 'negation'));
  const stakes = telling.filter((unit) => has(unit, 'stake'));
  if (problems.length > 1 || (problems.length > 0 && stakes.length > 0))
    return { credit: 'full', evidence, note: null };
  if (telling.length > 2) return { credit: 'full', evidence, note: null };
  if (telling.length > 0) {
    return { credit: 'partial', evidence, note: 'The problem is named; what was at stake is not.' };
  }
  const hinting = units.filter((unit) => hintsWhy(unit) && has(unit, 'problem'));
  if (hinting.length === 0) return nothing();
  return {
    credit: 'partial',
    evidence: hinting.slice(0, 1).map(whyPhraseOf),
    note: 'A problem is hinted at; say what it was about.',
  };
}
