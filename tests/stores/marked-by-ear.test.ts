import { expect, it } from 'vitest';
import { markedByEar } from '../../src/stores/export/words';

it('what was marked by ear leaves the app in the order of the sound, with its times', () => {
  const ear = [
    { box: 'A' as const, atMs: 21_000 },
    { box: 'S' as const, atMs: 0 },
    { box: 'how-much' as const, atMs: 62_500 },
  ];
  expect(markedByEar({ selfScore: { rating: 3, boxes: {}, ear } })).toBe(
    'Marked by ear: Situation 0:00, Action 0:21, HOW MUCH 1:02.',
  );
});

it('an answer that nobody marked by ear says nothing of it', () => {
  expect(markedByEar({ selfScore: { rating: 3, boxes: {} } })).toBeNull();
  expect(markedByEar({ selfScore: null })).toBeNull();
});
