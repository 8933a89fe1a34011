import { describe, expect, it } from 'vitest';
import { joinedSessions } from '../../../src/domain/review/joined-sessions';
import type { PastAnswer, PastSession } from '../../../src/domain/review/past-answer';
import { answersOf, lastMsOf, momentOf, type SessionEvent } from '../../../src/domain/session/session';
import { interviewerOf } from '../../../src/domain/session/interviewers';
import { aRecording, aSession, anAnswer } from '../../builders/some-rows';
import { aPlan } from '../../builders/a-plan';

const answered = (answerId: string, index: number, fromMs: number): SessionEvent[] => [
  { kind: 'question-asked', atMs: fromMs, index, questionId: `q${index + 1}`, answerId },
  { kind: 'answer-started', atMs: fromMs + 1000, by: 'voice' },
  { kind: 'turn-ended', atMs: fromMs + 5000 },
  { kind: 'answer-ended', atMs: fromMs + 5000, skipped: false },
];

function sitting(sessionId: string, interviewer: string, events: SessionEvent[]): PastSession {
  const row = aSession({ sessionId, plan: aPlan({ interviewer: interviewerOf(interviewer)! }) });
  const answers = answersOf(events).map((span): PastAnswer => ({
    row: anAnswer({ id: span.answerId, sessionId, index: span.index }),
    span,
    turns: span.turns.map(({ turn, startMs }) => ({
      turn,
      transcript: null,
      versions: [],
      keystrokes: [],
      recordings: [{ ...aRecording({ id: `sound of ${span.answerId}` }), startedMs: startMs }],
    })),
    selfScore: undefined,
    scorecard: null,
    overrules: [],
    corrections: [],
    newestAt: 0,
    selfScoredAt: 0,
    take: 1,
    takes: 1,
  }));
  return { row, log: { ...row, events }, answers };
}

const end = (atMs: number): SessionEvent => ({ kind: 'session-ended', atMs, finished: true });
const first = sitting('s1', 'kim-larsen', [...answered('a1', 0, 0), ...answered('a2', 1, 6000), end(12_000)]);
const second = sitting('s2', 'noor-aziz', [...answered('b1', 0, 500), end(7000)]);

describe('sittings one after the other', () => {
  it('stand on one time line, each where the one before ended', () => {
    const { session, parts } = joinedSessions([first, second])!;
    expect(parts).toEqual([
      { sessionId: 's1', fromMs: 0, interviewer: 'Kim Larsen' },
      { sessionId: 's2', fromMs: 12_000, interviewer: 'Noor Aziz' },
    ]);
    expect(lastMsOf(session.log.events)).toBe(19_000);
    expect(answersOf(session.log.events).map(({ answerId, index, askedMs }) => [answerId, index, askedMs])).toEqual([
      ['a1', 0, 0],
      ['a2', 1, 6000],
      ['b1', 2, 12_500],
    ]);
    expect(
      session.answers.map(({ row, span, turns }) => [row.index, span?.askedMs, turns[0]?.recordings[0]?.startedMs]),
    ).toEqual([
      [0, 0, 1000],
      [1, 6000, 7000],
      [2, 12_500, 13_500],
    ]);
    expect(session.log.plan.questions).toHaveLength(4);
  });

  it('do not end before the last of them', () => {
    const { session } = joinedSessions([first, second])!;
    expect(momentOf(session.log, 12_100).phase).toBe('answered');
    expect(momentOf(session.log, 13_600).phase).toBe('answering');
    expect(momentOf(session.log, 19_000).phase).toBe('ended');
  });

  it('close an answer that was left in the middle', () => {
    const left = sitting('s1', 'kim-larsen', [...answered('a1', 0, 0).slice(0, 2), end(3000)]);
    const { session } = joinedSessions([left, second])!;
    expect(momentOf(session.log, 3100)).toMatchObject({ phase: 'answered', answerId: 'a1' });
    expect(answersOf(session.log.events)[0]?.turns[0]?.endMs).toBe(3000);
  });

  it('are the session itself where there is one, and nothing where there is none', () => {
    expect(joinedSessions([second])?.session).toEqual(second);
    expect(joinedSessions([])).toBeNull();
  });
});
