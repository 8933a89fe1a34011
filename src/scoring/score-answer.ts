import type { Turn } from '../interview/answer';
import type { AskedQuestion } from '../interview/plan';
import type { Correction, Overrule, Scorecard } from './scorecard';

/** All that the scorer needs: the candidate's words, what was asked, and where the candidate corrected the machine. */
export type AnswerToScore = {
  turns: readonly Turn[];
  question: Pick<AskedQuestion, 'text' | 'principle' | 'probes'> | null;
  corrections?: readonly Correction[];
  overrules?: readonly Overrule[];
};

export declare function scoreAnswer(answer: AnswerToScore): Scorecard;
