import * as v from 'valibot';
import { calendarDaySchema as isoDay, elapsedMsSchema } from '../bounds';
import { interviewerSchema } from '../session/interviewer';
import { askedQuestionSchema } from '../session/plan-schema';
import { timingSchema } from '../session/timing-schema';
import { topicIdSchema } from './topic';
import { voteSchema } from './debrief/vote';

const seatNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5));
const line = v.pipe(v.string(), v.maxLength(400));
const lines = v.pipe(v.array(line), v.maxLength(40));

/** One person of the panel with what they will ask: copies, so that a loop never depends on the bank or the cast of today. */
export const seatSchema = v.object({
  interviewer: interviewerSchema,
  principles: v.pipe(v.array(topicIdSchema), v.minLength(1)),
  questions: v.pipe(v.array(askedQuestionSchema), v.minLength(1)),
});
export type Seat = v.InferOutput<typeof seatSchema>;

/** Where the principles came from. */
export const sourceKinds = ['profile', 'own', 'ranked'] as const;

/** All that is fixed when a loop is made. `seats` stand in the order in which they come. */
export const loopPlanSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(120)),
  source: v.object({ kind: v.picklist(sourceKinds), name: v.pipe(v.string(), v.maxLength(200)) }),
  mode: v.picklist(['practice', 'interview']),
  by: v.picklist(['voice', 'keyboard']),
  timing: timingSchema,
  seed: v.string(),
  seats: v.pipe(v.array(seatSchema), v.minLength(1), v.maxLength(6)),
  /** Which seat is the bar raiser's; nobody is told before the debrief. */
  barRaiser: seatNumber,
  /** The calendar day of each seat, at the candidate's place. */
  days: v.array(isoDay),
  /** What the candidate wants to ask back. */
  askBack: lines,
});
export type LoopPlan = v.InferOutput<typeof loopPlanSchema>;

/** Something that happened to a loop. Facts are only added, so two devices are brought together as one set. */
export const loopFactSchema = v.variant('kind', [
  v.object({ kind: v.literal('made'), plan: loopPlanSchema }),
  v.object({ kind: v.literal('moved'), seat: seatNumber, day: isoDay }),
  v.object({ kind: v.literal('paused') }),
  v.object({ kind: v.literal('resumed') }),
  v.object({ kind: v.literal('given-up') }),
  v.object({ kind: v.literal('ask-back-chosen'), questions: lines }),
  /** The candidate's turn at the end of a sitting: what was asked, and for how long. */
  v.object({
    kind: v.literal('asked-back'),
    seat: seatNumber,
    asked: lines,
    tookMs: elapsedMsSchema,
  }),
  /** The candidate's own votes, by seat, and who they take for the bar raiser. The first ones stand. */
  v.object({
    kind: v.literal('own-votes'),
    votes: v.pipe(v.array(v.nullable(voteSchema)), v.maxLength(6)),
    guess: v.nullable(seatNumber),
  }),
  /** What somebody voted who was sent the packet: by seat, with a comment for each. Not counted; shown beside the panel's. */
  v.object({
    kind: v.literal('mentor-votes'),
    mentor: v.pipe(v.string(), v.maxLength(120)),
    votes: v.pipe(v.array(v.nullable(voteSchema)), v.maxLength(6)),
    comments: v.pipe(v.array(v.pipe(v.string(), v.maxLength(4_000))), v.maxLength(6)),
  }),
  v.object({ kind: v.literal('deleted') }),
  v.object({ kind: v.literal('restored') }),
]);
export type LoopFact = v.InferOutput<typeof loopFactSchema>;
export type FactOf<K extends LoopFact['kind']> = Extract<LoopFact, { kind: K }>;

/** A fact with its time, epoch ms. */
export type DatedFact = { id: string; loopId: string; at: number; fact: LoopFact };
