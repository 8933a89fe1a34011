import { figuresOf, type Figure } from './figures';
import { sentenceAround, type LoopAnswer, type Quote } from '../loop-answer';
import type { ToldTwice } from './told-twice';

/** A figure that is one thing in one telling and another in another, with the words of both. */
export type ChangedFigure = {
  unit: string;
  one: { answer: LoopAnswer; value: number; quote: Quote };
  other: { answer: LoopAnswer; value: number; quote: Quote };
};

/** Further apart than twofold, and they are two figures, not one that has drifted. */
const furthest = 2;
/** So many words around both figures must be the same, or one where both are a "from", a "to" or a "by". */
const leastShared = 2;

type Placed = Figure & { answer: LoopAnswer; turn: number };

/**
 * Figures that changed between tellings of one story. Compared is only what counts the same unit; a value that both tellings
 * hold has not changed, whatever else they hold. Of what is left the pairs come together that share the most words.
 */
export function changedFiguresIn(stories: readonly ToldTwice[]): ChangedFigure[] {
  return stories.flatMap(({ answers }) =>
    answers.flatMap((one, at) => answers.slice(at + 1).flatMap((other) => changedBetween(one, other))),
  );
}

/** The figures that `one` and `other` give differently. */
export function changedBetween(one: LoopAnswer, other: LoopAnswer): ChangedFigure[] {
  const [ours, theirs] = [placedIn(one), placedIn(other)];
  const only = (own: readonly Placed[], against: readonly Placed[]) =>
    own.filter((figure) => !against.some(({ unit, value }) => unit === figure.unit && value === figure.value));
  const pairs = only(ours, theirs).flatMap((first) =>
    only(theirs, ours).flatMap((second) => {
      const shared = likeness(first, second);
      return shared === null ? [] : [{ first, second, shared }];
    }),
  );
  pairs.sort((a, b) => b.shared - a.shared || a.first.start - b.first.start || a.second.start - b.second.start);
  const taken = new Set<Placed>();
  return pairs.flatMap(({ first, second }) => {
    if (taken.has(first) || taken.has(second)) return [];
    taken.add(first).add(second);
    const [quote, against] = [sentenceAround(one, first), sentenceAround(other, second)];
    if (!quote || !against) return [];
    return {
      unit: first.unit,
      one: { answer: one, value: first.value, quote },
      other: { answer: other, value: second.value, quote: against },
    };
  });
}

function placedIn(answer: LoopAnswer): Placed[] {
  return answer.turns.flatMap((text, turn) => figuresOf(text).map((figure) => ({ ...figure, answer, turn })));
}

/** How much two figures have around them alike; null when nothing says that they are the same. */
function likeness(one: Figure, other: Figure): number | null {
  if (one.unit !== other.unit || one.value === other.value) return null;
  const [less, more] = [Math.min(one.value, other.value), Math.max(one.value, other.value)];
  if (less === 0 || more / less > furthest) return null;
  const opposite = one.role !== null && other.role !== null && one.role !== other.role;
  if (opposite) return null;
  const shared = [...one.around].filter((word) => other.around.has(word)).length;
  const sameRole = one.role !== null && one.role === other.role ? 1 : 0;
  return shared + sameRole >= leastShared ? shared + sameRole : null;
}
