import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersOf,
  lastMsOf,
  leftWithoutAWord,
  momentOf,
  talkMsOf,
  type SessionEvent,
} from '../../../src/domain/session/session';
import { aPlan } from '../../builders/a-plan';

const minute = 60_000;

const asked: SessionEvent = { kind: 'question-asked', atMs: 0, index: 0, questionId: 'q1', answerId: 'a1' };
const thinking: SessionEvent = { kind: 'thinking-started', atMs: 2000 };
const started = (atMs: number): SessionEvent => ({ kind: 'answer-started', atMs, by: 'voice' });
const probe = { slot: 'people', text: 'Who else was there?' } as const;

function momentAfter(events: SessionEvent[], nowMs: number) {
  return momentOf({ plan: aPlan(), events }, nowMs);
}

describe('where a session stands', () => {
  it('opens before anything was asked', () => {
    expect(momentAfter([], 5000)).toEqual({ phase: 'opening' });
  });

  it('goes from reading to thinking to answering', () => {
    const events = [asked, thinking, started(10_000)];
    expect(momentAfter(events, 1000)).toMatchObject({ phase: 'reading', answerId: 'a1' });
    expect(momentAfter(events, 5000)).toMatchObject({ phase: 'thinking', leftMs: 27_000 });
    expect(momentAfter(events, 15_000)).toMatchObject({ phase: 'answering', talkMs: 5000, turn: 0, by: 'voice' });
  });

  it('lets thinking time run out without beginning by itself', () => {
    expect(momentAfter([asked, thinking], 2000 + 45_000)).toMatchObject({ phase: 'thinking', leftMs: -15_000 });
  });

  it.each([
    [minute, 'off', 2 * minute],
    [2 * minute, 'green', minute],
    [2.5 * minute, 'yellow', 0.5 * minute],
    [3 * minute, 'red', 0],
    [3.5 * minute, 'over', -0.5 * minute],
  ])('after %d ms of talk the light is %s', (talkMs, light, leftMs) => {
    expect(momentAfter([asked, started(0)], talkMs)).toMatchObject({ light, leftMs });
  });

  it('gives a paused answer its time back', () => {
    const events: SessionEvent[] = [
      asked,
      started(1000),
      { kind: 'paused', atMs: 11_000 },
      { kind: 'resumed', atMs: 500_000 },
    ];
    expect(momentAfter(events, 300_000)).toMatchObject({ phase: 'paused', talkMs: 10_000 });
    expect(momentAfter(events, 505_000)).toMatchObject({ phase: 'answering', talkMs: 15_000 });
  });

  it('is right at once after hours without a tick', () => {
    expect(momentAfter([asked, started(0)], 3 * 60 * minute)).toMatchObject({ phase: 'answering', light: 'over' });
  });

  it('holds a reply to a probe to the short lights', () => {
    const events: SessionEvent[] = [
      asked,
      started(0),
      { kind: 'turn-ended', atMs: 60_000 },
      { kind: 'probe-asked', atMs: 61_000, probe },
      { kind: 'reply-started', atMs: 65_000, by: 'keyboard' },
    ];
    expect(momentAfter(events, 60_500)).toMatchObject({ phase: 'considering', turn: 0 });
    expect(momentAfter(events, 62_000)).toMatchObject({ phase: 'probed', turn: 1, probe });
    expect(momentAfter(events, 65_000 + 30_000)).toMatchObject({ phase: 'answering', turn: 1, light: 'green', probe });
  });

  it('keeps what was typed and what was said apart when the candidate switches', () => {
    const events: SessionEvent[] = [asked, started(0), { kind: 'switched', atMs: 9000, by: 'keyboard' }];
    expect(momentAfter(events, 10_000)).toMatchObject({ phase: 'answering', by: 'keyboard', talkMs: 10_000 });
  });

  it('ends with the session, in the middle of an answer too', () => {
    const events: SessionEvent[] = [asked, started(0), { kind: 'session-ended', atMs: 4000, finished: false }];
    expect(momentAfter(events, 9000)).toEqual({ phase: 'ended', finished: false });
    expect(answersOf(events)[0]?.turns[0]).toMatchObject({ startMs: 0, endMs: 4000 });
  });
});

