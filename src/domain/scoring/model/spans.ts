import type { Quantity } from '../text/lexicon/quantities';
import { perTurn, type Reading } from '../text/parse-answer';
import { plainReason } from './plain-reasons';
import { figureSignsOf } from './figure-signs';
import shipped from './spans.json' with { type: 'json' };
import { wordSet } from '../text/lexicon/word-set';
import { tableOf, type Weights } from '../text/weights';
import type { Hit } from '../text/lexicon/phrases';
import { eachWhySign } from './why-signs';

/**
 * The classifiers of spans: what tells why, and which figure measures. Weights are whole numbers of `unit` in log odds, learned by
 * `npm run train` from the phrases marked in the corpus. Each judges one span by itself, so that an answer does not earn a box by
 * its length.
 */
export type SpanWeights = {
  unit: number;
  why: Weights;
  figure: Weights;
};

export const shippedSpans: SpanWeights = shipped;

const chanceOf = (score: number) => 1 / (1 + Math.exp(-score));

/** What a unit tells of why: its chance, 0–1, and the phrase that tells it, in token indexes. */
export type ToldWhy = { chance: number; phrase: Hit };

/** Weighs every unit of an answer; units of different turns do not know each other's places. */
export function weighWhy(units: readonly Reading[], { why, unit: size }: SpanWeights): ToldWhy[] {
  const weights = tableOf(why);
  return perTurn(units).flatMap((turn) => {
    const scores = turn.map((unit, at) => plainReason(unit, at === 0));
    const perWord = turn.map(({ words }) => words.map(() => 0));
    const counted = turn.map(() => new Set<string>());
    eachWhySign(turn, (unit, name, word) => {
      const weight = weights.get(name);
      if (weight === undefined || counted[unit]?.has(name)) return;
      counted[unit]?.add(name);
      const own = perWord[unit];
      scores[unit] = (scores[unit] as number) + weight * size;
      if (own && word >= 0) own[word] = (own[word] as number) + weight * size;
    });
    return turn.map((unit, at) => ({
      chance: chanceOf(scores[at] as number),
      phrase: tellingPhrase(unit, perWord[at] ?? []),
    }));
  });
}

/** Words that open a clause of their own. */
const opensClause = wordSet(
  'because since so but otherwise as before if and which cause cos or until though although when while unless',
);
/** A phrase shorter than this points at nothing. */
const leastPhrase = 4;
const longestPhrase = 24;

/** The clause whose words speak most for it, not under four words. */
function tellingPhrase({ words, breaks }: Reading, perWord: readonly number[]): Hit {
  const starts = words.flatMap((word, at) => (at === 0 || breaks[at] || opensClause.has(word) ? [at] : []));
  const clauses = starts.map((from, index) => ({ from, to: starts[index + 1] ?? words.length }));
  const joined: Hit[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (last && (clause.to - clause.from < leastPhrase || last.to - last.from < leastPhrase)) last.to = clause.to;
    else joined.push({ ...clause });
  }
  const worth = ({ from, to }: Hit) => perWord.slice(from, to).reduce((sum, weight) => sum + Math.max(0, weight), 0);
  const best = joined.reduce(
    (most, clause) => (worth(clause) > worth(most) ? clause : most),
    joined[0] ?? { from: 0, to: words.length },
  );
  return { from: best.from, to: Math.min(best.to, best.from + longestPhrase) };
}

/** The chance, 0–1, that a figure measures the result or the size of the work. */
export function weighFigure(unit: Reading, quantity: Quantity, { figure, unit: size }: SpanWeights): number {
  const weights = tableOf(figure);
  return chanceOf(figureSignsOf(unit, quantity).reduce((sum, name) => sum + (weights.get(name) ?? 0) * size, 0));
}
