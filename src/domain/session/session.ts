import * as v from 'valibot';
import { driftMsSchema, elapsedMsSchema as atMs, epochMsSchema, questionIndexSchema, versionSchema } from '../bounds';
import { sessionPlanSchema } from './plan-schema';
import type { SessionPlan } from './plan';
import { probeSchema } from '../questions/question-schema';
import { lightAt, type Light, type Timing } from './timing';
import type { AnswerBy } from './answer';

const by = v.picklist(['voice', 'keyboard']);

/** common: nobody had heard the answer when it was asked; it is what interviewers ask for most. */
const askedProbeSchema = v.object({ ...probeSchema.entries, common: v.optional(v.literal(true)) });

export type AskedProbe = v.InferOutput<typeof askedProbeSchema>;

/**
 * What happened, in the order it happened. `atMs` is session time: milliseconds on a clock that only goes
 * forward, counted from the start of the session, carried on after a crash from the last thing written down.
 */
export const sessionEventSchema = v.variant('kind', [
  v.object({
    kind: v.literal('question-asked'),
    atMs,
    index: questionIndexSchema,
    questionId: v.string(),
    answerId: v.string(),
  }),
  v.object({ kind: v.literal('thinking-started'), atMs }),
  v.object({ kind: v.literal('answer-started'), atMs, by }),
  v.object({ kind: v.literal('paused'), atMs }),
  v.object({ kind: v.literal('resumed'), atMs }),
  v.object({ kind: v.literal('switched'), atMs, by }),
  v.object({ kind: v.literal('turn-ended'), atMs }),
  v.object({ kind: v.literal('probe-asked'), atMs, probe: askedProbeSchema }),
  v.object({ kind: v.literal('reply-started'), atMs, by }),
  v.object({ kind: v.literal('answer-ended'), atMs, skipped: v.boolean() }),
  v.object({
    kind: v.literal('interruption'),
    atMs,
    cause: v.picklist(['crash', 'sleep', 'clock', 'microphone']),
    /** How much of the world's time went by unseen. */
    lostMs: driftMsSchema,
    /** Session time went on meanwhile: some machines stand still without their clock. */
    onClock: v.optional(v.boolean()),
  }),
  v.object({ kind: v.literal('session-ended'), atMs, finished: v.boolean() }),
]);

export type SessionEvent = v.InferOutput<typeof sessionEventSchema>;

/** 2: the plan may say who asks. Logs of version 1 read as they are. */
export const sessionLogVersion = 2;

/** The one account of a session. Phase, clock, replay and crash recovery are functions of it. */
export type SessionLog = {
  version: number;
  sessionId: string;
  /** Wall time of session time zero, epoch ms: it says when, and is never used to measure. */
  startedAt: number;
  plan: SessionPlan;
  events: readonly SessionEvent[];
};

export const sessionHeadSchema = v.object({
  version: versionSchema,
  sessionId: v.string(),
  startedAt: epochMsSchema,
  plan: sessionPlanSchema,
});

type AtQuestion = { index: number; answerId: string };
type Talking = AtQuestion & {
  turn: number;
  by: AnswerBy;
  /** The probe that this turn replies to; null for the reply to the question itself. */
  probe: AskedProbe | null;
  /** Talk time of this turn, without pauses. */
  talkMs: number;
  light: Light;
  /** Until the red light; negative is overtime. */
  leftMs: number;
};

/** Where a session stands at one instant. */
export type Moment =
  | { phase: 'opening' }
  | ({ phase: 'reading' } & AtQuestion)
  | ({ phase: 'thinking'; leftMs: number } & AtQuestion)
  | ({ phase: 'answering' } & Talking)
  | ({ phase: 'paused' } & Talking)
  | ({ phase: 'considering'; turn: number } & AtQuestion)
  | ({ phase: 'probed'; turn: number; probe: AskedProbe } & AtQuestion)
  | ({ phase: 'answered'; skipped: boolean } & AtQuestion)
  | { phase: 'ended'; finished: boolean };

/** A turn worked out from the log; `endMs` is null while it runs. Times are session times. */
export type TurnSpan = {
  turn: number;
  by: AnswerBy;
  probe: AskedProbe | null;
  startMs: number;
  endMs: number | null;
  pauses: readonly { fromMs: number; toMs: number | null }[];
  /** How long the machine stood still in it while its clock went on. */
  stillMs: number;
};

/** An answer worked out from the log. */
export type AnswerSpan = AtQuestion & {
  askedMs: number;
  thinkingFromMs: number | null;
  endMs: number | null;
  skipped: boolean;
  turns: readonly TurnSpan[];
};

/** Talk time of a turn at `nowMs`: pauses use up no time, nor does a machine that stands still. */
export function talkMsOf(turn: TurnSpan, nowMs: number): number {
  const end = Math.min(turn.endMs ?? nowMs, nowMs);
  let talk = end - turn.startMs - turn.stillMs;
  for (const pause of turn.pauses) talk -= Math.max(0, Math.min(pause.toMs ?? end, end) - Math.min(pause.fromMs, end));
  return Math.max(0, talk);
}

/** The limits a turn is held to: the plan's own for the question, the short ones for a probe. */
export function timingOf(plan: SessionPlan, turn: number): Timing {
  return turn === 0 ? plan.timing : plan.probeTiming;
}

