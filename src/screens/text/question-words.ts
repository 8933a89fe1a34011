import type { Difficulty, Domain, Level, Polarity, Question, QuestionSource } from '../../domain/questions/question';
import { principleName } from '../../domain/questions/principle';
import { isDue, type QuestionHistory } from '../../domain/scheduling/schedule';
import type { Slot } from '../../domain/questions/slot';

/** How the fields of a question are called on every screen. */
export const levelNames: Readonly<Record<Level, string>> = {
  entry: 'First years',
  mid: 'Experienced',
  senior: 'Senior',
  manager: 'Leading people',
};

export const polarityNames: Readonly<Record<Polarity, string>> = {
  success: 'Something that went well',
  failure: 'Something that went wrong',
  conflict: 'A conflict',
  dilemma: 'A hard choice',
};

export const difficultyNames: Readonly<Record<Difficulty, string>> = { 1: 'Easy', 2: 'Medium', 3: 'Hard' };

export const domainNames: Readonly<Record<Domain, string>> = {
  any: 'Anywhere',
  care: 'Care',
  study: 'School and study',
  software: 'Software',
  data: 'Data',
  product: 'Product',
  operations: 'Operations',
  sales: 'Sales',
  support: 'Customer support',
  'people-management': 'Leading people',
  trades: 'Trades',
  'public-service': 'Public service',
  'first-job': 'First job',
};

export const sourceNames: Readonly<Record<QuestionSource, string>> = {
  shipped: 'Questions for a principle',
  'warm-up': 'Warm-ups',
  own: 'My own',
};

export const slotNames: Readonly<Record<Slot, string>> = {
  episode: 'one occasion',
  context: 'what was going on',
  stakes: 'why it mattered',
  'own-task': 'what was yours to do',
  role: 'your role',
  people: 'who else',
  actions: 'what you did',
  how: 'how exactly',
  'own-part': 'your own part',
  reason: 'why this way',
  result: 'how it ended',
  'how-much': 'how much',
  baseline: 'compared with what',
  'so-what': 'for whom',
  learning: 'what you learned',
};

/** Where a question belongs: its principle, or its source when it has none. */
export function placeOf({ principle, topic, source }: Question): string {
  return [principle && principleName(principle), topic].filter(Boolean).join(', ') || sourceNames[source];
}

/** The candidate's history with a question, in a few words. */
export function pastText(past: QuestionHistory | undefined, nowMs: number): string {
  if (!past) return 'New to you';
  const times = past.takes.length === 1 ? 'Asked once' : `Asked ${past.takes.length} times`;
  if (past.rating === null) return `${times}, not rated by you`;
  const days = past.dueAt === null ? 0 : Math.ceil((past.dueAt - nowMs) / 86_400_000);
  const due = isDue(past, nowMs) ? 'due now' : `due in ${days} ${days === 1 ? 'day' : 'days'}`;
  return `${times}, you gave ${past.rating} of 5, ${due}`;
}
