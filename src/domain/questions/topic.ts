import { principleIds, principleName, type PrincipleId } from './principle';
import { textKey } from './question';

/** A topic of the candidate's own: `topic:` and its name. */
export type OwnTopicId = `topic:${string}`;

/** What a question can be about, beside one another: one of the sixteen principles, or a topic of the candidate's own. */
export type TopicId = PrincipleId | OwnTopicId;

const mark = 'topic:';

export const isOwnTopic = (id: string): id is OwnTopicId => id.startsWith(mark) && id.length > mark.length;

export const ownTopicId = (name: string): OwnTopicId => `${mark}${name}`;

/** The topic as an interviewer would say it. */
export const topicName = (id: TopicId): string => (isOwnTopic(id) ? id.slice(mark.length) : principleName(id));

/** The id in an address or a field; null for one that is neither a principle nor a topic. */
export function topicIdIn(text: string | null): TopicId | null {
  if (text === null) return null;
  if (isOwnTopic(text)) return text;
  return principleIds.find((id) => id === text) ?? null;
}

/** Anything that is about a principle, a topic, both or neither. */
type About = { principle: PrincipleId | null; topic?: string | null | undefined };

/** What a question is about above all: its principle, else its topic. */
export function topicOf({ principle, topic }: About): TopicId | null {
  return principle ?? (topic ? ownTopicId(topic) : null);
}

/** Whether a question is about this, be it beside its principle. */
export function isAbout({ principle, topic }: About, id: TopicId): boolean {
  return principle === id || (topic !== null && topic !== undefined && ownTopicId(topic) === id);
}

/** The candidate's own topics that have a question, by name. */
export function ownTopicsOf(questions: readonly About[]): OwnTopicId[] {
  const names = new Set(questions.flatMap(({ topic }) => (topic ? [topic] : [])));
  return [...names].sort((one, other) => one.localeCompare(other, 'en')).map(ownTopicId);
}

/** Topics that differ only in case, spaces and punctuation are one: each gets the spelling that came first. */
export function withOneSpelling<T extends { topic?: string | null | undefined }>(questions: readonly T[]): T[] {
  const spellings = new Map<string, string>();
  return questions.map((question) => {
    if (!question.topic) return question;
    const key = textKey(question.topic) || question.topic;
    const first = spellings.get(key);
    if (first === undefined) spellings.set(key, question.topic);
    return first === undefined || first === question.topic ? question : { ...question, topic: first };
  });
}
