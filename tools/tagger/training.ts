import { seededRandom } from '../../src/domain/session/random';
import { seenOf, standsFor, type PartPresence } from '../../src/domain/scoring/model/part-gates';
import type { Reading } from '../../src/domain/scoring/text/parse-answer';
import { partOfTag, type Tag } from '../../src/domain/scoring/scorecard';
import type { BorderWeights } from '../../src/domain/scoring/text/segments';
import { featuresOf, type Feature } from '../../src/domain/scoring/model/features';
import type { Model } from '../../src/domain/scoring/model/tagger';
import { isAllStory, type LabelledAnswer } from './corpus';
import { readSentences } from './examples';
import { fitCrf, type Example, type FitOptions } from './fit';
import { fitGate, type Bag } from './gates';
import { fitBorders } from './borders';
import { mutilated } from './mutilate';
import { inLines, packed } from './pack-weights';
import { fitWholes } from './wholes';

/** What the shipped model was trained with; the reasons are in the table of src/domain/scoring/README.md. */
export const settings = {
  copies: 8,
  plainWeight: 1,
  spokenWeight: 3,
  voices: 3,
  l2: 50,
  wordStrength: 0.4,
  steps: 30,
  unit: 0.02,
  least: 0.07,
  gateLeast: 0.14,
  deletion: { l2: 15, voices: 6 },
  borders: { voices: 20, l2: 3, least: 0.5 },
  wholes: { l2: { S: 100, T: 10, R: 10 }, copies: 2 },
};
export type Settings = typeof settings;

const isWordFeature = (name: string) => /^[wb123] /.test(name);

/** Features that fewer than `least` voices use say who speaks, not what is said. */
function sharedFeatures(
  readings: readonly { voice: string; features: readonly (readonly Feature[])[] }[],
  least: number,
): Set<string> {
  const voicesOf = new Map<string, Set<string>>();
  for (const { voice, features } of readings) {
    for (const [name] of features.flat()) {
      const voices = voicesOf.get(name);
      if (voices) voices.add(voice);
      else voicesOf.set(name, new Set([voice]));
    }
  }
  return new Set([...voicesOf].filter(([, voices]) => voices.size >= least).map(([name]) => name));
}

/** Whole answers, mutilated copies and an unpunctuated copy of each. */
export function examplesOf(
  answers: readonly LabelledAnswer[],
  { copies, plainWeight, spokenWeight, voices }: Settings,
  borders: BorderWeights,
): Example[] {
  const whole = answers.map((answer) => {
    const { readings, tags } = readSentences(answer.sentences, borders);
    return { answer, readings, tags, features: featuresOf(readings) };
  });
  const shared = sharedFeatures(
    whole.map(({ answer, features }) => ({ voice: answer.voice, features })),
    voices,
  );
  const example = (readings: readonly Reading[], tags: readonly Tag[], weight: number): Example => ({
    features: featuresOf(readings).map((unit) => unit.filter(([name]) => shared.has(name))),
    tags,
    weight,
  });
  return whole.flatMap(({ answer, readings, tags }) => {
    // Unprepared speech is a tenth of the corpus and the main road of the app.
    const weight = 1 + (spokenWeight - 1) * (readings[0]?.spoken ?? 0);
    const examples = [example(readings, tags, weight)];
    for (let copy = 0; copy < copies; copy += 1) {
      const made = mutilated({ units: readings, tags }, seededRandom(`${answer.id}${copy}`));
      if (made.tags.length > 0) examples.push(example(made.units, made.tags, weight));
    }
    if (plainWeight > 0 && answer.style !== 'raw') {
      const plain = readSentences(answer.sentences, borders, true);
      examples.push(example(plain.readings, plain.tags, plainWeight * weight));
    }
    return examples;
  });
}

const rounded = (values: Iterable<number>, unit: number) => Array.from(values, (value) => Math.round(value / unit));

