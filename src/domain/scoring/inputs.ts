import type { Probe } from '../questions/question';
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

/** One turn as it stands anywhere: its words, null where nobody knows them, and the probe it replies to. */
export type SaidTurn = { text: string | null; probe: Pick<Probe, 'slot'> | null };

/** An answer as it stands: while it is given, before a probe, and in the review, where the candidate's word is added. */
export type SaidAnswer = {
  question: AnswerToScore['question'];
  turns: readonly SaidTurn[];
  corrections?: readonly Correction[];
  overrules?: readonly Overrule[];
};

/**
 * The one way to score an answer: live, for probes and in the review the scorer is given the same words in the same form,
 * so the same answer has the same scorecard whoever asks. Turns keep their places: one without words is the empty text.
 */
export function answerToScore({ question, turns, corrections = [], overrules = [] }: SaidAnswer): AnswerToScore {
  return {
    turns: turns.map(({ text, probe }) => ({ text: text ?? '', probeSlot: probe?.slot ?? null })),
    question,
    corrections,
    overrules,
  };
}
