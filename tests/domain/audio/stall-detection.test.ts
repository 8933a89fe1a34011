import { expect, test } from 'vitest';
import { stallBefore, type Arrival } from '../../../src/domain/audio/stall-detection';

/** One slice a second, 4,000 bytes each, until `seconds`. */
const spoken = (seconds: number): Arrival[] =>
  Array.from({ length: seconds }, (_, at) => ({ atMs: (at + 1) * 1000, bytes: 4000 }));

test('a recording that comes second by second never stood still', () => {
  for (let seconds = 0; seconds < 20; seconds += 1) expect(stallBefore(spoken(seconds), 0)).toBeNull();
});

test('a computer that slept with its clock on is found out by the sound that is missing', () => {
  const arrivals = [...spoken(5), { atMs: 14_000, bytes: 4000 }];
  expect(stallBefore(arrivals, 0), 'more of it may be on its way').toBeNull();
  expect(stallBefore([...arrivals, { atMs: 15_000, bytes: 4000 }], 0)).toBe(8000);
  expect(stallBefore(arrivals, 0, true), 'nothing more can come').toBe(8000);
});

test('a page that was frozen and gets its sound later has missed nothing', () => {
  const inOnePiece = [...spoken(5), { atMs: 14_000, bytes: 300 }, { atMs: 15_000, bytes: 38_000 }];
  expect(stallBefore(inOnePiece, 0)).toBeNull();
  const piecemeal = Array.from({ length: 9 }, (_, at) => ({ atMs: 14_000 + at, bytes: 4000 }));
  expect(stallBefore([...spoken(5), ...piecemeal, { atMs: 15_000, bytes: 4000 }], 0)).toBeNull();
});

test('a sleep is told once, and a short hiccup is none', () => {
  const awake = [...spoken(5), { atMs: 14_000, bytes: 4000 }, { atMs: 15_000, bytes: 4000 }];
  expect(stallBefore([...awake, { atMs: 16_000, bytes: 4000 }], 0)).toBeNull();
  expect(stallBefore([...spoken(5), { atMs: 7500, bytes: 4000 }, { atMs: 8500, bytes: 4000 }], 0)).toBeNull();
});

test('before the first second there is nothing to compare with', () => {
  expect(stallBefore([{ atMs: 20_000, bytes: 4000 }], 0, true)).toBeNull();
});
