import * as v from 'valibot';
import type { Slot } from '../questions/slot';

/** What an interviewer goes for first when several things are still open. */
export const followUpStyles = ['data', 'people', 'depth', 'standards'] as const;

export type FollowUpStyle = (typeof followUpStyles)[number];

/** Who asks, as a session keeps it: a copy, so that replay does not depend on who asks today. */
export const interviewerSchema = v.object({
  id: v.string(),
  name: v.string(),
  job: v.string(),
  /** What they are after, as a sentence about them that begins after the name. */
  focus: v.string(),
  style: v.picklist(followUpStyles),
});

export type Interviewer = v.InferOutput<typeof interviewerSchema>;

/** In the order in which voices are handed out. */
export const interviewerIds = [
  'robin-hale',
  'noor-aziz',
  'kim-larsen',
  'sasha-weiss',
  'alex-moreno',
  'jules-okafor',
] as const;

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
