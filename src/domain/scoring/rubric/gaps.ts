import type { Slot } from '../../questions/slot';
import type { Findings } from './criteria/all';
import type { Box } from '../scorecard';

/** What an interviewer would go for first: without these there is no story to judge; the rest sharpens it. */
const order: readonly Exclude<Slot, 'baseline'>[] = [
  'episode',
  'actions',
  'result',
  'own-part',
  'how-much',
  'stakes',
  'own-task',
  'reason',
  'people',
  'context',
  'how',
  'role',
  'so-what',
  'learning',
];

/** The slots that are empty or half empty: empty ones first, each group most telling first. */
export function gapsOf(findings: Findings, boxes: readonly Box[]): Slot[] {
  const figure = boxes.find((box) => box.id === 'how-much');
  const slotFor = (slot: (typeof order)[number]): Slot =>
    slot === 'how-much' && findings['how-much'].credit === 'partial' && figure?.credit === 'full' ? 'baseline' : slot;
  const withCredit = (credit: 'none' | 'partial') =>
    order.filter((slot) => findings[slot].credit === credit).map(slotFor);
  return [...withCredit('none'), ...withCredit('partial')];
}
