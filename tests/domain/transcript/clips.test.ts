import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, type SessionEvent } from '../../../src/domain/session/session';
import {
  answerClips,
  clipAt,
  cutClips,
  lengthOf,
  sessionClips,
  timesOf,
  type Clip,
  type TurnTrack,
} from '../../../src/domain/transcript/clips';

const spoken: TurnTrack = {
  turn: 0,
  sounds: [
    { recordingId: 'r1', startedMs: 5000, durationMs: 4000 },
    { recordingId: 'r2', startedMs: 20_000, durationMs: 1000 },
  ],
  typingMs: null,
};
const typed: TurnTrack = { turn: 1, sounds: [], typingMs: 2000 };

describe('the replay of one answer', () => {
  it('leaves the waiting out: recordings and typing follow each other', () => {
    const clips = answerClips('a1', [spoken, typed]);
    expect(clips.map(({ kind, startMs, durationMs }) => [kind, startMs, durationMs])).toEqual([
      ['sound', 0, 4000],
      ['sound', 4000, 1000],
      ['typing', 5000, 2600],
    ]);
    expect(lengthOf(clips)).toBe(7600);
    expect([0, 3999, 4000, 7600, 9999].map((atMs) => clipAt(clips, atMs))).toEqual([0, 0, 1, 2, 2]);
  });

  it('can be cut to a part of it, across recordings', () => {
    const cut = cutClips(answerClips('a1', [spoken]), 3000, 4500, 100);
    expect(cut).toMatchObject([
      { recordingId: 'r1', startMs: 100, durationMs: 1000, fromMs: 3000 },
      { recordingId: 'r2', startMs: 1100, durationMs: 500, fromMs: 0 },
    ]);
  });

  it('is played clip by clip, wherever it was cut: each is found at its own start', () => {
    const time = fc.integer({ max: 6_000_000, min: 0 }).map((tenths) => tenths / 10);
    const cut = fc.tuple(time, time).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 5 }), (cuts) => {
        const whole = answerClips('a1', [{ ...spoken, sounds: [{ recordingId: 'r', startedMs: 0, durationMs: 7e5 }] }]);
        const clips = cuts
          .filter(([fromMs, toMs]) => fromMs < toMs)
          .reduce<Clip[]>((line, [fromMs, toMs]) => [...line, ...cutClips(whole, fromMs, toMs, lengthOf(line))], []);
        expect(clips.map(({ startMs }) => clipAt(clips, startMs))).toEqual([...clips.keys()]);
      }),
      {
        examples: [
          [
            [
              [0, 3938.4],
              [4123.6, 9000],
            ],
          ],
        ],
      },
    );
  });
});

describe('the replay of a whole session', () => {
  const events: SessionEvent[] = [
    { kind: 'question-asked', atMs: 0, index: 0, questionId: 'q1', answerId: 'a1' },
    { kind: 'thinking-started', atMs: 2000 },
    { kind: 'answer-started', atMs: 5000, by: 'voice' },
    { kind: 'paused', atMs: 7000 },
    { kind: 'resumed', atMs: 10_000 },
    { kind: 'turn-ended', atMs: 12_000 },
    { kind: 'answer-ended', atMs: 12_500, skipped: false },
    { kind: 'session-ended', atMs: 14_000, finished: true },
  ];

  it('stands on session time: thinking and pauses are quiet, the recording goes on where it was paused', () => {
    const track: TurnTrack = {
      turn: 0,
      sounds: [{ recordingId: 'r1', startedMs: 5000, durationMs: 4000 }],
      typingMs: null,
    };
    const clips = sessionClips(answersOf(events), () => [track], 14_000);
    expect(clips.map(({ kind, startMs, durationMs, fromMs }) => [kind, startMs, durationMs, fromMs])).toEqual([
      ['quiet', 0, 5000, 0],
      ['sound', 5000, 2000, 0],
      ['quiet', 7000, 3000, 0],
      ['sound', 10_000, 2000, 2000],
      ['quiet', 12_000, 2000, 0],
    ]);
  });

  it('is quiet where nothing was kept', () => {
    expect(sessionClips(answersOf(events), () => [], 14_000)).toEqual([
      { kind: 'quiet', startMs: 0, durationMs: 14_000, fromMs: 0 },
    ]);
  });

  it('types for as long as the turn went on', () => {
    const track: TurnTrack = { turn: 0, sounds: [], typingMs: 1000 };
    const [, typing] = sessionClips(answersOf(events), () => [track], 14_000);
    expect(typing).toMatchObject({ kind: 'typing', startMs: 5000, durationMs: 7000, fromMs: 0 });
  });
});

it('evidence has a time when one of its words has', () => {
  const words = [
    { start: 0, end: 1 },
    { start: 2, end: 5, fromMs: 300, toMs: 600 },
  ];
  expect(timesOf(words, 0, 5)).toEqual({ fromMs: 300, toMs: 600 });
  expect(timesOf(words, 0, 1)).toBeNull();
});
