import type { Quantity } from '../text/lexicon/quantities';
import type { Reading } from '../text/parse-answer';
import { plainReason } from './plain-reasons';
import { figureSignsOf } from './figure-signs';
import shipped from './spans.json' with { type: 'json' };
import { wordSet } from '../text/lexicon/word-set';
import { tableOf, type Weights, type WeightTable } from '../text/weights';
import type { Hit } from '../text/lexicon/phrases';
import { eachWhySign, stemOf } from './why-signs';

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

/** What a unit tells of why: its chance, 0–1, and how much each of its words speaks for it, in log odds. */
export type ToldWhy = { chance: number; byWord: readonly number[] };

/** The weights of words, by themselves and by what stands before them, so that no name is put together for a word. */
type WordWeights = { stems: WeightTable; words: WeightTable; pairs: ReadonlyMap<string, WeightTable> };

const wordTables = new WeakMap<Weights, WordWeights>();

function wordTablesOf(why: Weights): WordWeights {
  const known = wordTables.get(why);
  if (known) return known;
  const kind = (name: string) => tableOf({ '': why[name] ?? {} });
  const pairs = new Map<string, Map<string, number>>();
  for (const [pair, weight] of kind('pair')) {
    const [first = '', second = ''] = pair.split(' ');
    pairs.set(first, (pairs.get(first) ?? new Map<string, number>()).set(second, weight));
  }
  const tables = { stems: kind('stem'), words: kind('word'), pairs };
  wordTables.set(why, tables);
  return tables;
}

/** Whether word `at` has stood behind the same word before. */
function isSaidAgain(words: readonly string[], at: number): boolean {
  for (let before = 1; before < at; before += 1) {
    if (words[before] === words[at] && words[before - 1] === words[at - 1]) return true;
  }
  return false;
}

/** Weighs every unit of one turn. What a unit says twice counts once. */
export function weighWhy(turn: readonly Reading[], { why, unit: size }: SpanWeights): ToldWhy[] {
  const weights = tableOf(why);
  const tables = wordTablesOf(why);
  const scores = turn.map((unit, at) => plainReason(unit, at === 0));
  const byWord = turn.map(({ words }) => words.map(() => 0));
  const stems = turn.map(({ words }) => words.map(stemOf));
  const counted = turn.map((): string[] => []);
  const add = (unit: number, word: number, weight: number) => {
    scores[unit] = (scores[unit] as number) + weight * size;
    const own = byWord[unit] as number[];
    if (word >= 0) own[word] = (own[word] as number) + weight * size;
  };
  const addSign = (unit: number, name: string, word: number) => {
    const weight = weights.get(name);
    const before = counted[unit] as string[];
    if (weight === undefined || before.includes(name)) return;
    before.push(name);
    add(unit, word, weight);
  };
  const addWord = (unit: number, at: number) => {
    const words = (turn[unit] as Reading).words;
    const own = stems[unit] as string[];
    const word = words[at] as string;
    const stemWeight = tables.stems.get(own[at] as string);
    const wordWeight = tables.words.get(word);
    const pairWeight = at > 0 ? tables.pairs.get(words[at - 1] as string)?.get(word) : undefined;
    if (stemWeight !== undefined && own.indexOf(own[at] as string) === at) add(unit, at, stemWeight);
    if (wordWeight !== undefined && words.indexOf(word) === at) add(unit, at, wordWeight);
    if (pairWeight !== undefined && !isSaidAgain(words, at)) add(unit, at, pairWeight);
  };
  eachWhySign(turn, addSign, addWord);
  return scores.map((score, at) => ({ chance: chanceOf(score), byWord: byWord[at] as number[] }));
}

/** Words that open a clause of their own. */
const opensClause = wordSet(
  'because since so but otherwise as before if and which cause cos or until though although when while unless',
);
/** A phrase shorter than this points at nothing. */
const leastPhrase = 4;
const longestPhrase = 24;

/** The clause whose words speak most for it, not under four words, in token indexes. */
export function tellingPhrase({ words, breaks }: Reading, { byWord }: ToldWhy): Hit {
  const starts = words.flatMap((word, at) => (at === 0 || breaks[at] || opensClause.has(word) ? [at] : []));
  const clauses = starts.map((from, index) => ({ from, to: starts[index + 1] ?? words.length }));
  const joined: Hit[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (last && (clause.to - clause.from < leastPhrase || last.to - last.from < leastPhrase)) last.to = clause.to;
    else joined.push({ ...clause });
  }
  const worth = ({ from, to }: Hit) => byWord.slice(from, to).reduce((sum, weight) => sum + Math.max(0, weight), 0);
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
