import { evidenceOf, type Reading } from '../text/parse-answer';
import { measures, type Quantity } from '../text/lexicon/quantities';
import type { Evidence } from '../scorecard';
import { toldUnits, type Story, type TaggedReading } from './tagged-answer';
import type { Feature } from './features';
import type { Model } from './tagger';

/**
 * Small learned gates beside the tagger. Each gives every piece of evidence a probability of its own, fitted on
 * whether the answer as a whole was marked (or had the part, which was deleted from a copy of it): an answer is ticked when at least one piece holds (noisy-or).
 */
export type GateId = 'figure' | 'motive' | 'setting' | 'task' | 'outcome';

/** One piece of evidence, and what speaks for or against it by readable names. */
export type Candidate = { evidence: Evidence; features: readonly string[] };

const counted = (word: string) =>
  /^\d/.test(word) ? 'digits' : ['two', 'three', 'four'].includes(word) ? 'few' : 'words';

function figureFeatures(unit: Reading & { likely: string }, quantity: Quantity): string[] {
  const { words } = unit;
  const before = words[quantity.from - 1] ?? '^';
  const next = words[quantity.to] ?? '$';
  const others = unit.quantities.filter((other) => other !== quantity && measures(other));
  const features = [
    'bias',
    `in ${unit.likely}`,
    `kind ${quantity.kind}`,
    `kind ${quantity.kind} in ${unit.likely}`,
    `size ${counted(words[quantity.from] as string)} in ${unit.likely}`,
    `before ${before}`,
    `next ${next}`,
  ];
  if (others.length > 0) features.push('beside another', `beside another in ${unit.likely}`);
  if (unit.people.some((person) => person.from >= quantity.to && person.from <= quantity.to + 1))
    features.push('of people');
  for (const cue of ['change', 'effect', 'managed', 'outcome', 'setting', 'sequence', 'manner'] as const) {
    if (unit.kinds.has(cue)) features.push(`with ${cue}`);
  }
  return features;
}

/** The figures of the story that could say how much; those of the setting measure neither the work nor what came of it. */
export function figuresOf(story: readonly (Reading & { likely: string })[]): Candidate[] {
  return story
    .filter(({ likely }) => likely !== 'S')
    .flatMap((unit) =>
      unit.quantities
        .filter(measures)
        .map((quantity) => ({ evidence: evidenceOf(unit, quantity), features: figureFeatures(unit, quantity) })),
    );
}

const motiveCues = [
  'problem',
  'stake',
  'reason',
  'option',
  'need',
  'constraint',
  'intent',
  'negation',
  'decision',
  'assignment',
  'opinion',
  'hypothetical',
  'habitual',
  'feeling',
] as const;
const motiveWords = new Set(
  'but however because so since if would could risk cost late never only without wrong broken scared nobody lost worried needed wanted knew afraid even still too why instead before until already just'.split(
    ' ',
  ),
);

/** The units of the story that could say why it mattered or why it was done so. */
export function motivesOf(story: readonly (Reading & { likely: string })[]): Candidate[] {
  return story.map((unit) => {
    const found = motiveCues.filter((cue) => unit.kinds.has(cue));
    return {
      evidence: { turn: unit.turn, start: unit.start, end: unit.end },
      features: [
        'bias',
        `in ${unit.likely}`,
        ...found.map((cue) => `cue ${cue}`),
        ...found.map((cue) => `cue ${cue} in ${unit.likely}`),
        ...new Set(unit.words.filter((word) => motiveWords.has(word)).map((word) => `word ${word}`)),
        unit.words.length < 8 ? 'short' : unit.words.length > 18 ? 'long' : 'middling',
      ],
    };
  });
}

function chanceOf(gate: GateId, features: Iterable<string>, { gates, unit }: Model): number {
  const weights = gates[gate];
  let score = 0;
  for (const name of features) score += weights[name] ?? 0;
  return 1 / (1 + Math.exp(-score * unit));
}

/** The parts that go unmissed when they are deleted: what stands first looks like a Situation, what stands last like a Result. */
export const partPresence = ['S', 'T', 'R'] as const;
export type PartPresence = (typeof partPresence)[number];
const gateOf = { S: 'setting', T: 'task', R: 'outcome' } as const;

/** Where each is looked for, as shares of the units of a turn. */
const reach: Readonly<Record<PartPresence, { from: number; to: number }>> = {
  S: { from: 0, to: 0.34 },
  T: { from: 0, to: 0.6 },
  R: { from: 0.5, to: 1 },
};

/** Whether unit `at` of `count` stands where the part is told. The first unit always does for S and T. */
export function standsFor(part: PartPresence, at: number, count: number): boolean {
  const { from, to } = reach[part];
  return at >= Math.floor(count * from) && at < Math.max(1, Math.ceil(count * to));
}

/**
 * Whether the gates see a feature of the tagger, by how those are named: a unit's own words and signs and the signs of its two
 * neighbours, not its place: an answer without its Result ends all the same.
 */
function isSeen(name: string): boolean {
  const kind = name[0];
  if (name[1] !== ' ') return kind === 'l' && name.startsWith('len ') && !name.includes('@');
  if (kind === 's') return !name.includes('@');
  return kind === 'w' || kind === '1' || kind === '2' || kind === '3' || kind === '-' || kind === '+';
}

/** What the gates of the parts see of a unit. */
export function seenOf(unit: readonly Feature[]): string[] {
  const seen = ['bias'];
  for (const [name] of unit) if (isSeen(name)) seen.push(name);
  return seen;
}

/** The chances of one unit to tell each part, 0–1. */
export type Telling = Readonly<Record<PartPresence, number>>;

/**
 * Readies the gates of the parts: the function gives the chance of every unit of one turn to tell each part, by its words alone.
 * `units`: what the tagger sees of each. A setting and a task are only looked for where they stand.
 */
export function weighedGates({ gates, unit: size }: Pick<Model, 'gates' | 'unit'>) {
  const weightsOf = new Map<string, Record<PartPresence, number>>();
  for (const part of partPresence) {
    for (const [name, weight] of Object.entries(gates[gateOf[part]])) {
      const known = weightsOf.get(name) ?? { S: 0, T: 0, R: 0 };
      known[part] = weight * size;
      weightsOf.set(name, known);
    }
  }
  return (units: readonly (readonly Feature[])[]): Telling[] =>
    units.map((unit, at) => {
      const sum = { S: 0, T: 0, R: 0 };
      for (const name of seenOf(unit)) {
        const weights = weightsOf.get(name);
        if (!weights) continue;
        sum.S += weights.S;
        sum.T += weights.T;
        sum.R += weights.R;
      }
      const chance = (part: PartPresence) =>
        part === 'R' || standsFor(part, at, units.length) ? 1 / (1 + Math.exp(-sum[part])) : 0;
      return { S: chance('S'), T: chance('T'), R: chance('R') };
    });
}

/** How likely the gate holds for the story, and the pieces that speak for it, most telling first. */
export function throughGate(
  gate: 'figure' | 'motive',
  story: Story,
  model: Model,
): { chance: number; evidence: Evidence[] } {
  const told: readonly TaggedReading[] = toldUnits(story);
  const candidates = gate === 'figure' ? figuresOf(told) : motivesOf(told);
  const weighed = candidates
    .map((candidate) => ({ ...candidate, chance: chanceOf(gate, candidate.features, model) }))
    .sort((one, other) => other.chance - one.chance);
  return {
    chance: 1 - weighed.reduce((none, { chance }) => none * (1 - chance), 1),
    evidence: weighed.filter(({ chance }) => chance >= 0.2).map(({ evidence }) => evidence),
  };
}
