import { carriesOutcome, disownsResult } from '../evidence';
import { wholeOf } from '../reading';
import { nothing, unitsOfPart, type Found, type Story } from '../story';

/** What came of it, good or bad. */
export function findResult(story: Story): Found {
  const units = unitsOfPart(story, 'R');
  const told = units.filter(carriesOutcome);
  const outcomes = told.filter((unit) => unit.tag === 'R');
  if (outcomes.length > 0) return { credit: 'full', evidence: told.map(wholeOf), note: null };
  if (told.length > 0) {
    return { credit: 'partial', evidence: told.map(wholeOf), note: 'A lesson is told; what came of the work is not.' };
  }
  if (units.some(disownsResult)) return nothing('You say there was no result to show; say what changed instead.');
  return nothing(units.length > 0 ? 'The end is there, but nothing in it says what came of the work.' : null);
}
