import { fsrs, Rating, type Card, type Grade, createEmptyCard } from 'ts-fsrs';
import { dayMs, type Ask, type OwnRating, type Past, type QuestionHistory, type Take } from './schedule';

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

/** What is known of one question. */
function questionPast(takes: readonly Take[]): QuestionHistory {
  const inOrder = takes.toSorted((one, other) => one.at - other.at);
  const rated = inOrder
    .flatMap(({ rating, ratedAt }) => (rating === null || ratedAt === null ? [] : [{ at: ratedAt, rating }]))
    .sort((one, other) => one.at - other.at);
  const last = rated.at(-1);
  return {
    takes: inOrder,
    lastAskedAt: inOrder.at(-1)?.at ?? 0,
    rating: last?.rating ?? null,
    ratedAt: last?.at ?? null,
    dueAt: dueAfter(rated),
  };
}

/**
 * The past of every question that was asked, worked out from the asks and the self-scores alone. Of several ratings of
 * one answer the newest counts.
 */
export function pastOf(asks: readonly Ask[], ratings: readonly OwnRating[]): Past {
  const ratingOfAnswer = new Map<string, OwnRating>();
  for (const rating of ratings) {
    const known = ratingOfAnswer.get(rating.answerId);
    if (!known || rating.at >= known.at) ratingOfAnswer.set(rating.answerId, rating);
  }
  const takesOf = new Map<string, Take[]>();
  for (const { answerId, questionId, at } of asks) {
    const own = ratingOfAnswer.get(answerId);
    const take = { answerId, at, rating: own?.rating ?? null, ratedAt: own?.at ?? null };
    const known = takesOf.get(questionId);
    if (known) known.push(take);
    else takesOf.set(questionId, [take]);
  }
  return new Map([...takesOf].map(([questionId, takes]) => [questionId, questionPast(takes)]));
}
