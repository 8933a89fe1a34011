import { expect, it } from 'vitest';
import { meanDifference, ratedSamples } from '../../../src/domain/review/rated-samples';
import { scoreAnswer } from '../../../src/domain/scoring/score-answer';

it.each(ratedSamples.map((sample) => [sample.question, sample] as const))(
  'the agreed rating of “%s” is at most one point from what the checklist hears',
  (_, { text, question, rating }) => {
    const card = scoreAnswer({
      turns: [{ text, probeSlot: null }],
      question: { text: question, principle: null, probes: [] },
    });
    const likely = card.rating.kind === 'rated' ? card.rating.likely : 0;
    expect(Math.abs(likely - rating)).toBeLessThanOrEqual(1);
  },
);

it('the six cover the whole scale', () => {
  expect(new Set(ratedSamples.map(({ rating }) => rating))).toEqual(new Set([1, 2, 3, 4, 5]));
});

it('who rates everybody one higher is told one', () => {
  expect(
    meanDifference([
      { own: 4, agreed: 3 },
      { own: 3, agreed: 2 },
    ]),
  ).toBe(1);
  expect(meanDifference([])).toBe(0);
});
