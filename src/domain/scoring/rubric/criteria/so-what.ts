import { cueEvidence } from '../../model/unit-evidence';
import { evidenceOf, has } from '../../text/parse-answer';
import { found, nothing, unitsOfPart, type Found, type Story } from '../../model/tagged-answer';

/** For whom it made a difference. */
export function findSoWhat(story: Story): Found {
  const units = unitsOfPart(story, 'R');
  const served = units.filter((unit) => has(unit, 'beneficiary'));
  if (served.length > 0)
    return found('full', () => served.flatMap((unit) => cueEvidence(unit, 'beneficiary').slice(0, 1)));
  if (units.some(({ people }) => people.length > 0)) {
    const evidence = () => units.flatMap((unit) => unit.people.map((person) => evidenceOf(unit, person))).slice(0, 3);
    return found('partial', evidence, 'People are in the result; what it meant for them is not said.');
  }
  return nothing();
}
