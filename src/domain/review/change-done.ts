import { slots } from '../questions/slot';
import { capIds, type Credit, type Scorecard } from '../scoring/scorecard';
import { changeFor, changeForCap, changeForPlan, changeForThin } from './debrief';

/**
 * Whether another take did what it was asked to change. `text` is the change as the plan keeps it. null: it is of another
 * version of the texts, so that nobody can tell. A cap that still holds is not done at all.
 */
export function changeDone(
  text: string,
  { findings, caps, boxes }: Pick<Scorecard, 'findings' | 'caps' | 'boxes'>,
): Credit | null {
  const slot = slots.find((one) => changeFor(one).text === text || changeForThin[one] === text);
  const cap = capIds.find((one) => changeForCap[one] === text);
  if (text === changeForPlan) return findings.find(({ id }) => id === 'episode')?.credit ?? null;
  // Several changes are a slot's and a cap's in the same words: the cap says less, so the slot's finding comes first.
  if (slot === 'baseline') return findings.find(({ id }) => id === 'how-much')?.credit ?? null;
  if (slot === 'how-much') return boxes.find(({ id }) => id === 'how-much')?.credit ?? null;
  if (slot !== undefined) return findings.find(({ id }) => id === slot)?.credit ?? null;
  if (cap !== undefined) return caps.some(({ id }) => id === cap) ? 'none' : 'full';
  return null;
}
