import { answersOf, lastMsOf, type SessionEvent } from '../session/session';
import type { PastAnswer, PastSession } from './past-answer';

/** Where one of several sessions begins on the time line of all of them, in milliseconds, and who asked in it. */
export type SessionPart = { sessionId: string; fromMs: number; interviewer: string | null };

export type JoinedSessions = { session: PastSession; parts: readonly SessionPart[] };

/**
 * Several sessions as one, each beginning where the one before ended; null without any. What lies between them is left out.
 * Name, beginning and limits are those of the first: the sittings of one loop share them.
 */
export function joinedSessions(sessions: readonly PastSession[]): JoinedSessions | null {
  const [first] = sessions;
  const last = sessions.at(-1);
  if (!first || !last) return null;
  const parts: SessionPart[] = [];
  const events: SessionEvent[] = [];
  const answers: PastAnswer[] = [];
  let fromMs = 0;
  let asked = 0;
  for (const { row, log, answers: own } of sessions) {
    const [shiftMs, shift] = [fromMs, asked];
    parts.push({ sessionId: row.sessionId, fromMs, interviewer: log.plan.interviewer?.name ?? null });
    const told = row === last.row ? log.events : closed(log.events);
    events.push(...told.map((event) => moved(event, shiftMs, shift)));
    answers.push(...own.map((answer) => later(answer, shiftMs, shift)));
    fromMs += lastMsOf(log.events);
    asked += log.plan.questions.length;
  }
  const plan = { ...first.log.plan, questions: sessions.flatMap(({ log }) => log.plan.questions) };
  const spans = new Map(answersOf(events).map((span) => [span.answerId, span]));
  return {
    parts,
    session: {
      row: { ...first.row, plan, endedAt: last.row.endedAt },
      log: { ...first.log, plan, events },
      answers: answers.map((answer) => ({ ...answer, span: spans.get(answer.row.id) ?? answer.span })),
    },
  };
}

/** An end in the middle would end all: instead, the answer that ran is over. */
function closed(events: readonly SessionEvent[]): SessionEvent[] {
  const open = answersOf(events).at(-1);
  const rest = events.filter(({ kind }) => kind !== 'session-ended');
  if (!open || open.endMs !== null) return rest;
  return [...rest, { kind: 'answer-ended', atMs: lastMsOf(events), skipped: open.turns.length === 0 }];
}

function moved(event: SessionEvent, byMs: number, byQuestions: number): SessionEvent {
  const atMs = event.atMs + byMs;
  return event.kind === 'question-asked' ? { ...event, atMs, index: event.index + byQuestions } : { ...event, atMs };
}

function later(answer: PastAnswer, byMs: number, byQuestions: number): PastAnswer {
  return {
    ...answer,
    row: { ...answer.row, index: answer.row.index + byQuestions },
    turns: answer.turns.map((turn) => ({
      ...turn,
      recordings: turn.recordings.map((one) => ({ ...one, startedMs: one.startedMs + byMs })),
    })),
  };
}
