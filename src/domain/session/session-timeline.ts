import { lastMsOf, momentOf, timingOf, type Moment, type SessionLog } from './session';
import type { Light } from './timing';

type Log = Pick<SessionLog, 'plan' | 'events'>;

/** A stretch of a session in which one thing went on. Session times in milliseconds. */
export type LineStretch = { phase: Moment['phase']; fromMs: number; toMs: number; light: Light };

/** What a question or a probe was asked, and when. */
export type LineMark = { kind: 'question' | 'probe'; atMs: number; text: string };

/** A session as a line: what went on from when to when, and what was asked. */
export type SessionTimeline = { durationMs: number; stretches: readonly LineStretch[]; marks: readonly LineMark[] };

/** Worked out from the log alone: between two events the phase stands, and only the light may change. */
export function sessionTimelineOf(log: Log): SessionTimeline {
  const { events, plan } = log;
  const durationMs = lastMsOf(events);
  const stretches: LineStretch[] = [];
  for (const [index, event] of events.entries()) {
    const toMs = events[index + 1]?.atMs ?? durationMs;
    const soFar = { plan, events: events.slice(0, index + 1) };
    let fromMs = event.atMs;
    for (const untilMs of [...lightChanges(soFar, fromMs, toMs), toMs]) {
      const moment = momentOf(soFar, fromMs);
      const light = moment.phase === 'answering' ? moment.light : 'off';
      if (untilMs > fromMs) stretches.push({ phase: moment.phase, fromMs, toMs: untilMs, light });
      fromMs = Math.max(fromMs, untilMs);
    }
  }
  const marks = events.flatMap((event): LineMark[] => {
    if (event.kind === 'probe-asked') return [{ kind: 'probe', atMs: event.atMs, text: event.probe.text }];
    if (event.kind !== 'question-asked') return [];
    return [{ kind: 'question', atMs: event.atMs, text: plan.questions[event.index]?.text ?? '' }];
  });
  return { durationMs, stretches: joined(stretches), marks };
}

/** When the light changes while one turn is talked on without a break. */
function lightChanges(log: Log, fromMs: number, toMs: number): number[] {
  const moment = momentOf(log, fromMs);
  if (moment.phase !== 'answering') return [];
  const { greenMs, yellowMs, redMs, graceMs } = timingOf(log.plan, moment.turn);
  return [greenMs, yellowMs, redMs, redMs + graceMs]
    .map((lightMs) => fromMs + lightMs - moment.talkMs)
    .filter((atMs) => atMs > fromMs && atMs < toMs);
}

/** An event that changes nothing, such as a short interruption, does not cut a stretch in two. */
function joined(stretches: readonly LineStretch[]): LineStretch[] {
  const whole: LineStretch[] = [];
  for (const stretch of stretches) {
    const last = whole.at(-1);
    if (last && last.phase === stretch.phase && last.light === stretch.light && last.toMs === stretch.fromMs)
      last.toMs = stretch.toMs;
    else whole.push({ ...stretch });
  }
  return whole;
}
