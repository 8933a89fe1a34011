import { expect, it } from 'vitest';
import { historyLines, placesOf } from '../../../src/domain/progress/history-list';

const dayOf = (epochMs: number) => `day ${Math.floor(epochMs / 100)}`;

it('answers stand under their day, takes of one question on one day right below the newest', () => {
  const places = placesOf([
    { answerId: 'old', startedAt: 10, questionId: 'q1' },
    { answerId: 'first', startedAt: 110, questionId: 'q1' },
    { answerId: 'other', startedAt: 120, questionId: 'q2' },
    { answerId: 'again', startedAt: 130, questionId: 'q1' },
  ]);
  expect(historyLines(['again', 'other', 'first', 'old'], places, dayOf)).toEqual([
    { kind: 'day', day: 'day 1', startedAt: 130 },
    { kind: 'answer', answerId: 'again', take: 3 },
    { kind: 'take', answerId: 'first', take: 2 },
    { kind: 'answer', answerId: 'other', take: 1 },
    { kind: 'day', day: 'day 0', startedAt: 10 },
    { kind: 'answer', answerId: 'old', take: 1 },
  ]);
});

it('an answer that nobody knows the place of is left out', () => {
  expect(historyLines(['ghost'], new Map(), dayOf)).toEqual([]);
});
