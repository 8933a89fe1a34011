import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentOf, type SessionEvent } from '../../../src/domain/session/session';
import { sessionTimelineOf } from '../../../src/domain/session/session-timeline';
import { aPlan } from '../../builders/a-plan';

const probe = { slot: 'people', text: 'Who else was there?' } as const;

/** One question, thought about, answered for two minutes and a half with a break, and one probe. */
const events: SessionEvent[] = [
  { kind: 'question-asked', atMs: 0, index: 0, questionId: 'q1', answerId: 'a1' },
  { kind: 'thinking-started', atMs: 2000 },
  { kind: 'answer-started', atMs: 10_000, by: 'voice' },
  { kind: 'interruption', atMs: 20_000, cause: 'sleep', lostMs: 3000 },
  { kind: 'paused', atMs: 70_000 },
  { kind: 'resumed', atMs: 80_000 },
  { kind: 'turn-ended', atMs: 170_000 },
  { kind: 'probe-asked', atMs: 171_000, probe },
  { kind: 'reply-started', atMs: 175_000, by: 'voice' },
  { kind: 'turn-ended', atMs: 180_000 },
  { kind: 'answer-ended', atMs: 180_500, skipped: false },
  { kind: 'session-ended', atMs: 181_000, finished: true },
];

it('a session is one line of reading, thinking, talk under its lights, breaks and probes', () => {
  const { durationMs, stretches, marks } = sessionTimelineOf({ plan: aPlan(), events });
  expect(durationMs).toBe(181_000);
  expect(stretches.map(({ phase, fromMs, toMs, light }) => `${phase} ${light} ${fromMs}-${toMs}`)).toEqual([
    'reading off 0-2000',
    'thinking off 2000-10000',
    'answering off 10000-70000',
    'paused off 70000-80000',
    'answering off 80000-140000',
    'answering green 140000-170000',
    'considering off 170000-171000',
    'probed off 171000-175000',
    'answering off 175000-180000',
    'considering off 180000-180500',
    'answered off 180500-181000',
  ]);
  expect(marks).toEqual([
    { kind: 'question', atMs: 0, text: 'Tell me about a time.' },
    { kind: 'probe', atMs: 171_000, text: 'Who else was there?' },
  ]);
});

it('wherever the candidate looks at the line, it says what the room was doing', () => {
  const line = sessionTimelineOf({ plan: aPlan(), events });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 180_999 }), (atMs) => {
      const stretch = line.stretches.find(({ fromMs, toMs }) => atMs >= fromMs && atMs < toMs);
      const moment = momentOf({ plan: aPlan(), events }, atMs);
      expect(stretch?.phase).toBe(moment.phase);
      if (moment.phase === 'answering') expect(stretch?.light).toBe(moment.light);
    }),
  );
});

it('a session in which nothing happened has nothing on its line', () => {
  expect(sessionTimelineOf({ plan: aPlan(), events: [] })).toEqual({ durationMs: 0, stretches: [], marks: [] });
});
