import type { Slot } from '../../questions/slot';
import type { Findings } from './criteria/all';
import type { Found } from '../model/tagged-answer';
import { weights } from './rubric';
import { criterionIds, isThinEnd, type Box, type Credit, type CriterionId } from '../scorecard';

/** What of a criterion's weight is still to be had. */
const missing: Readonly<Record<Credit, number>> = { none: 1, partial: 0.5, full: 0 };

/**
 * Without these there is no story to judge, whatever they weigh: they are gone for first, in this order, where they are
 * not heard at all.
 */
const foundations: readonly CriterionId[] = ['episode', 'actions', 'result', 'own-part'];

/**
 * Half told, the middle and the end come next, in this order, before what is missing beside the story. It is the order in which a
 * blind reader, given the choice of two first changes for fifteen answers of strangers, wanted them.
 */
const halfTold: readonly { id: CriterionId; credit: Credit }[] = [
  { id: 'how', credit: 'none' },
  { id: 'result', credit: 'partial' },
  { id: 'actions', credit: 'partial' },
  { id: 'how', credit: 'partial' },
];

/** Points that a criterion still misses, of 100 in all; the foundations of a story above everything else. */
function missingPoints(id: CriterionId, found: Found): number {
  const credit = isThinEnd({ id, ...found }) ? 'partial' : found.credit;
  const foundation = credit === 'none' ? foundations.toReversed().indexOf(id) + 1 : 0;
  const half = halfTold.toReversed().findIndex((one) => one.id === id && one.credit === credit) + 1;
  return 200 * foundation + 20 * half + weights[id] * missing[credit];
}

/**
 * The slots that are empty or half empty, by weight times missing credit, so that an empty "learning" never stands before
 * a half-empty own part. Where the HOW MUCH box is full and its criterion is half, what is missing is the baseline.
 */
export function gapsOf(findings: Findings, boxes: readonly Box[]): Slot[] {
  const figure = boxes.find((box) => box.id === 'how-much');
  const slotFor = (id: CriterionId): Slot =>
    id === 'how-much' && findings[id].credit === 'partial' && figure?.credit === 'full' ? 'baseline' : id;
  return criterionIds
    .map((id) => ({ id, points: missingPoints(id, findings[id]) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .map(({ id }) => slotFor(id));
}
