import { expect, it } from 'vitest';
import { bestTakes, mostTakes } from '../../../src/domain/stories/best-takes';
import { aDigest } from '../../builders/an-answer-summary';

const ids = (found: readonly { answerId: string }[]) => found.map(({ answerId }) => answerId);

it('the evening before begins with what was marked as best, then the best rated, one take of each question', () => {
  const takes = [
    aDigest({ answerId: 'weak', questionId: 'q1', rating: 2 }),
    aDigest({ answerId: 'good', questionId: 'q2', rating: 4, startedAt: 1 }),
    aDigest({ answerId: 'better', questionId: 'q2', rating: 5, startedAt: 2 }),
    aDigest({ answerId: 'marked', questionId: 'q3', rating: 2 }),
    aDigest({ answerId: 'typed', questionId: 'q4', rating: 5, by: 'keyboard' }),
    aDigest({ answerId: 'newer', questionId: 'q5', rating: 4, startedAt: 9 }),
  ];
  expect(ids(bestTakes(takes, new Map([['q3', 'marked']])))).toEqual(['marked', 'better', 'newer']);
});

it('no more than one listens to', () => {
  const many = Array.from({ length: 20 }, (_, at) => aDigest({ answerId: `a${at}`, questionId: `q${at}`, rating: 5 }));
  expect(bestTakes(many, new Map())).toHaveLength(mostTakes);
});
