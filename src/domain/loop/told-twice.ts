import { soundsLike } from '../stories/similarity';
import { inPanelOrder, type LoopAnswer } from './loop-answer';

/** One story with all answers of the loop that told it: two or more, the first to hear it first. */
export type ToldTwice = { answers: readonly LoopAnswer[] };

/**
 * Stories that were told more than once. What the candidate said of an answer counts before what its words sound like;
 * answers that were said to tell different stories, or none, are never taken for one.
 */
export function toldTwiceIn(answers: readonly LoopAnswer[]): ToldTwice[] {
  const told = inPanelOrder(answers).filter(({ turns }) => turns.some((text) => text.trim()));
  const texts = new Map(told.map((answer) => [answer, answer.turns.join('\n')]));
  const groups: LoopAnswer[][] = [];
  for (const answer of told) {
    const own = groups.find((group) => group.some((other) => sameStory(answer, other, texts)));
    if (own) own.push(answer);
    else groups.push([answer]);
  }
  return groups.filter(({ length }) => length > 1).map((group) => ({ answers: group }));
}

function sameStory(one: LoopAnswer, other: LoopAnswer, texts: ReadonlyMap<LoopAnswer, string>): boolean {
  if (one.storyId !== undefined && other.storyId !== undefined) {
    return one.storyId !== null && one.storyId === other.storyId;
  }
  return soundsLike(texts.get(one) ?? '', texts.get(other) ?? '');
}
