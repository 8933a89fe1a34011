import * as v from 'valibot';
import type { PrincipleId } from './principle';
import { seededRandom } from './random';
import type { Slot } from './slot';

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

type Persona = Interviewer & { covers: readonly PrincipleId[] };

/** Invented people with names that say nothing of a voice. Every principle is covered by two of them or more. */
export const interviewers: readonly Persona[] = [
  {
    id: 'robin-hale',
    name: 'Robin Hale',
    job: 'operations analyst',
    focus: 'asks for the number behind every claim',
    style: 'data',
    covers: ['dive-deep', 'deliver-results', 'are-right-a-lot', 'frugality', 'customer-obsession'],
  },
  {
    id: 'noor-aziz',
    name: 'Noor Aziz',
    job: 'team lead',
    focus: 'asks who was there and how they saw it',
    style: 'people',
    covers: [
      'earn-trust',
      'hire-and-develop-the-best',
      'strive-to-be-earths-best-employer',
      'have-backbone-disagree-and-commit',
      'learn-and-be-curious',
      'customer-obsession',
    ],
  },
  {
    id: 'kim-larsen',
    name: 'Kim Larsen',
    job: 'engineer',
    focus: 'follows one decision down to the ground',
    style: 'depth',
    covers: [
      'dive-deep',
      'invent-and-simplify',
      'learn-and-be-curious',
      'are-right-a-lot',
      'insist-on-the-highest-standards',
      'think-big',
    ],
  },
  {
    id: 'sasha-weiss',
    name: 'Sasha Weiss',
    job: 'quality manager',
    focus: 'asks what good looked like, and whether it held',
    style: 'standards',
    covers: [
      'insist-on-the-highest-standards',
      'ownership',
      'deliver-results',
      'success-and-scale-bring-broad-responsibility',
      'hire-and-develop-the-best',
      'have-backbone-disagree-and-commit',
    ],
  },
  {
    id: 'alex-moreno',
    name: 'Alex Moreno',
    job: 'product manager',
    focus: 'asks what changed, for whom, and compared with what',
    style: 'data',
    covers: [
      'customer-obsession',
      'think-big',
      'bias-for-action',
      'invent-and-simplify',
      'frugality',
      'success-and-scale-bring-broad-responsibility',
    ],
  },
  {
    id: 'jules-okafor',
    name: 'Jules Okafor',
    job: 'head of a service desk',
    focus: 'asks which part was yours, and who pushed back',
    style: 'people',
    covers: [
      'ownership',
      'earn-trust',
      'bias-for-action',
      'have-backbone-disagree-and-commit',
      'strive-to-be-earths-best-employer',
    ],
  },
];

/** The one with this id; null when there is nobody of that name (any more). */
export function interviewerOf(id: string): Interviewer | null {
  const found = interviewers.find((one) => one.id === id);
  return found ? asKept(found) : null;
}

/**
 * Who asks these questions, given by their principles (`null` for none): one of those who cover most of them. The
 * same principles and seed give the same interviewer.
 */
export function chooseInterviewer(principles: readonly (PrincipleId | null)[], seed: string): Interviewer {
  const covered = ({ covers }: Persona) => principles.filter((id) => id !== null && covers.includes(id)).length;
  const most = Math.max(...interviewers.map(covered));
  const fitting = interviewers.filter((one) => covered(one) === most);
  const chosen = fitting[Math.floor(seededRandom(`${seed} interviewer`)() * fitting.length)];
  return asKept(chosen ?? interviewers[0]!);
}

function asKept({ id, name, job, focus, style }: Persona): Interviewer {
  return { id, name, job, focus, style };
}

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
