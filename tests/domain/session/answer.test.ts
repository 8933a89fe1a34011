import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keystrokeBetween, textAt, wordCount, type Keystroke } from '../../../src/domain/session/answer';

describe('typing', () => {
  it('comes back letter by letter from its keystrokes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 20 }), (texts) => {
        const keystrokes: Keystroke[] = [];
        let before = '';
        texts.forEach((after, at) => {
          const keystroke = keystrokeBetween(before, after, at * 100);
          if (keystroke) keystrokes.push(keystroke);
          before = after;
          expect(textAt(keystrokes, at * 100)).toBe(after);
        });
        texts.forEach((text, at) => expect(textAt(keystrokes, at * 100)).toBe(text));
      }),
    );
  });

  it('writes down the least that changed', () => {
    expect(keystrokeBetween('I led the team', 'I led a team', 5)).toEqual({
      atMs: 5,
      at: 6,
      removed: 3,
      inserted: 'a',
    });
    expect(keystrokeBetween('same', 'same', 5)).toBeNull();
  });
});

describe('counting words', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ['one', 1],
    ['it’s 40 % more — really', 4],
    ['zwei Wörter', 2],
  ])('%j has %d', (text, count) => {
    expect(wordCount(text)).toBe(count);
  });
});
