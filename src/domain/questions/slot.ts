/**
 * The slots of a STAR story that a probe can ask for and a scorecard can find empty.
 * The scorer reports the first fourteen as criteria; `baseline` is the finer half of `how-much`.
 */
export const slots = [
  'episode',
  'context',
  'stakes',
  'own-task',
  'role',
  'people',
  'actions',
  'how',
  'own-part',
  'reason',
  'result',
  'how-much',
  'so-what',
  'learning',
  'baseline',
] as const;

export type Slot = (typeof slots)[number];
