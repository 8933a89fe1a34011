import { cueEvidence } from '../../model/unit-evidence';
import { has, wholeOf } from '../../text/parse-answer';
import { nothing, toldUnits, type Found, type Story } from '../../model/tagged-answer';

/** Why it mattered: a risk, a loss, a conflict, a problem and what it was about. */
export function findStakes(story: Story): Found {
  const units = toldUnits(story);
  const stakes = units.filter((unit) => has(unit, 'stake'));
  const problems = units.filter(
    (unit) => (unit.likely === 'S' || unit.likely === 'T' || unit.likely === 'A') && has(unit, 'problem'),
  );
  const evidence = [...stakes, ...problems]
    .slice(0, 6)
    .flatMap((unit) => cueEvidence(unit, 'stake', 'problem').slice(0, 2));
  if (stakes.length > 0 && problems.length > 0) return { credit: 'full', evidence, note: null };
  if (problems.length > 1) return { credit: 'full', evidence: problems.slice(0, 4).map(wholeOf), note: null };
  if (stakes.length + problems.length > 0) {
    return { credit: 'partial', evidence, note: 'The problem is named; what was at stake is not.' };
  }
  return nothing();
}
