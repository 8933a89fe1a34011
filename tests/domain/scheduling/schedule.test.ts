import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAfter, pastOf } from '../../../src/domain/scheduling/repetition';
import { dayNumber, daysBetween, isDue } from '../../../src/domain/scheduling/schedule';
import { aPast, day, now } from '../../builders/a-question';

const daysUntil = (rating: number) => ((dueAfter([{ at: now, rating }]) ?? 0) - now) / day;

describe('when a question comes back', () => {
  test.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 8],
  ])('an answer that the candidate gave %i of 5 comes back after about %i days', (rating, days) => {
    expect(Math.abs(daysUntil(rating) - days)).toBeLessThanOrEqual(1);
  });

  test('the better the own mark, the later', () => {
    expect(daysUntil(5)).toBeGreaterThan(daysUntil(4));
    expect(daysUntil(4)).toBeGreaterThan(daysUntil(3));
    expect(daysUntil(3)).toBeGreaterThanOrEqual(daysUntil(2));
  });

  test('a good answer on the day it was due stretches the wait', () => {
    const first = dueAfter([{ at: now, rating: 4 }]) ?? 0;
    const second = dueAfter([
      { at: now, rating: 4 },
      { at: first, rating: 4 },
    ]);
    expect((second ?? 0) - first).toBeGreaterThan(first - now);
  });

  test('a weak answer after good ones brings the question back within the week', () => {
    const at = [0, 4, 14, 40].map((days) => now + days * day);
    const due = dueAfter(at.map((time, index) => ({ at: time, rating: index === 3 ? 1 : 5 })));
    expect((due ?? 0) - (at[3] ?? 0)).toBeLessThanOrEqual(7 * day);
  });

  test('of several takes in one sitting only the last one counts', () => {
    const takes = [1, 2, 4].map((rating, index) => ({ at: now + index * 600_000, rating }));
    expect(dueAfter(takes)).toBe(dueAfter(takes.slice(-1)));
  });

  test('nothing is due without an own mark', () => {
    expect(dueAfter([])).toBeNull();
    const past = aPast([{ questionId: 'a', daysAgo: 30 }]).get('a');
    expect(past?.dueAt).toBeNull();
    expect(isDue(past, now)).toBe(false);
  });

  test('the order in which marks are read does not matter', () => {
    const mark = fc.record({
      at: fc.integer({ min: now, max: now + 90 * day }),
      rating: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(mark, { minLength: 1, maxLength: 12, selector: ({ at }) => at }), (marks) => {
        expect(dueAfter(marks.toReversed())).toBe(dueAfter(marks));
      }),
    );
  });

  test('a question is always due after it was last rated, and within half a year', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ gap: fc.integer({ min: 1, max: 60 }), rating: fc.integer({ min: 1, max: 5 }) }), {
          minLength: 1,
          maxLength: 20,
        }),
        (steps) => {
          let at = now;
          const marks = steps.map(({ gap, rating }) => ({ at: (at += gap * day), rating }));
          const wait = (dueAfter(marks) ?? 0) - at;
          expect(wait).toBeGreaterThanOrEqual(day);
          // FSRS keeps the easiest grade a day or two behind the cap of 180 days.
          expect(wait).toBeLessThanOrEqual(182 * day);
        },
      ),
    );
  });

  test('of two marks for the same answer the newer one counts', () => {
    const past = pastOf(
      [{ answerId: 'one', questionId: 'a', at: now - 5 * day }],
      [
        { answerId: 'one', at: now - 5 * day, rating: 5 },
        { answerId: 'one', at: now - 4 * day, rating: 2 },
      ],
    );
    expect(past.get('a')).toMatchObject({ rating: 2, dueAt: dueAfter([{ at: now - 4 * day, rating: 2 }]) });
  });

  test('what was practiced in the evening may come back in the morning', () => {
    const past = aPast([{ questionId: 'a', daysAgo: 0.5, rating: 1 }]).get('a');
    expect(isDue(past, now)).toBe(true);
  });
});

describe('with an interview ahead', () => {
  test('everything comes back once more by the day before it', () => {
    const past = aPast([{ questionId: 'a', daysAgo: 1, rating: 5 }], 3);
    expect(past.get('a')?.dueAt).toBe(now + 2 * day);
  });

  test('a date far away does not hurry anything', () => {
    const takes = [{ questionId: 'a', daysAgo: 1, rating: 4 }];
    expect(aPast(takes, 90).get('a')?.dueAt).toBe(aPast(takes).get('a')?.dueAt);
  });

  test('what was practiced on the last day is not asked for again', () => {
    expect(isDue(aPast([{ questionId: 'a', daysAgo: 0.1, rating: 5 }], 1).get('a'), now)).toBe(false);
    expect(isDue(aPast([{ questionId: 'a', daysAgo: 2, rating: 5 }], 1).get('a'), now)).toBe(true);
  });

  test('a date that has passed changes nothing', () => {
    const takes = [{ questionId: 'a', daysAgo: 1, rating: 4 }];
    expect(aPast(takes, -2).get('a')?.dueAt).toBe(aPast(takes).get('a')?.dueAt);
  });

  test('the wait is never longer than without a date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 60 }),
        (daysAgo, rating, daysLeft) => {
          const takes = [{ questionId: 'a', daysAgo, rating }];
          expect(aPast(takes, daysLeft).get('a')?.dueAt ?? 0).toBeLessThanOrEqual(aPast(takes).get('a')?.dueAt ?? 0);
        },
      ),
    );
  });
});

describe('calendar days', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-03-10', 20_522],
  ])('%s is day %i', (date, number) => expect(dayNumber(date)).toBe(number));

  test('agree with the calendar for any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const date = new Date(number * day).toISOString().slice(0, 10);
        if (/^\d{4}-/.test(date)) expect(dayNumber(date)).toBe(number);
      }),
    );
  });

  test('are counted from today', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
  });
});
