import { carriesSetting } from '../evidence';
import { wholeOf } from '../reading';
import { nothing, unitsOfPart, type Found, type Story } from '../story';

/** Where, when, who, what was going on. */
export function findContext(story: Story): Found {
  const units = unitsOfPart(story, 'S').filter(carriesSetting);
  if (units.length === 0) return nothing();
  const words = units.reduce((sum, unit) => sum + unit.words.length, 0);
  const evidence = units.map(wholeOf);
  if (words < 6) return { credit: 'partial', evidence, note: 'A few words of background only.' };
  return { credit: 'full', evidence, note: null };
}
