import { principleIds, principleName, type PrincipleId } from '../questions/principle';
import { principleIdSchema } from '../questions/question';

/*
 * What an interviewer is given to find out about. Today each topic is one of the sixteen principles; the loop asks for
 * their names and their order here alone, so that topics of the candidate's own can join.
 */

export type TopicId = PrincipleId;

export const topicIdSchema = principleIdSchema;

/** Every topic that a loop can be made of, in the panel's order. */
export const topicIds: readonly TopicId[] = principleIds;

/** The topic as an interviewer would say it. */
export const topicName = (id: TopicId): string => principleName(id);
