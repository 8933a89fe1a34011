import { has, wholeOf } from '../../text/parse-answer';
import { found, nothing, toldUnits, type Found, type Story } from '../../model/tagged-answer';

/** What the speaker took from it, or does differently since. */
export function findLearning(story: Story): Found {
  const units = toldUnits(story);
  const lessons = units.filter((unit) => unit.tag === 'L' || (unit.likely === 'R' && has(unit, 'learning')));
  if (lessons.length > 0) return found('full', () => lessons.map(wholeOf));
  return nothing();
}
