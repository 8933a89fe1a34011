import type { AnswerSummary } from './answer-summary';

/** Something was said, and neither the candidate nor the checklist has marked it. */
const isUnmarked = ({ skipped, rating, heard, own, ownRating }: AnswerSummary) =>
  !skipped && rating === undefined && heard === null && own === null && ownRating === null;

/** A panel in interview mode shows nothing before everybody has met the candidate. */
const isSealed = ({ format, mode }: AnswerSummary) => format === 'round' && mode === 'interview';

/** The answer of the last session that still waits for its marks; null when none does. Older ones are let rest. */
export function openAnswerOf(summaries: readonly AnswerSummary[]): AnswerSummary | null {
  const last = summaries.reduce<AnswerSummary | null>(
    (latest, one) => (latest === null || one.startedAt > latest.startedAt ? one : latest),
    null,
  );
  return summaries.find((one) => one.sessionId === last?.sessionId && isUnmarked(one) && !isSealed(one)) ?? null;
}
