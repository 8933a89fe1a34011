export const dayMs = 86_400_000;

/** A question was asked: once per answer, whatever became of it. */
export type Ask = { answerId: string; questionId: string; at: number };

/** The candidate's own rating of one answer, 1–5, and when it was given (epoch ms). */
export type OwnRating = { answerId: string; at: number; rating: number };

/** One time a question was asked, with the candidate's own rating of the answer and when it was given. */
export type Take = { answerId: string; at: number; rating: number | null; ratedAt: number | null };

/** What is known of one question from the candidate's past. Times are epoch ms. */
export type QuestionHistory = {
  /** Oldest first; never empty. */
  takes: readonly Take[];
  lastAskedAt: number;
  /** The newest rating; null when none of its answers was rated. */
  rating: number | null;
  ratedAt: number | null;
  /** When it should come back; null while it has no rating. */
  dueAt: number | null;
};

export type Past = ReadonlyMap<string, QuestionHistory>;

/** Days since 1 January 1970 of a calendar day `YYYY-MM-DD` (Howard Hinnant, "days_from_civil"). */
export function dayNumber(isoDate: string): number {
  const [year = 1970, month = 1, day = 1] = isoDate.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Calendar days from `today` to `day`; negative when it has passed. */
export function daysBetween(today: string, day: string): number {
  return dayNumber(day) - dayNumber(today);
}

/**
 * The past with an interview ahead: everything rated earlier comes back once more by the day before it. `daysLeft` are
 * calendar days to it; null without a date.
 */
export function hurried(past: Past, nowMs: number, daysLeft: number | null): Past {
  if (daysLeft === null || daysLeft < 1) return past;
  const lastChanceAt = nowMs + (daysLeft - 1) * dayMs;
  return new Map(
    [...past].map(([questionId, known]) => {
      const { dueAt, ratedAt } = known;
      if (dueAt === null || ratedAt === null || ratedAt >= lastChanceAt - dayMs / 2) return [questionId, known];
      return [questionId, { ...known, dueAt: Math.min(dueAt, lastChanceAt) }];
    }),
  );
}

/** Due counts in days: what was practiced in the evening may come back in the morning. */
export function isDue(past: QuestionHistory | undefined, nowMs: number): boolean {
  return past?.dueAt != null && past.dueAt - dayMs / 2 <= nowMs;
}
