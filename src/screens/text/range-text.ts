import type { AnswerSummary } from '../../domain/progress/answer-summary';

/** `3` or `3–4`; null without a rating. */
export function rangeText({ rating, ratingLow, ratingHigh }: AnswerSummary): string | null {
  if (rating === undefined) return null;
  return ratingLow === ratingHigh ? String(rating) : `${ratingLow}–${ratingHigh}`;
}
