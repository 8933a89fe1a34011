import { cueEvidence } from '../../model/unit-evidence';
import { has } from '../../text/parse-answer';
import { nothing, toldUnits, type Found, type Story } from '../../model/tagged-answer';

/** Why this way: a reason for a choice, or an option that was turned down. */
export function findReason(story: Story): Found {
  const units = toldUnits(story).filter((unit) => unit.likely === 'A' || unit.likely === 'T');
  const reasons = units.filter((unit) => has(unit, 'reason'));
  const options = units.filter((unit) => has(unit, 'option'));
  const evidence = [...new Set([...reasons, ...options])].flatMap((unit) =>
    cueEvidence(unit, 'reason', 'option').slice(0, 1),
  );
  if (options.length > 0 && reasons.length > 0) return { credit: 'full', evidence, note: null };
  if (reasons.length > 1) return { credit: 'full', evidence, note: null };
  if (evidence.length > 0) return { credit: 'partial', evidence, note: 'One reason; no option that you turned down.' };
  return nothing();
}
