import { expect, test } from 'vitest';
import { openAnswerOf } from '../../../src/domain/progress/open-answer';
import { aDigest } from '../../builders/an-answer-summary';

const said = (id: string, change: Parameters<typeof aDigest>[0] = {}) =>
  aDigest({ answerId: id, sessionId: `session of ${id}`, ...change });

test('the last answer waits for its marks until somebody has given them', () => {
  const before = said('a1', { startedAt: 1, ownRating: 4 });
  expect(openAnswerOf([before, said('a2', { startedAt: 2 })])?.answerId).toBe('a2');
  expect(openAnswerOf([before, said('a2', { startedAt: 2, ownRating: 3 })])).toBeNull();
  expect(openAnswerOf([before, said('a2', { startedAt: 2, skipped: true })])).toBeNull();
});

test('an answer that was left unmarked is let rest once another was given', () => {
  expect(openAnswerOf([said('a1', { startedAt: 1 }), said('a2', { startedAt: 2, rating: 3 })])).toBeNull();
});

test('what a panel has heard in interview mode waits for nobody', () => {
  expect(openAnswerOf([said('a1', { format: 'round', mode: 'interview' })])).toBeNull();
});
