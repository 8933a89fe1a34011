import { expect, it } from 'vitest';
import { takeChange } from '../../src/scoring/take-change';
import { aDigest } from '../records/a-digest';

const heard = { S: 'full', T: 'none', A: 'full', R: 'partial', who: 'none', why: 'full', 'how-much': 'none' } as const;

it('a later take shows what it gained, lost and spent', () => {
  const before = aDigest({ heard, words: 200, talkMs: 90_000, shares: { S: 0.4, T: 0, A: 0.5, R: 0.1 } });
  const after = aDigest({
    heard: { ...heard, R: 'full', 'how-much': 'partial', why: 'none' },
    words: 150,
    talkMs: 70_000,
    shares: { S: 0.2, T: 0.1, A: 0.5, R: 0.2 },
  });
  expect(takeChange(before, after)).toEqual({
    words: -50,
    talkMs: -20_000,
    shares: { S: -20, T: 10, A: 0, R: 10 },
    gained: ['R', 'how-much'],
    lost: ['why'],
  });
});

it('boxes of a take that was not scored are not compared', () => {
  expect(takeChange(aDigest({ heard }), aDigest({ heard: null }))).toMatchObject({
    gained: [],
    lost: [],
    shares: null,
  });
});
