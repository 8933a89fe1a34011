import type { PrincipleId } from './principle';
import type { Profile } from './question-bank';
import type { Domain, Level } from './question';

/** A role of the candidate's own, such as a posting describes it, in the shape of those that ship. */
export function roleOf(name: string, principles: readonly PrincipleId[], level: Level, domain: Domain): Profile {
  return {
    id: 'posting',
    name,
    about: name,
    levels: [level],
    domains: domain === 'any' ? ['any'] : [domain, 'any'],
    principles: principles.map((id) => ({ id, why: name })),
  };
}
