import { carriesDeed } from '../../model/unit-evidence';
import { wholeOf } from '../../text/parse-answer';
import { nothing, unitsOfPart, type Found, type Story } from '../../model/tagged-answer';

/** What was done, step by step. */
export function findActions(story: Story): Found {
  const units = unitsOfPart(story, 'A').filter(carriesDeed);
  const deeds = units.reduce((sum, unit) => sum + unit.deeds.length, 0);
  if (deeds === 0) return nothing();
  const evidence = units.map(wholeOf);
  if (deeds < 2) return { credit: 'partial', evidence, note: 'One step only.' };
  return { credit: 'full', evidence, note: null };
}
