import { cueEvidence } from '../../model/unit-evidence';
import { evidenceOf, has } from '../../text/parse-answer';
import { nothing, unitsOfPart, type Found, type Story } from '../../model/tagged-answer';

/** For whom it made a difference. */
export function findSoWhat(story: Story): Found {
  const units = unitsOfPart(story, 'R');
  const served = units.filter((unit) => has(unit, 'beneficiary'));
  if (served.length > 0)
    return {
      credit: 'full',
      evidence: served.flatMap((unit) => cueEvidence(unit, 'beneficiary').slice(0, 1)),
      note: null,
    };
  const people = units.flatMap((unit) => unit.people.map((person) => evidenceOf(unit, person)));
  if (people.length > 0)
    return {
      credit: 'partial',
      evidence: people.slice(0, 3),
      note: 'People are in the result; what it meant for them is not said.',
    };
  return nothing();
}
