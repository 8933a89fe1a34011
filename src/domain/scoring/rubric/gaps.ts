import type { Slot } from '../../questions/slot';
import type { Findings } from './criteria/all';
import { weights } from './rubric';
import { criterionIds, type Box, type Credit, type CriterionId } from '../scorecard';

/** What of a criterion's weight is still to be had. */
const missing: Readonly<Record<Credit, number>> = { none: 1, partial: 0.5, full: 0 };

/**
 * Without these there is no story to judge, whatever they weigh: they are gone for first, in this order, where they are
 * not heard at all.
 */
const foundations: readonly CriterionId[] = ['episode', 'actions', 'result', 'own-part'];

/**
 * Half told, these come before what is missing beside the story: readers of 36 first advices wanted the middle and the end filled in
 * before a stake, a task or a role was named.
 */
const halfBuilt: ReadonlySet<CriterionId> = new Set(['actions', 'result']);

/** Points that a criterion still misses, of 100 in all; the foundations of a story above everything else. */
function missingPoints(id: CriterionId, credit: Credit): number {
  const at = foundations.indexOf(id);
  const foundation = credit === 'none' && at >= 0 ? 100 * (foundations.length - at) : 0;
  const half = credit === 'partial' && halfBuilt.has(id) ? weights[id] : 0;
  return foundation + half + weights[id] * missing[credit];
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
    .map((id) => ({ id, points: missingPoints(id, findings[id].credit) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .map(({ id }) => slotFor(id));
}
