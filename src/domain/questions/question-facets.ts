/* What a question can be; its schema and the choices on the screen are made of these. */

export const levels = ['entry', 'mid', 'senior', 'manager'] as const;
export const polarities = ['success', 'failure', 'conflict', 'dilemma'] as const;
export const domains = [
  'any',
  'care',
  'study',
  'software',
  'data',
  'product',
  'operations',
  'sales',
  'support',
  'people-management',
  'trades',
  'public-service',
  'first-job',
] as const;

/** Characters of a model answer that a candidate brought along. */
export const answerLimit = 4_000;

/** How long the text of a question may be: more is not understood when it is read aloud. */
export const questionLimit = 400;
