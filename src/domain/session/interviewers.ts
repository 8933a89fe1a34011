import type { Interviewer, interviewerIds } from './interviewer';
import type { PrincipleId } from '../questions/principle';
import { seededRandom } from './random';

type Panelist = Interviewer & { id: (typeof interviewerIds)[number]; covers: readonly PrincipleId[] };

/** Invented people with names that say nothing of a voice. Every principle is covered by two of them or more. */
export const interviewers: readonly Panelist[] = [
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
    focus: 'digs into one decision',
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
    focus: 'asks what “good” meant and whether it lasted',
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
export function chooseInterviewer(principles: readonly (string | null)[], seed: string): Interviewer {
  const covered = ({ covers }: Panelist) => principles.filter((asked) => covers.some((id) => id === asked)).length;
  const most = Math.max(...interviewers.map(covered));
  const fitting = interviewers.filter((one) => covered(one) === most);
  const chosen = fitting[Math.floor(seededRandom(`${seed} interviewer`)() * fitting.length)];
  return asKept(chosen ?? interviewers[0]!);
}

function asKept({ id, name, job, focus, style }: Panelist): Interviewer {
  return { id, name, job, focus, style };
}