/** The tagger's weights as whole numbers of `unit`; features too weak to matter are left out. */
function taggerOf(
  answers: readonly LabelledAnswer[],
  chosen: Settings,
  borders: BorderWeights,
): Omit<Model, 'version' | 'gates' | 'wholes'> {
  const strength: FitOptions['strength'] = (name) => (isWordFeature(name) ? chosen.wordStrength : 1);
  const { features, links, first, last } = fitCrf(examplesOf(answers, chosen, borders), {
    l2: chosen.l2,
    steps: chosen.steps,
    strength,
  });
  const { unit, least } = chosen;
  const kept = [...features]
    .filter(([, weights]) => weights.some((weight) => Math.abs(weight) >= least))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    unit,
    links: rounded(links, unit),
    first: rounded(first, unit),
    last: rounded(last, unit),
    features: Object.fromEntries(kept.map(([name, weights]) => [name, rounded(weights, unit)])),
    borders,
  };
}

/**
 * For the gate of a part, every answer twice: as it is, and with the part deleted, only the units that stand where the part is
 * told; and single units.
 */
function deletionBags(
  part: PartPresence,
  answers: readonly LabelledAnswer[],
  { voices }: Settings['deletion'],
  borders: BorderWeights,
): Bag[] {
  const seen = (readings: readonly Reading[]) => featuresOf(readings).map(seenOf);
  const read = answers.filter(isAllStory).map(({ voice, sentences }) => {
    const { readings, tags } = readSentences(sentences, borders);
    const kept = readings.filter((_, at) => partOfTag(tags[at] ?? 'O') !== part);
    return { voice, tells: tags.map((tag) => partOfTag(tag) === part), whole: seen(readings), deleted: seen(kept) };
  });
  const voicesOf = new Map<string, Set<string>>();
  for (const { voice, whole, deleted } of read) {
    for (const name of [...whole, ...deleted].flat()) {
      voicesOf.set(name, (voicesOf.get(name) ?? new Set()).add(voice));
    }
  }
  const shared = (units: readonly string[][]) =>
    units.map((features) => features.filter((name) => (voicesOf.get(name)?.size ?? 0) >= voices));
  const inPlace = (units: readonly string[][]) => shared(units.filter((_, at) => standsFor(part, at, units.length)));
  return read.flatMap(({ tells, whole, deleted }): Bag[] => [
    ...(tells.includes(true) ? [{ pieces: inPlace(whole), marked: true }] : []),
    { pieces: inPlace(deleted), marked: false },
    // Single units, too: which one tells the part is known here. Every one that does, a third of the rest.
    ...shared(whole).flatMap((unit, at) =>
      tells[at] || at % 3 === 0 ? [{ pieces: [unit], marked: tells[at] ?? false }] : [],
    ),
  ]);
}

/** Trains everything that is learned. Deterministic: the same corpus and settings give the same model. */
export function trainModel(answers: readonly LabelledAnswer[], chosen: Settings = settings): Model {
  const borders = fitBorders(answers, chosen.borders);
  const tagger = taggerOf(answers, chosen, borders);
  const byDeletion = (part: PartPresence) => {
    const { l2 } = chosen.deletion;
    const weights = [...fitGate(deletionBags(part, answers, chosen.deletion, borders), { l2 })];
    return packed(
      weights
        .filter(([, weight]) => Math.abs(weight) >= chosen.gateLeast)
        .map(([name, weight]) => [name, Math.round(weight / chosen.unit)] as const),
    );
  };
  const gates: Model['gates'] = { setting: byDeletion('S'), task: byDeletion('T'), outcome: byDeletion('R') };
  const sentences = answers.reduce((sum, answer) => sum + answer.sentences.length, 0);
  const gated = { ...tagger, version: `${answers.length}-${sentences}`, gates, wholes: { S: {}, T: {}, R: {} } };
  const wholes = fitWholes(answers, gated, chosen.wholes);
  const whole = (part: PartPresence) =>
    Object.fromEntries(
      [...wholes[part]]
        .map(([sign, weight]) => [sign, Math.round(weight / chosen.unit)] as const)
        .filter(([, weight]) => weight !== 0),
    );
  return { ...gated, wholes: { S: whole('S'), T: whole('T'), R: whole('R') } };
}

/** Readable: one feature a line. */
export const modelText = (model: Model): string => inLines(JSON.stringify(model));
