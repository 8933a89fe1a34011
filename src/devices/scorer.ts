import type { AnswerToScore } from '../scoring/score-answer';
import type { Scorecard } from '../scoring/scorecard';

/** Scores answers in a worker; the same text always gives the same scorecard. */
export type Scorer = {
  score(answer: AnswerToScore): Promise<Scorecard>;
  close(): void;
};
