import { describe, expect, it } from 'vitest';
import { continued, withoutRepeats } from '../../../src/domain/transcript/repeated-finals';

describe('final results that come again', () => {
  it.each([
    ['the same one', ['I led the move', 'I led the move', 'and it held'], ['I led the move', 'and it held']],
    ['with more behind it', ['I led', 'I led the', 'I led the move'], ['I led the move']],
    ['with another case and a stop', ['I led the move', 'I led the move.'], ['I led the move.']],
  ])('count once: %s', (_, finals, once) => {
    expect(withoutRepeats(finals)).toEqual(once);
  });

  it('of one word were said twice', () => {
    expect(withoutRepeats(['no', 'no', 'not at all'])).toEqual(['no', 'no', 'not at all']);
  });
});

describe('a recognizer that was started again', () => {
  it('does not tell the end of the last one a second time', () => {
    expect(continued('we looked at the data of May', 'The data, of May and saw it')).toBe('and saw it');
  });

  it.each([
    ['nothing before', '', 'I led the move'],
    ['two words alike', 'I went and then', 'and then I left'],
  ])('keeps what is new: %s', (_, before, next) => {
    expect(continued(before, next)).toBe(next);
  });
});
