import { describe, expect, it } from 'vitest';
import { boxesOverTime, calibrationOf, overruledBoxes, ratedAnswers, rollingBias } from '../../src/scoring/progress';
import { boxIds, type BoxId, type Credit } from '../../src/scoring/scorecard';
import { aDigest } from '../records/a-digest';

const all = (credit: Credit, change: Partial<Record<BoxId, Credit>> = {}) =>
  ({ ...Object.fromEntries(boxIds.map((id) => [id, credit])), ...change }) as Record<BoxId, Credit>;

it('only rated answers are on the line of time, oldest first', () => {
  const rated = ratedAnswers([
    aDigest({ answerId: 'b', startedAt: 2, rating: 3, ratingLow: 3, ratingHigh: 4, ownRating: 5 }),
    aDigest({ answerId: 'unrated', startedAt: 3 }),
    aDigest({ answerId: 'a', startedAt: 1, rating: 2 }),
  ]);
  expect(rated.map(({ answerId, low, high, own }) => [answerId, low, high, own])).toEqual([
    ['a', 2, 2, null],
    ['b', 3, 4, 5],
  ]);
});

describe('a box over time', () => {
  const answers = (credits: readonly Credit[]) =>
    credits.map((credit, at) => aDigest({ startedAt: at, heard: all('none', { R: credit }) }));
  const result = (credits: readonly Credit[]) => boxesOverTime(answers(credits)).find(({ box }) => box === 'R');

  it('compares the last five answers with the five before', () => {
    const credits = ['none', 'none', 'full', 'none', 'partial', 'full', 'full', 'full', 'none', 'full'] as const;
    expect(result(credits)).toMatchObject({ now: 4, before: 1 });
  });

  it('has nothing before while there are five answers or fewer, and nothing at all without one', () => {
    expect(result(['full', 'none'])).toMatchObject({ now: 1, before: null });
    expect(result([])).toMatchObject({ now: null, before: null, credits: [] });
  });
});

describe('calibration', () => {
  it('tells illusions from misses, and measures against what the machine had heard', () => {
    const [digests] = [
      [
        aDigest({ own: all('none', { R: 'full' }), heard: all('none', { R: 'partial' }) }),
        aDigest({ own: all('none', { R: 'full' }), heard: all('none') }),
        aDigest({ own: all('none'), heard: all('none', { R: 'full' }) }),
        aDigest({
          own: all('none', { R: 'full' }),
          heard: all('none', { R: 'full' }),
          overruled: [{ box: 'R', heard: 'none', credit: 'full' }],
        }),
        aDigest({ own: null, heard: all('full') }),
      ],
    ];
    expect(calibrationOf(digests ?? []).find(({ box }) => box === 'R')).toEqual({
      box: 'R',
      hits: 1,
      illusions: 2,
      misses: 1,
      of: 4,
    });
    expect(overruledBoxes(digests ?? []).find(({ box }) => box === 'R')).toEqual({ box: 'R', overruled: 1, of: 5 });
  });

  it('speaks of a bias from five answers with both ratings on', () => {
    const answers = [4, 4, 4, 4, 3, 2].map((own, at) => aDigest({ startedAt: at, rating: 3, ownRating: own }));
    expect(rollingBias(answers.slice(0, 4))).toEqual([]);
    expect(rollingBias(answers).map(({ bias }) => bias)).toEqual([0.8, 0.4]);
  });
});
