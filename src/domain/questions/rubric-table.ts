/** One thing that an interviewer listens for. */
type Row = {
  /** What a probe asks for, and what a scorecard can find missing. */
  slot: string;
  /** The part of the story it belongs to: a reply to its probe is most likely that part. */
  part: 'S' | 'T' | 'A' | 'R';
  /** Points behind the rating, 100 in all; a row without is no criterion of its own but the finer half of another. */
  weight?: number;
  /** The box that a candidate sees first and that stands for it, and its place among the seven. */
  box?: { id: string; place: number };
};

/**
 * The rubric, once: slots, criteria and boxes, their order, weights and parts are read off this table. The weights sum to
 * 100; changing one means a new `rubricVersion`. `how-much` is a slot, a criterion and a box alike.
 */
export const rubricTable = [
  { slot: 'episode', part: 'S', weight: 8 },
  { slot: 'context', part: 'S', weight: 7, box: { id: 'S', place: 0 } },
  { slot: 'stakes', part: 'S', weight: 9, box: { id: 'why', place: 5 } },
  { slot: 'own-task', part: 'T', weight: 8, box: { id: 'T', place: 1 } },
  { slot: 'role', part: 'T', weight: 5 },
  { slot: 'people', part: 'S', weight: 6, box: { id: 'who', place: 4 } },
  { slot: 'actions', part: 'A', weight: 14, box: { id: 'A', place: 2 } },
  { slot: 'how', part: 'A', weight: 9 },
  { slot: 'own-part', part: 'A', weight: 9 },
  { slot: 'reason', part: 'A', weight: 6 },
  { slot: 'result', part: 'R', weight: 9, box: { id: 'R', place: 3 } },
  { slot: 'how-much', part: 'R', weight: 8, box: { id: 'how-much', place: 6 } },
  { slot: 'so-what', part: 'R', weight: 4 },
  { slot: 'learning', part: 'R', weight: 3 },
  // The finer half of `how-much`: compared with what.
  { slot: 'baseline', part: 'R' },
] as const satisfies readonly Row[];

export type RubricRow = (typeof rubricTable)[number];

export type CriterionRow = Extract<RubricRow, { weight: number }>;

export type BoxRow = Extract<RubricRow, { box: object }>;

/** The criteria, in the order of the rubric. */
export const criterionRows: readonly CriterionRow[] = rubricTable.filter((row) => 'weight' in row);

/** The rows with a box, in the order a candidate sees the boxes. */
export const boxRows: readonly BoxRow[] = rubricTable
  .filter((row) => 'box' in row)
  .toSorted((one, other) => one.box.place - other.box.place);
