import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordErrorRate } from '../../tools/bench/word-error-rate';

test.each([
  ['I led the team', 'I led the team', 0],
  ['I led the team', 'i LED, the team.', 0],
  ['I led the team', 'I let the team', 1 / 4],
  ['I led the team', 'I led team', 1 / 4],
  ['I led the team', 'I led the whole team', 1 / 4],
  ['I led the team', '', 1],
  ['I led', 'so then we had led it', 5 / 2],
  ["it didn't work", 'it didn’t work', 0],
  ['', '', 0],
])('%j written down as %j has an error rate of %d', (said, written, rate) => {
  expect(wordErrorRate(said, written)).toBeCloseTo(rate);
});

test('as many errors as words were put in are found, and never more', () => {
  const words = fc.array(fc.constantFrom('we', 'led', 'errors', 'forty'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.array(fc.nat(11), { maxLength: 4 }), (said, places) => {
      const wrong = new Set(places.filter((place) => place < said.length));
      const written = said.map((word, index) => (wrong.has(index) ? 'xyz' : word));
      expect(wordErrorRate(said.join(' '), written.join(' ')) * said.length).toBeCloseTo(wrong.size);
    }),
  );
});
