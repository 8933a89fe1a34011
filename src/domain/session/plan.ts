import type * as v from 'valibot';
import type { askedQuestionSchema, sessionPlanSchema } from './plan-schema';
import type { Timing } from './timing';

export type AskedQuestion = v.InferOutput<typeof askedQuestionSchema>;
export type SessionPlan = v.InferOutput<typeof sessionPlanSchema>;
export type SessionFormat = SessionPlan['format'];

/** The lights for a reply to a probe: short, since a probe asks for one thing. */
export const probeTiming: Timing = {
  thinkingMs: 0,
  greenMs: 30_000,
  yellowMs: 45_000,
  redMs: 60_000,
  graceMs: 15_000,
};

/** A drill asks one question, a round four: two for each of its two principles. */
export const questionsPerFormat: Readonly<Record<SessionFormat, number>> = { drill: 1, round: 4 };

/** A round goes deeper than a drill. */
export const probesPerFormat: Readonly<Record<SessionFormat, number>> = { drill: 1, round: 2 };
