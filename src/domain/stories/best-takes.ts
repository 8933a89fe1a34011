import type { AnswerSummary } from '../progress/answer-summary';

/** As many as one hears in a row on the evening before: about twenty minutes. */
export const mostTakes = 8;

/** Below this an answer is nothing to go to sleep on. */
const lowestRating = 3;

/**
 * The spoken answers to hear on the evening before: the takes the candidate has marked as best first, then the best rated
 * ones, the newer first, one to a question. `best` is question → answer.
 */
export function bestTakes(summaries: readonly AnswerSummary[], best: ReadonlyMap<string, string>): AnswerSummary[] {
  const spoken = summaries.filter(({ by, skipped, talkMs }) => by === 'voice' && !skipped && talkMs > 0);
  const marked = (one: AnswerSummary) => best.get(one.questionId) === one.answerId;
  const worth = spoken
    .filter((one) => marked(one) || (one.rating ?? 0) >= lowestRating)
    .toSorted(
      (one, other) =>
        Number(marked(other)) - Number(marked(one)) ||
        (other.rating ?? 0) - (one.rating ?? 0) ||
        other.startedAt - one.startedAt,
    );
  const asked = new Set<string>();
  return worth.filter(({ questionId }) => !asked.has(questionId) && asked.add(questionId)).slice(0, mostTakes);
}
