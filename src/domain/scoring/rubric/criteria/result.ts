import { carriesOutcome, disownsResult } from '../../model/unit-evidence';
import { wholeOf } from '../../text/parse-answer';
import { found, nothing, unitsOfPart, type Found, type Story } from '../../model/tagged-answer';
import type { Told } from '../../model/part-presence';

/**
 * From these chances on there is an outcome, or may be. Above the first, nineteen Results in twenty of unheard voices pass, and
 * one answer in eleven whose Result was deleted.
 */
const outcomeCounts = { full: 0.7, partial: 0.35 };

/** "Two weeks on she corrected my crossword": no list of cues knows it, the gate does. */
const speaksForItself = 0.5;

/** Under this chance, and without a word of outcome, what stands at the end is no end either. */
const mayEnd = 0.2;

const unclear = 'The end is there, but nothing in it says what came of the work.';

/** What came of it, good or bad. */
export function findResult(story: Story, told: Told): Found {
  const ending = unitsOfPart(story, 'R');
  const units = ending.filter((unit) => carriesOutcome(unit) || unit.telling.R >= speaksForItself);
  if (units.length === 0) {
    if (ending.some(disownsResult)) return nothing('You say there was no result to show; say what changed instead.');
    return nothing(ending.some(({ telling }) => telling.R >= mayEnd) ? unclear : null);
  }
  const evidence = () => units.map(wholeOf);
  if (told.R < outcomeCounts.partial) return nothing(unclear);
  if (told.R < outcomeCounts.full) {
    return found('partial', evidence, 'An end is told, but hardly what came of the work.');
  }
  if (units.every((unit) => unit.tag === 'L')) {
    return found('partial', evidence, 'A lesson is told; what came of the work is not.');
  }
  return found('full', evidence);
}