/** Logs as the room can write them: any number of questions, pauses, probes, cut anywhere. */
const aLog = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 90_000 }),
      kind: fc.constantFrom(
        'think',
        'start',
        'pause',
        'resume',
        'end-turn',
        'probe',
        'reply',
        'end-answer',
        'ask',
        'sleep',
      ),
    }),
    { maxLength: 60 },
  )
  .map((steps) => {
    const events: SessionEvent[] = [asked];
    let atMs = 0;
    let answers = 1;
    for (const { step, kind } of steps) {
      atMs += step;
      const { phase } = momentAfter(events, atMs);
      if (kind === 'sleep') events.push({ kind: 'interruption', atMs, cause: 'sleep', lostMs: 5000 });
      if (kind === 'think' && phase === 'reading') events.push({ kind: 'thinking-started', atMs });
      if (kind === 'start' && (phase === 'reading' || phase === 'thinking')) events.push(started(atMs));
      if (kind === 'pause' && phase === 'answering') events.push({ kind: 'paused', atMs });
      if (kind === 'resume' && phase === 'paused') events.push({ kind: 'resumed', atMs });
      if (kind === 'end-turn' && (phase === 'answering' || phase === 'paused'))
        events.push({ kind: 'turn-ended', atMs });
      if (kind === 'probe' && phase === 'considering') events.push({ kind: 'probe-asked', atMs, probe });
      if (kind === 'reply' && phase === 'probed') events.push({ kind: 'reply-started', atMs, by: 'voice' });
      if (kind === 'end-answer' && phase === 'considering') events.push({ kind: 'answer-ended', atMs, skipped: false });
      if (kind === 'ask' && phase === 'answered') {
        answers += 1;
        events.push({ ...asked, atMs, answerId: `a${answers}` });
      }
    }
    return events;
  });

describe('any log the room can write', () => {
  it('replays: an earlier time shows what was shown then', () => {
    fc.assert(
      fc.property(aLog, fc.nat(), (events, pick) => {
        const cut = pick % events.length;
        const atMs = events[cut]!.atMs;
        const sofar = events.filter((event) => event.atMs <= atMs);
        expect(momentAfter(events, atMs)).toEqual(momentAfter(sofar, atMs));
      }),
    );
  });

  it('never counts talk time twice, nor more than went by', () => {
    fc.assert(
      fc.property(aLog, fc.integer({ min: 0, max: 600_000 }), (events, laterMs) => {
        const nowMs = lastMsOf(events) + laterMs;
        for (const answer of answersOf(events)) {
          for (const turn of answer.turns) {
            const talk = talkMsOf(turn, nowMs);
            expect(talk).toBeGreaterThanOrEqual(0);
            expect(talk).toBeLessThanOrEqual((turn.endMs ?? nowMs) - turn.startMs);
            expect(talkMsOf(turn, nowMs + 1000)).toBeGreaterThanOrEqual(talk);
          }
        }
      }),
    );
  });

  it('gives every answer its own turns, numbered from nought', () => {
    fc.assert(
      fc.property(aLog, (events) => {
        const answers = answersOf(events);
        expect(new Set(answers.map(({ answerId }) => answerId)).size).toBe(answers.length);
        for (const answer of answers)
          expect(answer.turns.map(({ turn }) => turn)).toEqual(answer.turns.map((_, at) => at));
      }),
    );
  });
});

describe('a session that was left without a word', () => {
  const typing: SessionEvent = { kind: 'answer-started', atMs: 3000, by: 'keyboard' };
  const ended: SessionEvent = { kind: 'turn-ended', atMs: 9000 };
  const closed = (skipped: boolean): SessionEvent => ({ kind: 'answer-ended', atMs: 9000, skipped });
  const next: SessionEvent = { kind: 'question-asked', atMs: 9500, index: 1, questionId: 'q2', answerId: 'a2' };
  const crash: SessionEvent = { kind: 'interruption', atMs: 5000, cause: 'crash', lostMs: 1 };

  it.each([
    ['nothing was begun', [asked, thinking], '', true],
    ['a sheet is empty', [asked, typing], ' \n', true],
    ['a sheet has a word', [asked, typing], 'Last', false],
    ['an empty sheet was ended', [asked, typing, ended, closed(true)], '', true],
    ['two empty sheets were ended', [asked, typing, ended, closed(true), next, typing, ended, closed(true)], '', true],
    ['a sheet with words was ended', [asked, typing, ended, closed(false)], '', false],
    ['words stand before an empty sheet', [asked, typing, ended, closed(false), next, typing], '', false],
    [
      'an empty sheet was ended, and the next has a word',
      [asked, typing, ended, closed(true), next, typing],
      'I',
      false,
    ],
    ['the question was passed', [asked, thinking, closed(true)], '', false],
    ['something was recorded', [asked, started(3000)], '', false],
    ['it began aloud', [asked, started(3000), { kind: 'switched', atMs: 4000, by: 'keyboard' }], '', false],
    ['a crash cut it off', [asked, typing, crash, ended, closed(false)], '', false],
  ] as const)('where %s', (_, events, draft, unsaid) => {
    expect(leftWithoutAWord({ plan: aPlan(), events }, draft)).toBe(unsaid);
  });
});
