import { expect, test } from 'vitest';
import { withLengths } from '../../../src/domain/review/past-answer';

test('a recording whose length could not be read is played until its turn ended, not passed over', () => {
  expect(withLengths([{ startedMs: 2000, durationMs: 0 }], 9000)).toEqual([{ startedMs: 2000, durationMs: 7000 }]);
  expect(withLengths([{ startedMs: 2000, durationMs: null }], 9000)).toEqual([{ startedMs: 2000, durationMs: 7000 }]);
});

test('the first of two lasts until the second begins', () => {
  const pieces = [
    { startedMs: 2000, durationMs: 0 },
    { startedMs: 5000, durationMs: 1500 },
  ];
  expect(withLengths(pieces, 9000)).toEqual([{ startedMs: 2000, durationMs: 3000 }, pieces[1]]);
});

test('what was measured stays as it was measured, and nothing is made up without an end', () => {
  const known = [{ startedMs: 2000, durationMs: 4321 }];
  expect(withLengths(known, 9000)).toEqual(known);
  const unknown = [{ startedMs: 2000, durationMs: 0 }];
  expect(withLengths(unknown, null)).toEqual(unknown);
  expect(withLengths(unknown, 1000)).toEqual(unknown);
});
