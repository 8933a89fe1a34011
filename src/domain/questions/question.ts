import type * as v from 'valibot';
import type { PrincipleId } from './principle';
import type { ownQuestionSchema, principleQuestionSchema, probeSchema } from './question-schema';

export type Probe = v.InferOutput<typeof probeSchema>;
export type PrincipleQuestion = v.InferOutput<typeof principleQuestionSchema>;
export type OwnQuestion = v.InferOutput<typeof ownQuestionSchema>;
export type Level = PrincipleQuestion['level'];
export type Polarity = PrincipleQuestion['polarity'];
export type Difficulty = PrincipleQuestion['difficulty'];
export type Domain = PrincipleQuestion['domains'][number];
export type QuestionSource = 'shipped' | 'warm-up' | 'own';

/** A question of the bank, wherever it came from. */
export type Question = Omit<OwnQuestion, 'alsoFits'> & {
  source: QuestionSource;
  alsoFits: readonly PrincipleId[];
};

/** The candidate's question beside the shipped ones. */
export function questionOfOwn(own: OwnQuestion): Question {
  return { ...own, source: 'own', alsoFits: own.alsoFits ?? [] };
}

/** Two texts that differ only in case, spaces and punctuation are the same question. */
export function textKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
