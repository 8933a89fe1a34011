import { describe, expect, it } from 'vitest';
import {
  boxesOverTime,
  answeredTally,
  calibrationOf,
  deliveryMarks,
  overruledBoxes,
  ratedAnswers,
  ratingMarks,
  rollingBias,
  spokenAnswers,
} from '../../../src/domain/progress/progress';
import { boxIds, type BoxId, type Credit } from '../../../src/domain/scoring/scorecard';
import { aDigest } from '../../builders/an-answer-summary';

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

describe('a picture over time', () => {
  const rated = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const rating = 1 + (at % 5);
      return aDigest({
        answerId: `a${at}`,
        startedAt: at,
        rating,
        ratingLow: rating,
        ratingHigh: rating,
        ownRating: 3,
      });
    });

  it.each([0, 1, 2, 30])('draws each of %i answers', (count) => {
    const marks = ratingMarks(ratedAnswers(rated(count)), 30);
    expect(marks.map(({ fromAt, answers }) => [fromAt, answers])).toEqual(
      Array.from({ length: count }, (_, at) => [at, 1]),
    );
  });

  it('puts neighbours together when there are more than it can show, and never shows a fragment as the newest', () => {
    const marks = ratingMarks(ratedAnswers(rated(200)), 30);
    expect(marks.length).toBeLessThanOrEqual(30);
    expect(marks.map(({ answers }) => answers)).toEqual([4, ...Array.from({ length: 28 }, () => 7)]);
    expect(marks.at(-1)).toMatchObject({ fromAt: 193, toAt: 199, low: (4 + 5 + 1 + 2 + 3 + 4 + 5) / 7, own: 3 });
  });

  it('shows how spoken answers were told; typed and passed ones are left out, and what is not known stays unknown', () => {
    const marks = deliveryMarks(
      spokenAnswers([
        aDigest({ answerId: 'b', startedAt: 2, talkMs: 90_000, pace: { slowest: 120, fastest: 190 }, longPauses: 3 }),
        aDigest({ answerId: 'typed', startedAt: 3, by: 'keyboard' }),
        aDigest({ answerId: 'passed', startedAt: 4, skipped: true, talkMs: 0 }),
        aDigest({ answerId: 'a', startedAt: 1, talkMs: 60_000, pace: null, longPauses: null }),
      ]),
      30,
    );
    expect(marks).toEqual([
      { key: 'a', lastId: 'a', fromAt: 1, toAt: 1, answers: 1, talkMs: 60_000, pace: null, longPauses: null },
      {
        key: 'b',
        lastId: 'b',
        fromAt: 2,
        toAt: 2,
        answers: 1,
        talkMs: 90_000,
        pace: { slowest: 120, fastest: 190 },
        longPauses: 3,
      },
    ]);
    expect(deliveryMarks([aDigest({ talkMs: 1000 }), aDigest({ talkMs: 3000 })], 1)).toMatchObject([
      { answers: 2, talkMs: 2000, pace: null, longPauses: null },
    ]);
  });
});

describe('a box over time', () => {
  it('has what the candidate had said of it beside what was heard', () => {
    const boxes = boxesOverTime([
      aDigest({ startedAt: 2, heard: all('full'), own: all('full', { R: 'none' }) }),
      aDigest({ startedAt: 1, heard: all('none'), own: null }),
    ]);
    expect(boxes.find(({ box }) => box === 'R')).toMatchObject({ credits: ['none', 'full'], own: [null, 'none'] });
  });

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

describe('the eighth mark', () => {
  it('is counted where the candidate gave it, and says where nothing pointed to the question', () => {
    const digests = [
      aDigest({ answered: 'yes', pointed: true }),
      aDigest({ answered: 'yes', pointed: false }),
      aDigest({ answered: 'yes' }),
      aDigest({ answered: 'no', pointed: false }),
      aDigest({ pointed: false }),
    ];
    expect(answeredTally(digests)).toEqual({ yes: 3, partly: 0, no: 1, of: 4, unpointed: 1 });
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
    const answers = [4, 4, 4, 4, 3, 2].map((own, at) =>
      aDigest({ answerId: `a${at}`, startedAt: at, rating: 3, ownRating: own }),
    );
    expect(rollingBias(answers.slice(0, 4))).toEqual([]);
    expect(rollingBias(answers).map(({ bias }) => bias)).toEqual([0.8, 0.4]);
    expect(rollingBias(answers).at(-1)?.answerId).toBe('a5');
  });
});
