import { describe, expect, it } from 'vitest';
import type { DrawFrom } from '../../../src/domain/scheduling/draw';
import { dayMs, type Past } from '../../../src/domain/scheduling/schedule';
import { dotsOf, forecastOf, planOfToday } from '../../../src/domain/scheduling/today';
import { aQuestion } from '../../builders/a-question';

const nowMs = 1000 * dayMs;
const dayOf = (epochMs: number) => String(Math.floor(epochMs / dayMs));
const questions = Array.from({ length: 20 }, (_, at) => aQuestion({ id: `q${at}` }));

function pastOf(rows: readonly { id: string; askedAt: number; dueAt: number }[]): Past {
  return new Map(
    rows.map(({ id, askedAt, dueAt }) => [
      id,
      {
        takes: [{ answerId: `a ${id}`, at: askedAt, rating: 3, ratedAt: askedAt }],
        lastAskedAt: askedAt,
        rating: 3,
        ratedAt: askedAt,
        dueAt,
      },
    ]),
  );
}

const from = (past: Past): DrawFrom => ({ questions, hidden: new Set(), past, profile: null, nowMs });
const due = (count: number) =>
  pastOf(questions.slice(0, count).map(({ id }) => ({ id, askedAt: nowMs - 9 * dayMs, dueAt: nowMs - dayMs })));

describe('today’s plan', () => {
  it('is three different questions, however many are due', () => {
    const plan = planOfToday(from(due(15)), 'seed', { daysLeft: null, dayOf });
    expect(plan).toMatchObject({ done: 0, portion: 3 });
    expect(new Set(plan.rest.map(({ id }) => id)).size).toBe(3);
  });

  it('begins with the question that is offered already, and asks no other one twice', () => {
    const [offered] = planOfToday(from(due(15)), 'another seed', { daysLeft: null, dayOf }).rest;
    const plan = planOfToday(from(due(15)), 'seed', { daysLeft: null, dayOf, first: offered });
    expect(plan.rest[0]).toBe(offered);
    expect(new Set(plan.rest.map(({ id }) => id)).size).toBe(3);
  });

  it('is enough once three were answered today', () => {
    const past = pastOf(questions.slice(0, 3).map(({ id }) => ({ id, askedAt: nowMs - 1, dueAt: nowMs + 5 * dayMs })));
    // `nowMs` is the first instant of its day.
    const plan = planOfToday({ ...from(past), nowMs: nowMs + 1000 }, 'seed', { daysLeft: null, dayOf });
    expect(plan.done).toBe(0);
    const answered = pastOf(questions.slice(0, 3).map(({ id }) => ({ id, askedAt: nowMs, dueAt: nowMs + dayMs })));
    const enough = planOfToday({ ...from(answered), nowMs: nowMs + 1000 }, 'seed', { daysLeft: null, dayOf });
    expect(enough).toMatchObject({ done: 3, rest: [] });
  });

  it('grows to five when the interview is close, and not beyond', () => {
    expect(planOfToday(from(due(8)), 's', { daysLeft: 2, dayOf }).portion).toBe(4);
    expect(planOfToday(from(due(20)), 's', { daysLeft: 1, dayOf }).portion).toBe(5);
    expect(planOfToday(from(due(8)), 's', { daysLeft: -3, dayOf }).portion).toBe(3);
  });
});

describe('the dots', () => {
  it('are fourteen days, today last, and count what was given on each', () => {
    const dots = dotsOf(
      pastOf([
        { id: 'q0', askedAt: nowMs, dueAt: nowMs },
        { id: 'q1', askedAt: nowMs - 2 * dayMs, dueAt: nowMs },
        { id: 'q2', askedAt: nowMs - 30 * dayMs, dueAt: nowMs },
      ]),
      nowMs,
      dayOf,
    );
    expect(dots).toHaveLength(14);
    expect(dots.map(({ answers }) => answers)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
  });
});

describe('the forecast', () => {
  it('counts what is overdue for today, and the rest for its day', () => {
    const past = pastOf([
      { id: 'q0', askedAt: 0, dueAt: nowMs - 5 * dayMs },
      { id: 'q1', askedAt: 0, dueAt: nowMs + 2 * dayMs },
      { id: 'q2', askedAt: 0, dueAt: nowMs + 40 * dayMs },
    ]);
    expect(forecastOf(from(past), 4, dayOf).map((day) => day.due)).toEqual([1, 0, 1, 0]);
    expect(forecastOf({ ...from(past), hidden: new Set(['q1']) }, 4, dayOf)[2]?.due).toBe(0);
  });
});
