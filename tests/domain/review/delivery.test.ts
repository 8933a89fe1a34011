import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/domain/session/answer';
import type { Speech, Stretch } from '../../../src/domain/audio/pauses';
import { wordsOf } from '../../../src/domain/transcript/word-timings';
import { talkOf } from '../../../src/domain/review/delivery';
import type { TurnTalk } from '../../../src/domain/review/pace';
import type { Part, TaggedSpan } from '../../../src/domain/scoring/scorecard';

function speech(...spoken: [number, number][]): Speech {
  const stretches = spoken.map(([fromMs, toMs]): Stretch => ({ fromMs, toMs }));
  return {
    spoken: stretches,
    pauses: stretches.slice(1).map(({ fromMs }, index) => ({ fromMs: stretches[index]?.toMs ?? 0, toMs: fromMs })),
    speakingMs: stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0),
    firstWordMs: stretches[0]?.fromMs ?? null,
  };
}

function aTurn(turn: Partial<TurnTalk>): TurnTalk {
  return { turn: 0, text: '', words: [], source: 'recogniser', spoken: true, speech: null, ...turn };
}

/** Each word takes `everyMs`, without a pause, from `fromMs` on. */
function saidAt(text: string, everyMs: number, fromMs = 0): Word[] {
  return wordsOf(text).map((word, index) => ({
    ...word,
    fromMs: fromMs + index * everyMs,
    toMs: fromMs + (index + 1) * everyMs,
  }));
}

const many = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const quotes = (text: string, evidence: readonly { start: number; end: number }[] | null) =>
  evidence?.map(({ start, end }) => text.slice(start, end));

describe('speaking and silence', () => {
  it('come from the sound: talk, the first word, and pauses that are long', () => {
    const talk = talkOf([aTurn({ speech: speech([1200, 4000], [4500, 9000], [12_000, 13_000]) })], []);
    expect(talk).toMatchObject({ speakingMs: 8300, firstWordMs: 1200 });
    expect(talk.pauses).toEqual({ count: 2, long: [{ turn: 0, fromMs: 9000, toMs: 12_000 }] });
  });

  it('are not known of an answer whose sound nobody looked at', () => {
    expect(talkOf([aTurn({ text: 'I asked.' })], [])).toMatchObject({
      speakingMs: null,
      firstWordMs: null,
      pauses: null,
    });
  });
});

describe('the pace', () => {
  it('is told by the half minute, so that a rush does not hide in the average', () => {
    const slow = many(40);
    const fast = many(110);
    const words = [
      ...saidAt(slow, 750),
      ...saidAt(fast, 270, 30_400).map((word) => ({
        ...word,
        start: word.start + slow.length + 1,
        end: word.end + slow.length + 1,
      })),
    ];
    const talk = talkOf([aTurn({ text: `${slow} ${fast}`, words })], []);
    expect(talk.paceFrom).toBe('word-times');
    expect(talk.pace.map(({ pace, wordsPerMinute }) => [pace, wordsPerMinute])).toEqual([
      ['slow', 80],
      ['fast', 222],
    ]);
    expect(talk.pace[1]?.evidence.start).toBe(slow.length + 1);
  });

  it('is one figure for a turn whose words have no times', () => {
    const talk = talkOf(
      [aTurn({ text: many(70), source: 'typed', speech: speech([2000, 12_000], [14_000, 32_000]) })],
      [],
    );
    expect(talk).toMatchObject({ paceFrom: 'turns', pace: [{ wordsPerMinute: 140, pace: 'even' }] });
  });

  it('is not guessed without words, nor of a sentence', () => {
    expect(talkOf([aTurn({ speech: speech([0, 60_000]) })], [])).toMatchObject({ pace: [], paceFrom: null });
    expect(talkOf([aTurn({ text: 'Just this.', speech: speech([0, 1000]) })], []).pace).toEqual([]);
  });

  it('counts every word once, however the pauses lie', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60, max: 6000 }), { minLength: 40, maxLength: 400 }), (gaps) => {
        const text = many(gaps.length);
        let atMs = 0;
        const words = wordsOf(text).map((word, index) => {
          const timed = { ...word, fromMs: atMs, toMs: atMs + 50 };
          atMs += gaps[index] ?? 0;
          return timed;
        });
        const { pace } = talkOf([aTurn({ text, words })], []);
        const counted = pace.reduce(
          (sum, { evidence }) => sum + wordsOf(text.slice(evidence.start, evidence.end)).length,
          0,
        );
        if ((words.at(-1)?.toMs ?? 0) >= 10_000) expect(counted).toBe(gaps.length);
      }),
    );
  });
});

describe('fillers and hedges', () => {
  const text = 'Um, I sort of, you know, called that kind of customer, uh, maybe twice.';

  it('are quoted where they stand', () => {
    const talk = talkOf([aTurn({ text })], []);
    expect(quotes(text, talk.fillers)).toEqual(['Um', 'you know', 'uh']);
    expect(quotes(text, talk.hedges)).toEqual(['sort of', 'maybe']);
  });

  it('are not counted from captions, which leave them out, nor from typing, which has none', () => {
    expect(talkOf([aTurn({ text, source: 'captions' })], []).fillers).toBeNull();
    expect(talkOf([aTurn({ text, source: 'typed', spoken: false })], []).fillers).toBeNull();
  });
});

describe('the time of the parts', () => {
  const text = 'It was late. I called her. It worked out.';
  const spans = (
    [
      ['S', 0, 12],
      ['A', 13, 26],
      ['R', 27, 41],
    ] as [Part, number, number][]
  ).map(([likely, start, end]): TaggedSpan => ({ turn: 0, start, end, tag: likely, likely, probability: 1 }));

  it('is measured where the words have times, without the pauses', () => {
    const words = saidAt(text, 500).map((word, index) =>
      index < 6 ? word : { ...word, fromMs: word.fromMs! + 4000, toMs: word.toMs! + 4000 },
    );
    expect(talkOf([aTurn({ text, words })], spans).parts).toEqual({
      ms: { S: 1500, T: 0, A: 1500, R: 1500 },
      from: 'word-times',
    });
  });

  it('is shared out by the words where they have none', () => {
    const turn = aTurn({ text, source: 'pasted', speech: speech([500, 5000], [8000, 12_500]) });
    expect(talkOf([turn], spans).parts).toEqual({ ms: { S: 3000, T: 0, A: 3000, R: 3000 }, from: 'words' });
  });

  it('is not told of an answer that is not scored', () => {
    expect(talkOf([aTurn({ text })], []).parts).toBeNull();
  });
});
