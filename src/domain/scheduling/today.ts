import type { AskedQuestion } from '../session/plan';
import { nextQuestion, type DrawFrom } from './draw';
import { dayMs, isDue, type Past } from './schedule';

/** Questions a day: about fifteen minutes, and then it is enough. */
export const dailyPortion = 3;

/** More than this in a day tires, however close the interview is. */
const largestPortion = 5;

/** One question with its self-score and its feedback, in minutes: what a drill is planned to take. */
export const minutesEach = 5;

/** How many days the dots go back, today included. */
export const daysOfDots = 14;

/** The calendar day of a time at the candidate's place, `YYYY-MM-DD`. */
export type DayOf = (epochMs: number) => string;

/** Today's plan: so many questions, so many of them answered, the rest in the order to ask them. */
export type TodaysPlan = { done: number; portion: number; rest: readonly AskedQuestion[] };

/**
 * What is enough for today. Three questions; more only where what is due would not fit into the days that are left
 * before the interview, and never more than five. `done` are the answers of today. `first`: what is offered already, which the
 * plan begins with.
 */
export function planOfToday(
  from: DrawFrom,
  seed: string,
  around: { daysLeft: number | null; dayOf: DayOf; first?: AskedQuestion | null },
): TodaysPlan {
  const { daysLeft, dayOf, first = null } = around;
  const due = from.questions.filter(({ id }) => !from.hidden.has(id) && isDue(from.past.get(id), from.nowMs)).length;
  const spread = daysLeft !== null && daysLeft > 0 ? Math.ceil(due / daysLeft) : 0;
  const portion = Math.min(largestPortion, Math.max(dailyPortion, spread));
  const done = dotsOf(from.past, from.nowMs, dayOf).at(-1)?.answers ?? 0;
  const rest: AskedQuestion[] = [];
  const hidden = new Set(from.hidden);
  while (rest.length < portion - done) {
    const next = (rest.length === 0 && first) || nextQuestion({ ...from, hidden }, `${seed} ${rest.length}`);
    if (!next) break;
    rest.push(next);
    hidden.add(next.id);
  }
  return { done, portion, rest };
}

/**
 * So many calendar days from that of `nowMs` on, to the past (-1) or the future (1). In steps of half a day: where the clocks are
 * changed a day has 23 or 25 hours, and steps of a whole one near midnight would leave a day out or meet it twice.
 */
function daysFrom(nowMs: number, way: -1 | 1, count: number, dayOf: DayOf): string[] {
  const days = new Set<string>();
  for (let half = 0; days.size < count && half < 2 * count + 2; half += 1)
    days.add(dayOf(nowMs + (way * half * dayMs) / 2));
  return [...days];
}

/** A day and how many answers were given on it. */
export type Dot = { day: string; answers: number };

/** The last fourteen days, oldest first, today last. */
export function dotsOf(past: Past, nowMs: number, dayOf: DayOf): Dot[] {
  const counts = new Map(
    daysFrom(nowMs, -1, daysOfDots, dayOf)
      .toReversed()
      .map((day) => [day, 0]),
  );
  const earliest = nowMs - (daysOfDots + 1) * dayMs;
  for (const { takes } of past.values()) {
    for (const { at } of takes) {
      if (at < earliest) continue;
      const day = dayOf(at);
      const known = counts.get(day);
      if (known !== undefined) counts.set(day, known + 1);
    }
  }
  return [...counts].map(([day, answers]) => ({ day, answers }));
}

/** How many questions come due on a day; what is overdue counts for today. */
export type DayAhead = { day: string; due: number };

/** From today on, `days` of them. */
export function forecastOf(
  { questions, hidden, past, nowMs }: Pick<DrawFrom, 'questions' | 'hidden' | 'past' | 'nowMs'>,
  days: number,
  dayOf: DayOf,
): DayAhead[] {
  const counts = new Map(daysFrom(nowMs, 1, days, dayOf).map((day) => [day, 0]));
  const today = dayOf(nowMs);
  for (const { id } of questions) {
    const of = past.get(id);
    if (hidden.has(id) || of?.dueAt == null) continue;
    const day = isDue(of, nowMs) ? today : dayOf(of.dueAt);
    const known = counts.get(day);
    if (known !== undefined) counts.set(day, known + 1);
  }
  return [...counts].map(([day, due]) => ({ day, due }));
}
