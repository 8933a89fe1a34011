import { cueEvidence } from '../../model/unit-evidence';
import { has } from '../../text/parse-answer';
import { found, nothing, unitsOfPart, type Found, type Story } from '../../model/tagged-answer';

/** How the steps were done: means, order, detail an onlooker could have seen. */
export function findHow(story: Story): Found {
  const units = unitsOfPart(story, 'A').filter((unit) => has(unit, 'manner') || unit.quantities.length > 0);
  const evidence = () => units.flatMap((unit) => cueEvidence(unit, 'manner').slice(0, 2));
  if (units.length > 1) return found('full', evidence);
  if (units.length === 1) return found('partial', evidence, 'The steps are named more than shown.');
  return nothing();
}
