import type { Random } from '../../session/random';
import { shippedSpans, type SpanWeights } from './spans';
import { tellingOf, type PartGateId, type PartPresence, type Telling } from './part-gates';
import type { Reading } from '../text/parse-answer';
import type { BorderWeights } from '../text/segments';
import type { Weights } from '../text/weights';
import { partOfTag, parts, tags, type Part, type Tag } from '../scorecard';
import { drawLabels, marginalsOf, oddsOf, type Chain } from './crf';
import { seenIn } from './features';
import shipped from './model.json' with { type: 'json' };
import { placeScores, placesOf } from './position-prior';
import { sumWidth, weighing } from './weighing';

/** All that is learned, as whole numbers of `unit`: per feature a weight per tag, steps from tag to tag, ends, the gates of units and of whole answers; and where sentences begin. */
export type Model = {
  version: string;
  unit: number;
  links: number[];
  first: number[];
  last: number[];
  features: Record<string, number[]>;
  gates: Record<PartGateId, Weights>;
  wholes: Record<PartPresence, Record<string, number>>;
  borders: BorderWeights;
};

const width = tags.length;
const floor = -1e6;
/** The labels that stand for parts, each with its part. */
const partLabels = tags.flatMap((tag, label) => {
  const part = partOfTag(tag);
  return part ? [{ part, label }] : [];
});

/** A part named by the candidate, or the part a probe asked for, for one unit. `weight` is log odds; Infinity is certain. */
export type Leaning = { part: Part; weight: number };

/** What a model makes of the units of one turn: the chain over their tags, and the chance of each to tell each part by its words alone. */
export type Weighed = { chain: Chain; tellings: Telling[] };

/**
 * Readies a model: the function weighs the units of one turn. Leanings move the scores of single units before anything is decided.
 */
export function weighed(model: Model) {
  const sumsOf = weighing(model);
  const scaled = (values: readonly number[]) => Float64Array.from(values, (value) => value * model.unit);
  const ends = { links: scaled(model.links), first: scaled(model.first), last: scaled(model.last) };
  return (readings: readonly Reading[], leanings: readonly (Leaning | null)[] = []): Weighed => {
    const count = readings.length;
    const sums = sumsOf(seenIn(readings)).map((sum) => sum * model.unit);
    const places = placesOf(readings);
    const nodes = new Float64Array(count * width);
    const tellings = readings.map((reading, at) => {
      const own = sums.subarray(at * sumWidth, (at + 1) * sumWidth);
      nodes.set(own.subarray(0, width), at * width);
      const scores = placeScores(reading, places[at] ?? 0.5);
      partLabels.forEach(({ part, label }) => {
        nodes[at * width + label] = (nodes[at * width + label] as number) + scores[part];
      });
      const leaning = leanings[at];
      if (leaning) lean(nodes, at, leaning);
      return tellingOf(own.subarray(width), at, count);
    });
    return { chain: { width, nodes, ...ends }, tellings };
  };
}

function lean(nodes: Float64Array, at: number, { part, weight }: Leaning): void {
  tags.forEach((tag, label) => {
    const meant = partOfTag(tag) === part;
    if (meant && weight !== Infinity) nodes[at * width + label] = (nodes[at * width + label] as number) + weight;
    if (!meant && weight === Infinity) nodes[at * width + label] = floor;
  });
}

/** A model ready for use. */
export type Tagger = {
  model: Model;
  spans: SpanWeights;
  weigh: ReturnType<typeof weighed>;
};

export const readied = (model: Model, spans: SpanWeights = shippedSpans): Tagger => ({
  model,
  spans,
  weigh: weighed(model),
});

export const shippedTagger: Tagger = readied(shipped);

/**
 * The model is surer than it should be: its log odds are divided by this before anybody sees a probability. Chosen so that on
 * unheard voices, and on strangers, as many units are right as the probability says.
 */
const temperature = 2;

/** What only the candidate's own word makes; the last digits of a sum of chances are luck. */
const certain = 1 - 1e-12;

function calibrated(probability: number): number {
  const sure = Math.min(probability, 0.999999);
  return probability >= certain ? 1 : 1 / (1 + ((1 - sure) / sure) ** (1 / temperature));
}

export type Tagging = { tag: Tag; likely: Part; probability: number; chances: readonly number[] };

/** The most probable tag of every unit. `likely` is decided without meta talk; learning counts as R. */
export function tagChain(chain: Chain): Tagging[] {
  const odds = oddsOf(chain);
  const all = marginalsOf(odds);
  const meta = tags.indexOf('O');
  const told = marginalsOf({ ...odds, nodes: odds.nodes.map((own, index) => (index % width === meta ? 0 : own)) });
  return Array.from({ length: chain.nodes.length / width }, (_, at) => {
    const chances = Array.from(all.subarray(at * width, (at + 1) * width));
    const [s = 0, t = 0, a = 0, r = 0, l = 0] = told.subarray(at * width, (at + 1) * width);
    const ofParts = [s, t, a, r + l];
    const most = Math.max(...ofParts);
    const likely = parts[ofParts.indexOf(most)] as Part;
    if ((chances[meta] as number) > 0.5)
      return { tag: 'O', likely, probability: calibrated(chances[meta] as number), chances };
    const tag = likely === 'R' && l > r ? 'L' : likely;
    return { tag, likely, probability: calibrated(most), chances };
  });
}

/** Sequences of tags, drawn with the model's calibrated doubt. */
export function drawTags(chain: Chain, count: number, random: Random): Tag[][] {
  return drawLabels(oddsOf(chain, temperature), count, random).map((labels) =>
    labels.map((label) => tags[label] as Tag),
  );
}
