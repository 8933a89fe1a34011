import { fsrs, Rating, type Card, type Grade, createEmptyCard } from 'ts-fsrs';

const dayMs = 86_400_000;

/** A question was asked: once per answer, whatever became of it. */
export type Ask = { answerId: string; questionId: string; at: number };

/** The candidate's own rating of one answer, 1–5, and when it was given (epoch ms). */
export type OwnRating = { answerId: string; at: number; rating: number };

/** One time a question was asked, with the candidate's own rating of the answer. */
export type Take = { answerId: string; at: number; rating: number | null };

/** What is known of one question from the candidate's past. Times are epoch ms. */
export type QuestionPast = {
  /** Oldest first; never empty. */
  takes: readonly Take[];
  lastAskedAt: number;
  /** The newest rating; null when none of its answers was rated. */
  rating: number | null;
  ratedAt: number | null;
  /** When it should come back; null while it has no rating. */
  dueAt: number | null;
};

export type Past = ReadonlyMap<string, QuestionPast>;

/*
 * Whole days only: several takes in one sitting should not push a question weeks away, which the minute-long
 * learning steps of flash cards would do.
 */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: 180, request_retention: 0.9 });

/**
 * The anchors of the self-score as FSRS grades: below 3 the story did not stand, 3 lacks its outcome, 4 is complete,
 * 5 is measured as well. The machine's rating has no say in it.
 */
function gradeOf(rating: number): Grade {
  if (rating >= 5) return Rating.Easy;
  if (rating >= 4) return Rating.Good;
  return rating >= 3 ? Rating.Hard : Rating.Again;
}

/**
 * When a question with these ratings is due (epoch ms), by FSRS-6 with its default weights, replayed from the
 * first rating; null without ratings. Of several ratings within half a day the last one counts.
 */
export function dueAfter(ratings: readonly { at: number; rating: number }[]): number | null {
  const inOrder = [...ratings].sort((one, other) => one.at - other.at);
  const sittings = inOrder.filter(({ at }, index) => {
    const following = inOrder[index + 1];
    return !following || following.at - at >= dayMs / 2;
  });
  let card: Card | null = null;
  for (const { at, rating } of sittings) card = scheduler.next(card ?? createEmptyCard(at), at, gradeOf(rating)).card;
  return card?.due.getTime() ?? null;
}

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

type ScheduleOptions = {
  asks: readonly Ask[];
  ratings: readonly OwnRating[];
  nowMs: number;
  /** Calendar days to the interview; null without a date. */
  daysLeft: number | null;
};

/**
 * The past of every question that was asked, worked out from the asks and the self-scores alone. With an interview
 * ahead, everything rated earlier comes back once more by the day before it.
 */
export function pastOf({ asks, ratings, nowMs, daysLeft }: ScheduleOptions): Past {
  const ratingOfAnswer = new Map<string, OwnRating>();
  for (const rating of ratings) {
    const known = ratingOfAnswer.get(rating.answerId);
    if (!known || rating.at >= known.at) ratingOfAnswer.set(rating.answerId, rating);
  }
  const asksOf = new Map<string, Ask[]>();
  for (const ask of asks) {
    const known = asksOf.get(ask.questionId);
    if (known) known.push(ask);
    else asksOf.set(ask.questionId, [ask]);
  }
  const lastChanceAt = daysLeft !== null && daysLeft >= 1 ? nowMs + (daysLeft - 1) * dayMs : null;
  const past = new Map<string, QuestionPast>();
  for (const [questionId, ofQuestion] of asksOf) {
    const rated = ofQuestion
      .flatMap(({ answerId }) => ratingOfAnswer.get(answerId) ?? [])
      .sort((one, other) => one.at - other.at);
    const last = rated.at(-1);
    const freely = dueAfter(rated);
    const capped = freely !== null && lastChanceAt !== null && last && last.at < lastChanceAt - dayMs / 2;
    const takes = ofQuestion
      .map(({ answerId, at }) => ({ answerId, at, rating: ratingOfAnswer.get(answerId)?.rating ?? null }))
      .sort((one, other) => one.at - other.at);
    past.set(questionId, {
      takes,
      lastAskedAt: takes.at(-1)?.at ?? 0,
      rating: last?.rating ?? null,
      ratedAt: last?.at ?? null,
      dueAt: capped ? Math.min(freely, lastChanceAt) : freely,
    });
  }
  return past;
}

/** Due counts in days: what was practised in the evening may come back in the morning. */
export function isDue(past: QuestionPast | undefined, nowMs: number): boolean {
  return past?.dueAt != null && past.dueAt - dayMs / 2 <= nowMs;
}
