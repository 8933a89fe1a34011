import type { AnswerBy } from './answer';
import { answersOf, type SessionLog } from './session';

/** How the next turn is given unless the candidate says otherwise: as the last one was, and as planned before the first. */
export function nextWay({ events, plan }: Pick<SessionLog, 'events' | 'plan'>): AnswerBy {
  const turns = answersOf(events).flatMap((answer) => answer.turns);
  return turns.at(-1)?.by ?? plan.by;
}
