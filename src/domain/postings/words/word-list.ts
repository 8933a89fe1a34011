import type { PrincipleId } from '../../questions/principle';

/**
 * The words of one principle by how much they tell. Entries are parted by commas. `*` at the end of a word stands for any
 * ending, `a/b` for either word, `_` for one or two words of any kind. Hyphens are spaces.
 */
type WordsOfOne = {
  /** They all but name the principle. */
  names: readonly string[];
  /** They describe what it asks for. */
  tells: readonly string[];
  /** Words of almost every posting, which only break a tie. */
  hints: readonly string[];
};

export type PrincipleWords = Readonly<Partial<Record<PrincipleId, WordsOfOne>>>;

/** What one entry counts, in points. Set so that three of the common words weigh as much as one that describes. */
export const pointsOf = { names: 3, tells: 1.5, hints: 0.4 } as const;
