import { carriesOutcome, disownsResult } from '../evidence';
import { wholeOf } from '../reading';
import { nothing, toldUnits, unitsOfPart, type Found, type Story } from '../story';

/**
 * The chance, over all units that could tell an outcome, from which on there is one, and from which on there may be. Above the
 * first, nine Results in ten of unheard voices pass, and one answer in ten whose Result was deleted.
 */
const outcomeCounts = { full: 0.85, partial: 0.5 };

/** "Two weeks on she corrected my crossword": no list of cues knows it, the gate does. */
const speaksForItself = 0.5;

/** What came of it, good or bad. */
export function findResult(story: Story): Found {
  const units = unitsOfPart(story, 'R');
  const told = units.filter((unit) => carriesOutcome(unit) || unit.telling.R >= speaksForItself);
  if (told.length === 0) {
    if (units.some(disownsResult)) return nothing('You say there was no result to show; say what changed instead.');
    return nothing(units.length > 0 ? 'The end is there, but nothing in it says what came of the work.' : null);
  }
  const none = toldUnits(story).reduce(
    (product, unit) => (unit.late || unit.likely === 'R' ? product * (1 - unit.telling.R) : product),
    1,
  );
  const chance = 1 - none;
  const evidence = told.map(wholeOf);
  if (chance < outcomeCounts.partial) return nothing('The end is there, but nothing in it says what came of the work.');
  if (chance < outcomeCounts.full) {
    return { credit: 'partial', evidence, note: 'An end is told, but hardly what came of the work.' };
  }
  if (told.every((unit) => unit.tag === 'L')) {
    return { credit: 'partial', evidence, note: 'A lesson is told; what came of the work is not.' };
  }
  return { credit: 'full', evidence, note: null };
}
