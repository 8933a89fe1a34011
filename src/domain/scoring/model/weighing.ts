import { tableOf } from '../text/weights';
import { tags } from '../scorecard';
import { edge, type Seen } from './features';
import { gateOf, isSeen, partPresence, type PartGates } from './part-gates';

/** The weights of one feature, in whole units: one for each tag, then one for each gate. */
type Row = number[];

/** The rows of all features that begin with a word, and those of its pairs by the word behind it. */
type WordRows = { own: Row | null; pairs: Map<string, Row> | null };

/** The rows of a sign: for the unit that shows it and those around, so many steps on; and for itself in each fifth of the answer. */
type SignRows = { around: { steps: number; row: Row }[]; inFifth: (Row | undefined)[] };

/** How features of a sign are called, by how many steps on the unit stands that they speak of. */
const stepsOf = new Map([
  ['++', -2],
  ['+', -1],
  ['s', 0],
  ['-', 1],
  ['--', 2],
]);

/** What of a model weighs features. */
export type FeatureWeights = PartGates & { features: Readonly<Record<string, readonly number[]>> };

const tagCount = tags.length;
/** Sums of a unit: one for each tag, then one for each gate. */
export const sumWidth = tagCount + partPresence.length;
const atFifth = / @(\d)$/u;

function rowsByName({ features, gates }: FeatureWeights): Map<string, Row> {
  const rows = new Map<string, Row>();
  const noGates = partPresence.map(() => 0);
  for (const [name, weights] of Object.entries(features)) rows.set(name, [...weights, ...noGates]);
  partPresence.forEach((part, at) => {
    for (const [name, weight] of tableOf(gates[gateOf[part]])) {
      if (name !== 'bias' && !isSeen(name)) continue;
      const row = rows.get(name) ?? Array.from({ length: sumWidth }, () => 0);
      row[tagCount + at] = weight;
      rows.set(name, row);
    }
  });
  return rows;
}

/** Files the rows under words and signs, as they are asked for: every word and every sign of a unit is looked up once. */
function filed(weights: FeatureWeights) {
  const words = new Map<string, WordRows>();
  const signs = new Map<string, SignRows>();
  const others = new Map<string, Row>();
  const wordOf = (word: string) => {
    const known = words.get(word) ?? { own: null, pairs: null };
    words.set(word, known);
    return known;
  };
  const signOf = (sign: string) => {
    const known = signs.get(sign) ?? { around: [], inFifth: [] };
    signs.set(sign, known);
    return known;
  };
  for (const [name, row] of rowsByName(weights)) {
    const [kind = ''] = name.split(' ', 1);
    const rest = name.slice(kind.length + 1);
    const fifth = kind === 's' ? atFifth.exec(rest)?.[1] : undefined;
    const steps = stepsOf.get(kind);
    if (kind === 'w') wordOf(rest).own = row;
    else if (kind === 'b') {
      const [first = '', second = ''] = rest.split(' ');
      (wordOf(first).pairs ??= new Map()).set(second, row);
    } else if (fifth !== undefined) signOf(rest.replace(atFifth, '')).inFifth[Number(fifth)] = row;
    else if (steps !== undefined) signOf(rest).around.push({ steps, row });
    else others.set(name, row);
  }
  return { words, signs, others };
}

/**
 * Readies the weights of the tagger and of the gates. The function sums, for every unit (a row of `sumWidth`, in whole units), those of
 * all features that `featuresOf` would name, without naming them.
 */
export function weighing(weights: FeatureWeights): (units: readonly Seen[]) => Float64Array {
  const { words, signs, others } = filed(weights);
  return (units) => {
    const sums = new Float64Array(units.length * sumWidth);
    const add = (unit: number, row: Row | undefined, amount = 1) => {
      if (row === undefined) return;
      const from = unit * sumWidth;
      for (let at = 0; at < sumWidth; at += 1)
        sums[from + at] = (sums[from + at] as number) + amount * (row[at] as number);
    };
    const addWords = (unit: number, said: readonly string[]) => {
      for (let at = 0; at < said.length; at += 1) {
        const rows = words.get(said[at] as string);
        if (!rows) continue;
        if (rows.own && said.indexOf(said[at] as string) === at) add(unit, rows.own);
        const row = rows.pairs?.get(said[at + 1] ?? '');
        if (row && isFirstPair(said, at)) add(unit, row);
      }
      const [first, second, third] = said;
      add(unit, others.get(`1 ${first}`));
      if (second !== undefined) add(unit, others.get(`2 ${first} ${second}`));
      if (third !== undefined) add(unit, others.get(`3 ${first} ${second} ${third}`));
    };
    const addAround = (unit: number, { around }: SignRows) => {
      for (const { steps, row } of around) {
        const other = unit + steps;
        if (other >= 0 && other < units.length) add(other, row);
      }
    };
    const beyond = signs.get(edge);
    if (beyond) for (const unit of [-1, units.length]) addAround(unit, beyond);
    units.forEach((seen, unit) => {
      addWords(unit, seen.words);
      for (const sign of seen.signs) {
        const rows = signs.get(sign);
        if (!rows) continue;
        add(unit, rows.inFifth[seen.fifth]);
        addAround(unit, rows);
      }
      for (const [name, amount] of seen.places) add(unit, others.get(name), amount);
    });
    return sums;
  };
}

/** A pair that is said twice in a unit counts once. */
function isFirstPair(said: readonly string[], at: number): boolean {
  for (let before = 0; before < at; before += 1) {
    if (said[before] === said[at] && said[before + 1] === said[at + 1]) return false;
  }
  return true;
}
