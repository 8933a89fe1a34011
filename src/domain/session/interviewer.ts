import * as v from 'valibot';
import { followUpStyles } from './follow-up-style';

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
