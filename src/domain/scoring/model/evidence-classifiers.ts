import { evidenceOf, type Reading } from '../text/parse-answer';
import { measures, type Quantity } from '../text/lexicon/quantities';
import type { Evidence } from '../scorecard';

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
