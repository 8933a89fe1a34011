import { nothing, type Found, type Story } from '../../model/tagged-answer';
import { participantsOf, pronounsOf } from '../who';

/** Who else took part, was helped or affected. Two different ones earn full credit, pronouns alone half. */
export function findPeople(story: Story): Found {
  const evidence = participantsOf(story);
  const pronouns = pronounsOf(story);
  if (evidence.length > 1 || (evidence.length === 1 && pronouns.length > 1))
    return { credit: 'full', evidence, note: null };
  if (evidence.length === 1)
    return { credit: 'partial', evidence, note: 'One other person or group; nobody else is named.' };
  if (pronouns.length === 0) return nothing();
  return { credit: 'partial', evidence: pronouns.slice(0, 1), note: 'Somebody is there, but not who they are.' };
}
