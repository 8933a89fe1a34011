import { carriesDeed } from '../../model/unit-evidence';
import { wholeOf } from '../../text/parse-answer';
import { found, nothing, unitsOfPart, type Found, type Story } from '../../model/tagged-answer';

/** What was done, step by step. */
export function findActions(story: Story): Found {
  const tagged = unitsOfPart(story, 'A');
  const units = tagged.filter(carriesDeed);
  const deeds = units.reduce((sum, unit) => sum + unit.deeds.length, 0);
  if (deeds === 0) {
    return nothing(
      tagged.length > 0 ? 'It reads like the middle of a story, but nothing in it says what you did.' : null,
    );
  }
  const evidence = () => units.map(wholeOf);
  return deeds < 2 ? found('partial', evidence, 'One step only.') : found('full', evidence);
}
