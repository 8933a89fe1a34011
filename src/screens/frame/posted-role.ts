import { principleIds } from '../../domain/questions/principle';
import { domains, levels } from '../../domain/questions/question-facets';
import type { Profile } from '../../domain/questions/question-bank';
import { roleOf } from '../../domain/questions/role';

/** The role that an address brings along from a posting; null without one. */
export function postedRole(query: URLSearchParams): Profile | null {
  const asked = (query.get('ranked') ?? '').split(',');
  const principles = principleIds
    .filter((id) => asked.includes(id))
    .toSorted((one, other) => asked.indexOf(one) - asked.indexOf(other));
  if (principles.length === 0) return null;
  const level = levels.find((one) => one === query.get('level'));
  const domain = domains.find((one) => one === query.get('domain'));
  return roleOf(query.get('name') ?? 'The posting', principles, level ?? 'mid', domain ?? 'any');
}
