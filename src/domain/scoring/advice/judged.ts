/** How many first changes of a round were judged how. */
export type JudgedRound = { answers: number; useful: number; trivial: number; wrong: number };

const earlier: readonly JudgedRound[] = [
  { answers: 18, useful: 11, trivial: 3, wrong: 4 },
  { answers: 18, useful: 12, trivial: 3, wrong: 3 },
  { answers: 18, useful: 10, trivial: 5, wrong: 3 },
  { answers: 18, useful: 9, trivial: 5, wrong: 4 },
  { answers: 18, useful: 5, trivial: 5, wrong: 8 },
  { answers: 18, useful: 11, trivial: 3, wrong: 4 },
  { answers: 18, useful: 9, trivial: 7, wrong: 2 },
];
/** The latest round. */
export const lastRound: JudgedRound = { answers: 18, useful: 6, trivial: 6, wrong: 6 };
/**
 * How first changes were judged by readers who did not know the program: blind, each answer and its change once; answers of
 * strangers drawn by chance, from the fourth round on answers written for it by somebody who had not read the scorer. Filled in by
 * hand from their judgments, in the order of the rounds; between two rounds the kinds of fault that a reader found were mended, so
 * that each row is of another scorer and the last says most of the present one.
 */
export const judgedRounds: readonly JudgedRound[] = [...earlier, lastRound];
