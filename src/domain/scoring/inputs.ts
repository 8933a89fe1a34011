import type { Turn } from '../session/answer';
import type { AskedQuestion } from '../session/plan';
import type { Correction, Overrule } from './scorecard';

/** All that the scorer needs: the candidate's words, what was asked, and where the candidate corrected the machine. */
export type AnswerToScore = {
  turns: readonly Turn[];
  question: Pick<AskedQuestion, 'text' | 'principle' | 'probes'> | null;
  corrections?: readonly Correction[];
  overrules?: readonly Overrule[];
};
