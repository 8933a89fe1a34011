import type { AnswerToScore } from '../inputs';
import { questionEchoesOf, relevanceOf } from '../rubric/relevance';
import type { Scorecard } from '../scorecard';
import type { Seen } from './candidate';
import { firstChangeOf } from './first-change';

/** What a scorecard says beside its rating, and never inside it: what points to the question, its halves, and the one change. */
export function besideRating(
  seen: Pick<Seen, 'story' | 'findings' | 'caps' | 'told'>,
  answer: AnswerToScore,
): Pick<Scorecard, 'relevance' | 'echoes' | 'change' | 'halves'> {
  const { question } = answer;
  return {
    relevance: relevanceOf(seen.story, question?.principle ?? null),
    ...(question ? { echoes: questionEchoesOf(seen.story, question.text) } : {}),
    ...firstChangeOf(seen, answer),
  };
}
