import type { QuestionFilter } from '../../domain/scheduling/filter';
import { topicIdIn } from '../../domain/questions/topic';
import { levels, polarities } from '../../domain/questions/question-facets';
import { routes } from '../routes';

const sources = ['shipped', 'warm-up', 'own'] as const;
const practiced = ['new', 'asked', 'due'] as const;

/** What is looked at stands in the address, so that going back and bookmarks keep it. */
export function filterOf(query: URLSearchParams): QuestionFilter {
  const oneOf = <T extends string>(name: string, allowed: readonly T[]) =>
    allowed.find((value) => value === query.get(name)) ?? null;
  return {
    principle: topicIdIn(query.get('principle')),
    profileId: query.get('profile'),
    level: oneOf('level', levels),
    polarity: oneOf('kind', polarities),
    source: oneOf('from', sources),
    practiced: oneOf('past', practiced),
    hidden: query.has('hidden'),
  };
}

export function addressOf(filter: QuestionFilter, words: string): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | null) => value && query.set(name, value);
  set('q', words);
  set('principle', filter.principle);
  set('profile', filter.profileId);
  set('level', filter.level);
  set('kind', filter.polarity);
  set('from', filter.source);
  set('past', filter.practiced);
  if (filter.hidden) query.set('hidden', '1');
  const text = query.toString();
  return text === '' ? routes.questions() : routes.questions(text);
}
