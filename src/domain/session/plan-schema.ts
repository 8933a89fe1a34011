import * as v from 'valibot';
import { amountSchema, questionIndexSchema, versionSchema } from '../bounds';
import { interviewerSchema } from './interviewer';
import { principleIdSchema, probeSchema } from '../questions/question-schema';
import { timingSchema } from './timing-schema';

/** A question as it was asked: a copy, so that replay never depends on the bank. */
export const askedQuestionSchema = v.object({
  id: v.string(),
  text: v.string(),
  version: versionSchema,
  principle: v.nullable(principleIdSchema),
  /** The candidate's own topic that it is about, beside its principle or instead of one. */
  topic: v.optional(v.nullable(v.string())),
  probes: v.array(probeSchema),
  targetSeconds: amountSchema,
  /** Why the draw chose it, in one sentence for the candidate. */
  why: v.string(),
});

/** Everything a session is run by; fixed before the first question. */
export const sessionPlanSchema = v.object({
  format: v.picklist(['drill', 'round']),
  mode: v.picklist(['practice', 'interview']),
  by: v.picklist(['voice', 'keyboard']),
  timing: timingSchema,
  probeTiming: timingSchema,
  probesPerQuestion: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
  seed: v.string(),
  /** Who asks; sessions of log version 1 do not say. */
  interviewer: v.optional(interviewerSchema),
  questions: v.pipe(v.array(askedQuestionSchema), v.minLength(1)),
  /** In practice, another take: the one thing to do differently this time. */
  change: v.optional(v.string()),
  /** The loop that this session is a sitting of, and with whom of its panel. */
  loop: v.optional(v.object({ loopId: v.string(), seat: questionIndexSchema })),
});
