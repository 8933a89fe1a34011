import { evidenceOf, type Reading } from './reading';
import { measures, type Quantity } from './lexer/quantities';
import type { Evidence } from './scorecard';
import { toldUnits, type Story, type TaggedReading } from './story';
import { featuresOf } from './tagger/features';
import type { Model } from './tagger/tagger';

/**
 * Three small learned gates beside the tagger. Each gives every piece of evidence a probability of its own, fitted on
 * whether the answer as a whole was marked: an answer is ticked when at least one piece holds (noisy-or).
 */
export type GateId = 'figure' | 'motive' | 'outcome';

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

/** The figures of the story that could say how much. */
export function figuresOf(story: readonly (Reading & { likely: string })[]): Candidate[] {
  return story.flatMap((unit) =>
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

function chanceOf(gate: GateId, { features }: Candidate, { gates, unit }: Model): number {
  const score = features.reduce((sum, name) => sum + (gates[gate][name] ?? 0) * unit, 0);
  return 1 / (1 + Math.exp(-score));
}

/** Word, first word, length, own sign and sign of the unit before, by how the tagger's features are named. */
function isOwnFeature(name: string): boolean {
  const kind = name[0];
  if (name[1] !== ' ') return kind === 'l' && name.startsWith('len ') && !name.includes('@');
  return kind === 'w' || kind === '1' || kind === '-' || (kind === 's' && !name.includes('@'));
}

/**
 * Whether a unit tells an outcome, by its own words and the unit before it: not by its place, since an answer without a
 * Result ends all the same.
 */
export function outcomesOf(readings: readonly Reading[]): Candidate[] {
  return featuresOf(readings).map((features, at) => {
    const { turn, start, end } = readings[at] as Reading;
    return {
      evidence: { turn, start, end },
      features: ['bias', ...features.flatMap(([name]) => (isOwnFeature(name) ? [name] : []))],
    };
  });
}

/** An outcome is looked for from here on, as a share of the answer, and in whatever the tagger calls Result. */
export const outcomeFrom = 0.5;

/** The chance of every unit of one turn to tell an outcome. */
export function outcomeChances(readings: readonly Reading[], model: Model): number[] {
  return outcomesOf(readings).map((candidate) => chanceOf('outcome', candidate, model));
}

/** How likely the gate holds for the story, and the pieces that speak for it, most telling first. */
export function throughGate(
  gate: Exclude<GateId, 'outcome'>,
  story: Story,
  model: Model,
): { chance: number; evidence: Evidence[] } {
  const told: readonly TaggedReading[] = toldUnits(story);
  const candidates = gate === 'figure' ? figuresOf(told) : motivesOf(told);
  const weighed = candidates
    .map((candidate) => ({ ...candidate, chance: chanceOf(gate, candidate, model) }))
    .sort((one, other) => other.chance - one.chance);
  return {
    chance: 1 - weighed.reduce((none, { chance }) => none * (1 - chance), 1),
    evidence: weighed.filter(({ chance }) => chance >= 0.2).map(({ evidence }) => evidence),
  };
}
