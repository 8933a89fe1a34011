import { principleIds, type PrincipleId } from '../questions/principle';
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

export type MatrixRow = { principle: PrincipleId; cells: readonly MatrixCell[]; covered: boolean };

/** Every principle in the panel's order against the stories as they are given. Passed questions were not told. */
export function storyMatrix(
  stories: readonly Pick<Story, 'id' | 'principles'>[],
  told: ReadonlyMap<string, readonly AnswerSummary[]>,
): MatrixRow[] {
  return principleIds.map((principle) => {
    const cells = stories.map(({ id, principles }): MatrixCell => {
      const answers = (told.get(id) ?? []).filter((digest) => digest.principle === principle && !digest.skipped);
      const ratings = answers.flatMap(({ rating }) => rating ?? []);
      return {
        storyId: id,
        fits: principles.includes(principle),
        told: answers.length,
        best: ratings.length > 0 ? Math.max(...ratings) : null,
      };
    });
    return { principle, cells, covered: cells.some(({ fits, told }) => fits || told > 0) };
  });
}
