import type { Evidence } from '../../scorecard';
import { evidenceOf, has, phraseAround } from '../../text/parse-answer';
import { found, nothing, toldUnits, type Found, type Story, type TaggedReading } from '../../model/tagged-answer';

/** "because the loss was smaller than the lost customers": the clause that the first cue of a reason or an option opens. */
function phraseOfReason(unit: TaggedReading): Evidence[] {
  const cue = unit.cues.find((hit) => hit.cue === 'reason' || hit.cue === 'option');
  return cue ? [evidenceOf(unit, phraseAround(unit, cue))] : [];
}

/** Why this way: a reason for a choice, or an option that was turned down. */
export function findReason(story: Story): Found {
  const units = toldUnits(story).filter((unit) => unit.likely === 'A' || unit.likely === 'T');
  const reasons = units.filter((unit) => has(unit, 'reason'));
  const options = units.filter((unit) => has(unit, 'option'));
  const evidence = () => [...new Set([...reasons, ...options])].flatMap(phraseOfReason);
  if (reasons.length > 1 || (options.length > 0 && reasons.length > 0)) return found('full', evidence);
  if (reasons.length > 0 || options.length > 0)
    return found('partial', evidence, 'One reason; no option that you turned down.');
  return nothing();
}
