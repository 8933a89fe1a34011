import { capsOf } from './caps';
import type { Findings } from './criteria/all';
import { capLimits, weights } from './rubric';
import { criterionIds, type CapId, type Credit } from './scorecard';
import type { Story } from './story';

const worth: Readonly<Record<Credit, number>> = { none: 0, partial: 0.5, full: 1 };

/** The points behind a rating, 0–100. Never shown: the candidate is told boxes, anchors and caps. */
export function pointsOf(findings: Findings): number {
  return criterionIds.reduce((sum, id) => sum + weights[id] * worth[findings[id].credit], 0);
}

/** Points from which on a story stands at 2, 3, 4 and 5, before the caps. */
const cuts = [25, 45, 62, 80] as const;

/**
 * 1–5 by the behavioural anchors: points say how much of the rubric is there, caps keep a story that lacks a part from
 * standing higher than its anchor.
 */
export function rate(story: Story, findings: Findings): { rating: number; caps: CapId[] } {
  const caps = capsOf(story, findings);
  const points = pointsOf(findings);
  const reached = 1 + cuts.filter((cut) => points >= cut).length;
  const rating = caps.reduce((least, cap) => Math.min(least, capLimits[cap]), reached);
  return { rating, caps };
}
