import { boxRows, criterionRows } from '../../questions/rubric-table';
import type { BoxId, CapId, CriterionId } from '../scorecard';

/** Grows whenever a criterion, a weight or a cap changes its meaning, so that old scorecards say what they were held to. */
export const rubricVersion = 2;

/** What each criterion weighs in the points behind the rating; 100 in all. */
export const weights = Object.fromEntries(criterionRows.map(({ slot, weight }) => [slot, weight])) as Readonly<
  Record<CriterionId, number>
>;

/** The highest rating an answer with this fault can have. */
export const capLimits: Readonly<Record<CapId, number>> = {
  'no-episode': 2,
  'no-own-action': 2,
  'no-result': 3,
  'only-we': 3,
  'nothing-measured': 4,
  'star-words': 1,
  repeated: 2,
  'too-long': 4,
  'too-brief': 3,
};

/** The criterion that a box stands for: what is asked where it is empty, and what an overrule of it speaks for. */
export const criterionOfBox = Object.fromEntries(boxRows.map(({ box, slot }) => [box.id, slot])) as Readonly<
  Record<BoxId, CriterionId>
>;

/**
 * Fewer words than this an interviewer cannot follow as a story: about 45 seconds at 140 words a minute, the pace that typed
 * answers are read at (`spokenWordsPerMinute`).
 */
export const briefWords = 105;
/** More words than this no interviewer will sit through: six and a half minutes of talk. */
export const mostWords = 900;
