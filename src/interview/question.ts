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
};

export const questionSchema = v.object({
  ...sharedFields,
  principle: principleIdSchema,
  alsoFits: v.array(principleIdSchema),
  polarity: v.picklist(polarities),
  probes: v.pipe(v.array(probeSchema), v.minLength(4), v.maxLength(8)),
});

export type Probe = v.InferOutput<typeof probeSchema>;
export type Question = v.InferOutput<typeof questionSchema>;
export type Level = Question['level'];
export type Polarity = Question['polarity'];
export type Difficulty = Question['difficulty'];
export type Domain = Question['domains'][number];
