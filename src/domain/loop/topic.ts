import * as v from 'valibot';
import { principleIds } from '../questions/principle';
import { principleIdSchema } from '../questions/question-schema';
import { isOwnTopic, type OwnTopicId, type TopicId } from '../questions/topic';

/* What an interviewer is given to find out about: principles and the candidate's own topics alike. */
export { topicName, type TopicId } from '../questions/topic';

/** What a panel is filled up with: the sixteen principles. Own topics come in by the candidate's ranking. */
export const topicIds: readonly TopicId[] = principleIds;

const longestTopicId = 80;

export const topicIdSchema = v.union([
  principleIdSchema,
  v.custom<OwnTopicId>(
    (value) => typeof value === 'string' && isOwnTopic(value) && value.length <= longestTopicId,
    'A topic is “topic:” and its name.',
  ),
]);
