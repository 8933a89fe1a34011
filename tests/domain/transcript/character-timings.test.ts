import { array, assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keystrokeBetween, type Keystroke } from '../../../src/domain/session/answer';
import {
  placedWords,
  characterTimings,
  timesFromTyping,
  timesFromWords,
  wordAt,
} from '../../../src/domain/transcript/character-timings';

describe('when a spoken word was said', () => {
  const text = 'I fixed it.';
  const words = [
    { start: 0, end: 1, fromMs: 100, toMs: 200 },
    { start: 2, end: 7, fromMs: 500, toMs: 900 },
    { start: 8, end: 11 },
  ];

  it('is known for the words that have a time, and carried on over those that have none', () => {
    const at = timesFromWords(text, words)!;
    expect(at).toHaveLength(text.length + 1);
    expect([at[0], at[2], at[8], at[11]]).toEqual([100, 500, 900, 900]);
  });

  it('is found back from a moment of the recording', () => {
    const times = characterTimings({ text, words, keystrokes: [], durationMs: 2000 });
    const placed = placedWords(text);
    expect([0, 100, 499, 500, 5000].map((atMs) => wordAt(placed, times, atMs))).toEqual([-1, 0, 0, 1, 2]);
  });

  it('is guessed evenly, and said to be a guess, when no word has a time', () => {
    const times = characterTimings({ text: 'abcd', words: [], keystrokes: [], durationMs: 800 });
    expect(times).toEqual({ at: [0, 200, 400, 600, 800], exact: false });
  });
});

describe('when a typed character was typed', () => {
  it('is known through deletions and insertions in the middle', () => {
    const keystrokes: Keystroke[] = [
      { atMs: 0, at: 0, removed: 0, inserted: 'we won' },
      { atMs: 700, at: 0, removed: 2, inserted: 'I' },
    ];
    expect(timesFromTyping('I won', keystrokes)).toEqual([700, 0, 0, 0, 0, 700]);
  });

  it('has one time for each character of whatever was typed', () => {
    assert(
      property(array(string({ maxLength: 12 }), { maxLength: 8 }), integer({ min: 1, max: 500 }), (texts, stepMs) => {
        const keystrokes: Keystroke[] = [];
        let before = '';
        for (const [step, after] of texts.entries()) {
          const keystroke = keystrokeBetween(before, after, step * stepMs);
          if (keystroke) keystrokes.push(keystroke);
          before = after;
        }
        expect(timesFromTyping(before, keystrokes)).toHaveLength(before.length + 1);
      }),
    );
  });

  it('is not claimed for words that were corrected afterwards', () => {
    const keystrokes = [{ atMs: 0, at: 0, removed: 0, inserted: 'teh' }];
    expect(characterTimings({ text: 'the', words: [], keystrokes, durationMs: 300 }).exact).toBe(false);
  });
});
