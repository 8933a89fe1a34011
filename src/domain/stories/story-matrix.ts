import { principleIds } from '../questions/principle';
import { isAbout, ownTopicsOf, type OwnTopicId, type TopicId } from '../questions/topic';
import type { Story } from './story';
import type { AnswerSummary } from '../progress/answer-summary';

/** One story under one principle: whether the candidate says it fits, and how often it was told for it. */
export type MatrixCell = {
  storyId: string;
  fits: boolean;
  told: number;
  /** The highest likely rating of those answers; null without a rated one. */
  best: number | null;
};

export type MatrixRow = { principle: TopicId; cells: readonly MatrixCell[]; covered: boolean };

/**
 * Every principle in the panel's order, then the candidate's own topics, against the stories as they are given. A story fits a
 * topic once it was told for it. Passed questions were not told.
 */
export function storyMatrix(
  stories: readonly Pick<Story, 'id' | 'principles'>[],
  told: ReadonlyMap<string, readonly AnswerSummary[]>,
  ownTopics: readonly OwnTopicId[] = [],
): MatrixRow[] {
  const answered = [...told.values()].flat().map(({ topic = null }) => ({ principle: null, topic }));
  const topics = [...new Set([...ownTopics, ...ownTopicsOf(answered)])];
  return [...principleIds, ...topics].map((principle: TopicId) => {
    const cells = stories.map(({ id, principles }): MatrixCell => {
      const answers = (told.get(id) ?? []).filter(
        ({ principle: about = null, topic = null, skipped }) =>
          isAbout({ principle: about, topic }, principle) && !skipped,
      );
      const ratings = answers.flatMap(({ rating }) => rating ?? []);
      return {
        storyId: id,
        fits: principles.some((one) => one === principle),
        told: answers.length,
        best: ratings.length > 0 ? Math.max(...ratings) : null,
      };
    });
    return { principle, cells, covered: cells.some(({ fits, told }) => fits || told > 0) };
  });
}