/** Every answer of the session, in order, with its turns. */
export function answersOf(events: readonly SessionEvent[]): AnswerSpan[] {
  const answers: (Omit<AnswerSpan, 'turns'> & { turns: TurnSpan[] })[] = [];
  let probe: AskedProbe | null = null;
  for (const event of events) {
    const answer = answers.at(-1);
    const turn = answer?.turns.at(-1);
    switch (event.kind) {
      case 'question-asked':
        probe = null;
        answers.push({
          index: event.index,
          answerId: event.answerId,
          askedMs: event.atMs,
          thinkingFromMs: null,
          endMs: null,
          skipped: false,
          turns: [],
        });
        break;
      case 'thinking-started':
        if (answer) answer.thinkingFromMs = event.atMs;
        break;
      case 'answer-started':
      case 'reply-started':
        answer?.turns.push({
          turn: answer.turns.length,
          by: event.by,
          probe,
          startMs: event.atMs,
          endMs: null,
          pauses: [],
          stillMs: 0,
        });
        break;
      case 'switched':
        if (turn) turn.by = event.by;
        break;
      case 'paused':
        if (turn && turn.endMs === null) turn.pauses = [...turn.pauses, { fromMs: event.atMs, toMs: null }];
        break;
      case 'resumed':
        if (turn)
          turn.pauses = turn.pauses.map((pause) => (pause.toMs === null ? { ...pause, toMs: event.atMs } : pause));
        break;
      case 'turn-ended':
        if (turn && turn.endMs === null) turn.endMs = event.atMs;
        break;
      case 'probe-asked':
        probe = event.probe;
        break;
      case 'answer-ended':
        if (turn && turn.endMs === null) turn.endMs = event.atMs;
        if (answer) Object.assign(answer, { endMs: event.atMs, skipped: event.skipped });
        break;
      case 'interruption':
        if (turn && event.onClock) turn.stillMs += event.lostMs;
        break;
      case 'session-ended':
        if (turn && turn.endMs === null) turn.endMs = event.atMs;
        break;
      default:
        event satisfies never;
    }
  }
  return answers;
}

/**
 * Where the session stands at `nowMs` (session time). Later events are ignored, so replay is the same call
 * with an earlier time. Deadlines are compared with the clock, never counted down.
 */
export function momentOf(log: Pick<SessionLog, 'plan' | 'events'>, nowMs: number): Moment {
  const events = log.events.filter((event) => event.atMs <= nowMs);
  const marks = events.filter((event) => event.kind !== 'interruption' && event.kind !== 'switched');
  const last = marks.at(-1);
  if (!last) return { phase: 'opening' };
  if (last.kind === 'session-ended') return { phase: 'ended', finished: last.finished };
  const answer = answersOf(events).at(-1);
  if (!answer) return { phase: 'opening' };
  const at: AtQuestion = { index: answer.index, answerId: answer.answerId };
  const turn = answer.turns.at(-1);
  const talking = (span: TurnSpan): Talking => {
    const timing = timingOf(log.plan, span.turn);
    const talkMs = talkMsOf(span, nowMs);
    return {
      ...at,
      turn: span.turn,
      by: span.by,
      probe: span.probe,
      talkMs,
      light: lightAt(talkMs, timing),
      leftMs: timing.redMs - talkMs,
    };
  };
  switch (last.kind) {
    case 'question-asked':
      return { phase: 'reading', ...at };
    case 'thinking-started':
      return { phase: 'thinking', ...at, leftMs: last.atMs + log.plan.timing.thinkingMs - nowMs };
    case 'answer-started':
    case 'reply-started':
    case 'resumed':
      return turn ? { phase: 'answering', ...talking(turn) } : { phase: 'reading', ...at };
    case 'paused':
      return turn ? { phase: 'paused', ...talking(turn) } : { phase: 'reading', ...at };
    case 'turn-ended':
      return { phase: 'considering', ...at, turn: turn?.turn ?? 0 };
    case 'probe-asked':
      return { phase: 'probed', ...at, turn: (turn?.turn ?? 0) + 1, probe: last.probe };
    case 'answer-ended':
      return { phase: 'answered', ...at, skipped: last.skipped };
    default:
      return last satisfies never;
  }
}

/**
 * The running turn was begun by keyboard, stayed there, and `draft`, what it holds, is blank: ending it now would keep
 * nothing. What was recorded always counts as said.
 */
export function isBlankTurn(events: readonly SessionEvent[], draft: string): boolean {
  const turn = answersOf(events).at(-1)?.turns.at(-1);
  if (!turn || turn.endMs !== null || turn.by !== 'keyboard' || draft.trim() !== '') return false;
  return !events.some(({ kind, atMs: at }) => kind === 'switched' && at >= turn.startMs);
}

/**
 * Nobody said or wrote anything, and nobody passed a question on purpose: every turn that was begun was ended blank, which
 * passes its question, or still runs and is blank; `draft` is what it holds as the candidate leaves. An answer that a crash
 * cut off is none of these.
 */
export function leftWithoutAWord({ plan, events }: Pick<SessionLog, 'plan' | 'events'>, draft: string): boolean {
  const answers = answersOf(events);
  if (answers.some(({ skipped, turns }) => skipped && turns.length === 0) || plan.questions.length === 0) return false;
  const begun = answers.filter(({ turns }) => turns.length > 0);
  const last = begun.at(-1);
  return begun.every(
    (answer) => answer.skipped || (answer === last && answer.turns.length === 1 && isBlankTurn(events, draft)),
  );
}

/** Session time of the last thing written down: where a session goes on after a crash. */
export function lastMsOf(events: readonly SessionEvent[]): number {
  return events.reduce((last, event) => Math.max(last, event.atMs), 0);
}
