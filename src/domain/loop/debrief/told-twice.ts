import { soundAlike, tellingWords } from '../../stories/similarity';
import { inPanelOrder, type LoopAnswer } from '../loop-answer';

/** One story with all answers of the loop that told it: two or more, the first to hear it first. */
export type ToldTwice = { answers: readonly LoopAnswer[] };

/**
 * Stories that were told more than once. What the candidate said of an answer counts before what its words sound like;
 * answers that were said to tell different stories, or none, are never taken for one.
 */
export function toldTwiceIn(answers: readonly LoopAnswer[]): ToldTwice[] {
  const told = inPanelOrder(answers).filter(({ turns }) => turns.some((text) => text.trim()));
  const words = new Map(told.map((answer) => [answer, tellingWords(answer.turns.join('\n'))]));
  const groups: LoopAnswer[][] = [];
  for (const answer of told) {
    const own = groups.find((group) => group.some((other) => sameStory(answer, other, words)));
    if (own) own.push(answer);
    else groups.push([answer]);
  }
  return groups.filter(({ length }) => length > 1).map((group) => ({ answers: group }));
}

function sameStory(one: LoopAnswer, other: LoopAnswer, words: ReadonlyMap<LoopAnswer, ReadonlySet<string>>): boolean {
  if (one.storyId !== undefined && other.storyId !== undefined) {
    return one.storyId !== null && one.storyId === other.storyId;
  }
  return soundAlike(words.get(one) ?? new Set(), words.get(other) ?? new Set());
}
