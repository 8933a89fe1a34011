import type { Slot } from '../questions/slot';

/** What an interviewer goes for first when several things are still open. */
export const followUpStyles = ['data', 'people', 'depth', 'standards'] as const;

export type FollowUpStyle = (typeof followUpStyles)[number];

const goesFor: Readonly<Record<FollowUpStyle, readonly Slot[]>> = {
  data: ['result', 'how-much', 'baseline', 'so-what'],
  people: ['people', 'own-part', 'role'],
  depth: ['how', 'actions', 'reason', 'context'],
  standards: ['stakes', 'result', 'learning', 'so-what'],
};

/**
 * The open slots in the order in which somebody of this style probes them: what they go for first, the rest as it
 * was. A story that is no single occasion is put right before anything else, whoever asks.
 */
export function inStyle(open: readonly Slot[], style: FollowUpStyle): Slot[] {
  const rank = (slot: Slot) => {
    const at = goesFor[style].indexOf(slot);
    return slot === 'episode' ? -1 : at === -1 ? goesFor[style].length : at;
  };
  return open.toSorted((one, other) => rank(one) - rank(other));
}
