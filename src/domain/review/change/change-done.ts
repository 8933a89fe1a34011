import { slots, type Slot } from '../../questions/slot';
import { capIds, type ChangeKind, type Credit, type Scorecard } from '../../scoring/scorecard';
import { kindOfText } from './change-text';
import { changeFor, changeForCap, changeForPlan, changeForThin } from '../debrief';

/** The slot in which it shows that a change was made; the others show nowhere but in being asked for no more. */
const shownIn: Readonly<Partial<Record<ChangeKind, Slot>>> = {
  plan: 'episode',
  example: 'episode',
  would: 'episode',
  habit: 'episode',
  role: 'episode',
  'no-i': 'own-part',
  'no-step': 'actions',
  'one-step': 'actions',
  we: 'own-part',
  'no-end': 'result',
  'vague-end': 'result',
  number: 'how-much',
  'no-number': 'how-much',
  compared: 'baseline',
  how: 'how',
  reason: 'reason',
  option: 'reason',
  context: 'context',
};

type Judged = Pick<Scorecard, 'rating' | 'findings' | 'caps' | 'boxes' | 'change' | 'halves'>;

/** The credit of what a slot asks for. */
function creditOf(slot: Slot, { findings, boxes }: Judged): Credit | null {
  if (slot === 'how-much') return boxes.find(({ id }) => id === 'how-much')?.credit ?? null;
  const finding = slot === 'baseline' ? 'how-much' : slot;
  return findings.find(({ id }) => id === finding)?.credit ?? null;
}

/**
 * Whether another take did what it was asked to change. `text` is the change as the plan keeps it. A half of the question is done
 * where the answer speaks of it. null: nothing shows it, or it is of another version of the texts, so that nobody can tell. What is
 * still the first thing to change is not done at all, and neither is a cap that still holds.
 */
export function changeDone(text: string, judged: Judged): Credit | null {
  const kind = kindOfText(text);
  const half = judged.halves?.find((one) => one.kind === kind);
  if (half) return half.told ? 'full' : 'none';
  if (kind !== null && judged.change?.kind === kind) return 'none';
  if (text === changeForPlan) return creditOf('episode', judged);
  // Several changes are a slot's and a cap's in the same words: the cap says less, so the slot's finding comes first.
  const slot =
    (kind && shownIn[kind]) ?? slots.find((one) => changeFor(one).text === text || changeForThin[one] === text);
  if (slot !== undefined) return creditOf(slot, judged);
  const cap = capIds.find((one) => one === kind || changeForCap[one] === text);
  // Without a rating there is no cap either.
  if (cap !== undefined)
    return judged.rating.kind === 'unrated' || judged.caps.some(({ id }) => id === cap) ? 'none' : 'full';
  return null;
}
