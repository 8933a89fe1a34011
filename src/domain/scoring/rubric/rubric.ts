import type { BoxId, CapId, CriterionId } from '../scorecard';

/** Grows whenever a criterion, a weight or a cap changes its meaning, so that old scorecards say what they were held to. */
export const rubricVersion = 2;

/** What each criterion weighs in the points behind the rating; 100 in all. */
export const weights: Readonly<Record<CriterionId, number>> = {
  episode: 8,
  context: 7,
  stakes: 9,
  'own-task': 8,
  role: 5,
  people: 6,
  actions: 14,
  how: 9,
  'own-part': 9,
  reason: 6,
  result: 9,
  'how-much': 8,
  'so-what': 4,
  learning: 3,
};

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

/** The criterion that a candidate's overrule of a box speaks for. */
export const criterionOfBox: Readonly<Record<BoxId, CriterionId>> = {
  S: 'context',
  T: 'own-task',
  A: 'actions',
  R: 'result',
  who: 'people',
  why: 'stakes',
  'how-much': 'how-much',
};

/**
 * Fewer words than this an interviewer cannot follow as a story: about 45 seconds at 140 words a minute, the pace that typed
 * answers are read at (`spokenWordsPerMinute`).
 */
export const briefWords = 105;
/** More words than this no interviewer will sit through: six and a half minutes of talk. */
export const mostWords = 900;
