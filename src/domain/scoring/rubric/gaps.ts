import type { Slot } from '../../questions/slot';
import type { Findings } from './criteria/all';
import type { Found } from '../model/tagged-answer';
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
 * The middle and the end, where they are half told, come before what is missing beside the story: readers of 54 first advices wanted
 * the steps filled in and shown before a stake, a task or a number was named, and the end after the steps.
 */
const halfBuilt: ReadonlySet<CriterionId> = new Set(['actions', 'how', 'result']);

/** A setting that is told lets a listener guess the role; the same readers found it trivial to be asked for it first. */
const guessed: ReadonlySet<CriterionId> = new Set(['role']);

/** An end is there, and nothing in it was recognized as what came of the work: less sure than an end that is missing. */
const hasThinEnd = (id: CriterionId, { credit, note }: Found) => id === 'result' && credit === 'none' && note !== null;

/** Points that a criterion still misses, of 100 in all; the foundations of a story above everything else. */
function missingPoints(id: CriterionId, found: Found): number {
  const credit = hasThinEnd(id, found) ? 'partial' : found.credit;
  if (credit === 'full') return 0;
  const at = foundations.indexOf(id);
  const foundation = credit === 'none' && at >= 0 ? 100 * (foundations.length - at) : 0;
  const half = halfBuilt.has(id) ? weights[id] : 0;
  return foundation + half + weights[id] * missing[credit] * (guessed.has(id) ? 0.5 : 1);
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
