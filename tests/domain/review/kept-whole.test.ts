import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/domain/review/kept-whole';

describe('where a color begins or ends, no short word of yours stands alone on a line', () => {
  const whole = (text: string, edges = { opens: true, ends: true }) => {
    const pieces = piecesOf(text, { start: 0, end: text.length }, edges);
    expect(pieces.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
    return pieces.filter((piece) => piece.whole).map(({ from, to }) => text.slice(from, to));
  };

  it('“I” stays with what you did, and “it.” with the word before', () => {
    expect(whole('I walked to the mill and sold it.')).toEqual(['I walked', 'sold it.']);
    expect(whole('So I rang the baker at four.')).toEqual(['So I']);
  });

  it('long words may stand alone', () => {
    expect(whole('Yesterday the baker telephoned everybody.')).toEqual([]);
  });

  it('nothing is held together in the middle of a color', () => {
    expect(whole('I sold it', { opens: false, ends: false })).toEqual([]);
    expect(whole('I walked to the mill and sold it.', { opens: true, ends: false })).toEqual(['I walked']);
  });

  it('neither a line of your own nor a word too long for a phone is held', () => {
    expect(whole('I\nwalked along')).toEqual([]);
    expect(whole(`I ${'w'.repeat(30)}`)).toEqual([]);
    expect(whole('I went')).toEqual(['I went']);
  });

  it('a hundred thousand letters without a space are cut at once', () => {
    expect(whole('x'.repeat(100_000))).toEqual([]);
  });
});
