import { rubricTable, type RubricRow } from './rubric-table';

/**
 * What a probe can ask for and a scorecard can find missing. All but `baseline` are criteria of the rubric; `baseline` is
 * the finer half of `how-much`.
 */
export type Slot = RubricRow['slot'];

export const slots: readonly Slot[] = rubricTable.map(({ slot }) => slot);
