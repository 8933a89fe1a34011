import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/domain/session/answer';
import { timedAgain, wordsOf } from '../../../src/domain/transcript/word-timings';

/** A text in which every word was heard for 400 ms, half a second after the one before. */
function heard(text: string): { text: string; words: Word[] } {
  const words = wordsOf(text).map((word, index) => ({ ...word, fromMs: index * 500, toMs: index * 500 + 400 }));
  return { text, words };
}

const said = (text: string, words: readonly Word[]) =>
  words.map(({ start, end, fromMs, guessed }) => `${text.slice(start, end)}@${fromMs}${guessed ? '?' : ''}`);

describe('the times of the words', () => {
  it('stay with the words when the candidate puts one right', () => {
    const after = 'I cut the weight by half';
    expect(said(after, timedAgain(heard('I cut the wait by half'), after))).toEqual([
      'I@0',
      'cut@500',
      'the@1000',
      'weight@1500?',
      'by@2000',
      'half@2500',
    ]);
  });

  it('do not mind case, commas and the shape of an apostrophe', () => {
    const after = 'So, I didn’t ask.';
    const timed = timedAgain(heard("so i didn't ask"), after);
    expect(said(after, timed)).toEqual(['So,@0', 'I@500', 'didn’t@1000', 'ask.@1500']);
  });

  it('are shared out where two words became three', () => {
    const after = 'we saved 40 per cent now';
    const timed = timedAgain(heard('we saved forty percent now'), after);
    expect(timed.slice(2, 5).map(({ fromMs, toMs, guessed }) => [fromMs, toMs, guessed])).toEqual([
      [1000, 1200, true],
      [1200, 1500, true],
      [1500, 1900, true],
    ]);
    expect(said(after, timed).at(-1)).toBe('now@2000');
  });

  it('of a word that came in between lie between its neighbours', () => {
    const after = 'I really asked';
    const [, really] = timedAgain(heard('I asked'), after);
    expect(really).toMatchObject({ fromMs: 400, toMs: 500, guessed: true });
  });

  it('are not invented in front of the first and behind the last word', () => {
    const after = 'Well I asked twice';
    expect(said(after, timedAgain(heard('I asked'), after))).toEqual([
      'Well@undefined',
      'I@0',
      'asked@500',
      'twice@undefined',
    ]);
  });

  it('are guessed anew from what was heard when the text is changed twice', () => {
    const once = 'I cut the weight in half';
    const twice = 'I cut the wait by half';
    const timed = timedAgain({ text: once, words: timedAgain(heard(twice), once) }, twice);
    expect(said(twice, timed)).toEqual(['I@0', 'cut@500', 'the@1000', 'wait@1400?', 'by@2133?', 'half@2500']);
  });

  it('of a text without times stay unknown', () => {
    expect(timedAgain({ text: 'typed words', words: [] }, 'typed words too')).toEqual(wordsOf('typed words too'));
  });
});

const aWord = fc.constantFrom('I', 'we', 'the', 'asked', 'her', 'forty', '40', 'percent', 'late', 'so,', 'Dana.', '—');
const aText = fc.array(aWord, { maxLength: 40 }).map((words) => words.join(' '));

describe('whatever a text becomes', () => {
  it('its words stand where they stand in it, and their times never run backwards', () => {
    fc.assert(
      fc.property(aText, aText, (before, after) => {
        const timed = timedAgain(heard(before), after);
        expect(timed.map(({ start, end }) => ({ start, end }))).toEqual(wordsOf(after));
        let lastMs = 0;
        for (const { fromMs, toMs } of timed) {
          if (fromMs === undefined || toMs === undefined) continue;
          expect(fromMs).toBeGreaterThanOrEqual(lastMs);
          expect(toMs).toBeGreaterThanOrEqual(fromMs);
          lastMs = fromMs;
        }
      }),
    );
  });

  it('an unchanged text keeps every time', () => {
    fc.assert(
      fc.property(aText, (text) => {
        const before = heard(text);
        expect(timedAgain(before, text)).toEqual(before.words);
      }),
    );
  });

  it('words put in or taken out leave the times of all others', () => {
    fc.assert(
      fc.property(aText, fc.array(fc.nat(80), { maxLength: 6 }), (text, places) => {
        const words = text.split(' ').filter(Boolean);
        const more = [...words];
        for (const place of places) more.splice(place % (more.length + 1), 0, 'xylophone');
        const after = more.join(' ');
        const real = timedAgain(heard(text), after).filter(({ fromMs, guessed }) => fromMs !== undefined && !guessed);
        expect(real.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual(
          heard(text).words.map(({ fromMs, toMs }) => [fromMs, toMs]),
        );
      }),
    );
  });
});
