import * as v from 'valibot';
import { principleIds, type PrincipleId } from './principle';
import { slots } from './slot';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const lines = (least: number, most = 12) => v.pipe(v.array(line(300)), v.minLength(least), v.maxLength(most));

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

export const principleIdSchema = v.picklist(principleIds as readonly [PrincipleId, ...PrincipleId[]]);

/** What an interviewer asks after the answer, bound to the slot it wants filled. */
export const probeSchema = v.object({ slot: v.picklist(slots), text: line(200) });

const version = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1);

const sharedFields = {
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'Use lower-case letters, digits and hyphens.')),
  text: line(400),
  level: v.picklist(levels),
  domains: v.pipe(v.array(v.picklist(domains)), v.minLength(1)),
  difficulty: v.picklist([1, 2, 3]),
  listensFor: lines(1),
  strongAnswer: line(500),
  redFlags: lines(1),
  targetSeconds: v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(600)),
  tags: v.pipe(v.array(line(40)), v.maxLength(8)),
  /** Goes up when the text changes, so that an old answer can be told from a new one. */
  version,
};

/** A question of one principle, as a file in `questions/` holds it (the principle is the file's). */
export const principleQuestionSchema = v.object({
  ...sharedFields,
  alsoFits: v.pipe(v.array(principleIdSchema), v.maxLength(3)),
  polarity: v.picklist(polarities),
  probes: v.pipe(v.array(probeSchema), v.minLength(4), v.maxLength(8)),
});

/** An easy starter: it belongs to no principle. */
export const warmUpSchema = v.object({
  ...sharedFields,
  probes: v.pipe(v.array(probeSchema), v.minLength(2), v.maxLength(8)),
});

/** A question that the candidate brought along. Only the text is needed; all else has a value that works. */
export const ownQuestionSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  text: line(400),
  version,
  principle: v.optional(v.nullable(principleIdSchema), null),
  level: v.optional(v.picklist(levels), 'mid'),
  difficulty: v.optional(v.picklist([1, 2, 3]), 2),
  polarity: v.optional(v.nullable(v.picklist(polarities)), null),
  domains: v.optional(v.pipe(v.array(v.picklist(domains)), v.minLength(1)), ['any']),
  listensFor: v.optional(lines(0), []),
  strongAnswer: v.optional(v.nullable(line(500)), null),
  probes: v.optional(v.pipe(v.array(probeSchema), v.maxLength(8)), []),
  redFlags: v.optional(lines(0), []),
  targetSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(600)), 150),
  tags: v.optional(v.pipe(v.array(line(40)), v.maxLength(8)), []),
});

export type Probe = v.InferOutput<typeof probeSchema>;
export type PrincipleQuestion = v.InferOutput<typeof principleQuestionSchema>;
export type OwnQuestion = v.InferOutput<typeof ownQuestionSchema>;
export type Level = PrincipleQuestion['level'];
export type Polarity = PrincipleQuestion['polarity'];
export type Difficulty = PrincipleQuestion['difficulty'];
export type Domain = PrincipleQuestion['domains'][number];
export type QuestionSource = 'shipped' | 'warm-up' | 'own';

/** A question of the bank, wherever it came from. */
export type Question = OwnQuestion & {
  source: QuestionSource;
  alsoFits: readonly PrincipleId[];
};

/** The candidate's question beside the shipped ones. */
export function questionOfOwn(own: OwnQuestion): Question {
  return { ...own, source: 'own', alsoFits: [] };
}

/** Two texts that differ only in case, spaces and punctuation are the same question. */
export function textKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
