import { capsOf } from './caps';
import type { Findings } from './criteria/all';
import { capLimits, weights } from './rubric';
import { criterionIds, type CapId, type Credit, type CriterionId } from '../scorecard';
import type { Found, Story } from '../model/tagged-answer';

/** The findings as far as a rating looks at them. */
export type Credits = Readonly<Record<CriterionId, { credit: Credit }>>;

const worth: Readonly<Record<Credit, number>> = { none: 0, partial: 0.5, full: 1 };

/** The points behind a rating, 0–100. Never shown: the candidate is told boxes, anchors and caps. */
export function pointsOf(findings: Credits): number {
  return criterionIds.reduce((sum, id) => sum + weights[id] * worth[findings[id].credit], 0);
}

/** Points that a story must have, beside what its anchor asks for. */
const least = { 2: 15, 3: 30, 4: 48, 5: 66 } as const;

/**
 * The highest anchor the findings reach. 5 asks for a figure in the result or the work, a reason or stake, and a plain own
 * part; 4 for a whole story; 3 for actions; 2 for something that happened.
 */
export function anchorOf(findings: Credits, hasFigure: () => boolean): number {
  const has = (id: CriterionId) => findings[id].credit !== 'none';
  const isFull = (id: CriterionId) => findings[id].credit === 'full';
  const points = pointsOf(findings);
  const whole = has('actions') && has('result') && (has('context') || has('own-task'));
  const reasoned = has('stakes') || has('reason');
  if (
    points >= least[5] &&
    whole &&
    reasoned &&
    isFull('how-much') &&
    has('reason') &&
    isFull('actions') &&
    isFull('result') &&
    has('own-part') &&
    hasFigure()
  )
    return 5;
  if (points >= least[4] && whole) return 4;
  if (points >= least[3] && has('actions')) return 3;
  if (points >= least[2] && has('episode')) return 2;
  return 1;
}

/**
 * 1–5: the anchor that the findings reach, held down by the caps. `wordCaps` and `figure`, the HOW MUCH box by the words: what no
 * tagging changes.
 */
export function rate(
  story: Story,
  findings: Findings,
  wordCaps: readonly CapId[],
  figure: Found,
): { rating: number; caps: CapId[] } {
  const caps = [...capsOf(story, findings), ...wordCaps];
  const reached = anchorOf(findings, () => figure.credit === 'full');
  return { rating: caps.reduce((lowest, cap) => Math.min(lowest, capLimits[cap]), reached), caps };
}
