import type { BoxId, Credit } from '../../domain/scoring/scorecard';

/** How a box of the checklist is called on every screen. `sign` is the letter or word that stands beside its color or stroke. */
export const boxWords: Readonly<Record<BoxId, { sign: string; name: string; asks: string }>> = {
  S: { sign: 'S', name: 'Situation', asks: 'where, when, and what was wrong' },
  T: { sign: 'T', name: 'Task', asks: 'what was yours to do' },
  A: { sign: 'A', name: 'Action', asks: 'what you did, step by step' },
  R: { sign: 'R', name: 'Result', asks: 'how it ended' },
  who: { sign: 'WHO', name: 'Who', asks: 'what you did yourself, and who else was in it' },
  why: { sign: 'WHY', name: 'Why', asks: 'what was at stake, and why this way' },
  'how-much': { sign: 'HOW MUCH', name: 'How much', asks: 'a number for the result or the size of the work' },
};

/** The name of a box, beginning with the sign that stands on it, so that it can be asked for by voice. */
export function spokenName(box: BoxId): string {
  const { sign, name } = boxWords[box];
  return sign.length === 1 ? `${sign}, ${name}` : name;
}

/** The eighth mark: the candidate's alone. */
export const answeredWords = {
  question: 'Did it answer the question?',
  note: 'Only you can say. The checklist never guesses this.',
  choices: { yes: 'yes', partly: 'in part', no: 'no' },
} as const;

/** A mark and a word for every credit, so that neither color nor shape stands alone. */
export const creditWords: Readonly<Record<Credit, { mark: string; heard: string; said: string }>> = {
  full: { mark: '✓', heard: 'heard', said: 'said' },
  partial: { mark: '◐', heard: 'heard in part', said: 'said in part' },
  none: { mark: '○', heard: 'not heard', said: 'not said' },
};
