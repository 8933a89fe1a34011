import { expect, it } from 'vitest';
import { judgedRounds, lastRound } from '../../../src/domain/scoring/advice/judged';

it('the judgments of every round add up to its answers, and the last is the one told first', () => {
  for (const { answers, useful, trivial, wrong } of judgedRounds) expect(useful + trivial + wrong).toBe(answers);
  expect(judgedRounds.at(-1)).toBe(lastRound);
});
