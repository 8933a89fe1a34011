import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lanesOf } from '../../src/screens/answer/by-ear/lanes';

it('marks that lie apart share a lane, close ones get lanes of their own', () => {
  expect(lanesOf([0, 0.05, 0.09, 0.5], 0.08)).toEqual([0, 1, 0, 0]);
  expect(lanesOf([], 0.08)).toEqual([]);
});

it('no mark lies on another, wherever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (unordered) => {
      const shares = unordered.toSorted((one, other) => one - other);
      const lanes = lanesOf(shares, 0.08);
      for (const [at, share] of shares.entries()) {
        const next = shares.findIndex((_, other) => other > at && lanes[other] === lanes[at]);
        if (next > 0) expect((shares[next] ?? 0) - share).toBeGreaterThanOrEqual(0.08 - 1e-9);
      }
    }),
  );
});
