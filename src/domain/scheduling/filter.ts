import type { Profile } from '../questions/question-bank';
import { isAbout, isOwnTopic, type TopicId } from '../questions/topic';
import type { Level, Polarity, Question, QuestionSource } from '../questions/question';
import { isDue, type Past } from './schedule';

/** What a candidate wants to see of the bank; null means "any". */
export type QuestionFilter = {
  /** A principle, or a topic of the candidate's own. */
  principle: TopicId | null;
  profileId: string | null;
  level: Level | null;
  polarity: Polarity | null;
  source: QuestionSource | null;
  practiced: 'new' | 'asked' | 'due' | null;
  /** `hidden` shows the hidden ones alone; else they are left out. */
  hidden: boolean;
};

export const noFilter: QuestionFilter = {
  principle: null,
  profileId: null,
  level: null,
  polarity: null,
  source: null,
  practiced: null,
  hidden: false,
};

export type FilterAround = {
  profiles: readonly Profile[];
  past: Past;
  hidden: (questionId: string) => boolean;
  nowMs: number;
};

/** The questions that pass, in their order; after those of a principle come those that fit it beside their own. */
export function filterQuestions(
  questions: readonly Question[],
  filter: QuestionFilter,
  { profiles, past, hidden, nowMs }: FilterAround,
): Question[] {
  const profile = profiles.find(({ id }) => id === filter.profileId);
  const passing = questions.filter((question) => {
    const of = past.get(question.id);
    const practiced =
      filter.practiced === null ||
      (filter.practiced === 'new' && !of) ||
      (filter.practiced === 'asked' && of) ||
      (filter.practiced === 'due' && isDue(of, nowMs));
    return (
      practiced &&
      hidden(question.id) === filter.hidden &&
      (filter.principle === null ||
        isAbout(question, filter.principle) ||
        (!isOwnTopic(filter.principle) && question.alsoFits.includes(filter.principle))) &&
      (filter.level === null || question.level === filter.level) &&
      (filter.polarity === null || question.polarity === filter.polarity) &&
      (filter.source === null || question.source === filter.source) &&
      (!profile || suitsProfile(question, profile))
    );
  });
  if (filter.principle === null) return passing;
  const { principle: wanted } = filter;
  const own = passing.filter((question) => isAbout(question, wanted));
  return [...own, ...passing.filter((question) => !isAbout(question, wanted))];
}

/** One of the profile's principles, one of its levels, and set where it works or anywhere. */
export function suitsProfile({ principle, level, domains }: Question, profile: Profile): boolean {
  return (
    profile.principles.some(({ id }) => id === principle) &&
    profile.levels.includes(level) &&
    domains.some((domain) => domain === 'any' || profile.domains.includes(domain))
  );
}
