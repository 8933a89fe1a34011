import { figureSignsOf } from '../../src/domain/scoring/model/figure-signs';
import type { SpanWeights } from '../../src/domain/scoring/model/spans';
import { eachWhySign, wordSignsAt } from '../../src/domain/scoring/model/why-signs';
import { measures } from '../../src/domain/scoring/text/lexicon/quantities';
import { readAnswer } from '../../src/domain/scoring/text/parse-answer';
import type { BorderWeights } from '../../src/domain/scoring/text/segments';
import type { Weights } from '../../src/domain/scoring/text/weights';
import type { LabelledAnswer } from './corpus';
import { markBoxes } from './corpus-marks';
import { joined } from './examples';
import { fitGate, type Bag } from './gates';
import { inLines, packed } from './pack-weights';

/** What the shipped weights were fitted with; the reasons are in the table of src/domain/scoring/README.md. */
export const spanSettings = {
  why: { l2: 10, voices: 7 },
  figure: { l2: 4, voices: 4 },
  /** Short and spoken voices are fewer, and nearer to what strangers say. */
  near: 2,
  unit: 0.02,
  least: 0.1,
};
export type SpanSettings = typeof spanSettings;

type Example = { voice: string; weight: number; signs: readonly string[]; marked: boolean };

const isNear = ({ voice }: LabelledAnswer) => voice.startsWith('short-') || voice.startsWith('spoken-');

/** A unit is marked where it holds half of a quote, or a good stretch of it. */
const longStretch = 20;

function examplesOf(answers: readonly LabelledAnswer[], borders: BorderWeights, near: number) {
  const why: Example[] = [];
  const figure: Example[] = [];
  for (const answer of answers) {
    if (!answer.marks) continue;
    const { text, bounds } = joined(answer.sentences.map((sentence) => sentence.text));
    const marksOf = (box: 'why' | 'howMuch') =>
      (answer.marks ?? [])
        .filter(({ kind }) => markBoxes[kind] === box)
        .map(({ line, start, end }) => ({
          start: (bounds[line]?.start ?? 0) + start,
          end: (bounds[line]?.start ?? 0) + end,
        }));
    const reasons = marksOf('why');
    const figures = marksOf('howMuch');
    const shared = (one: { start: number; end: number }, other: { start: number; end: number }) =>
      Math.min(one.end, other.end) - Math.max(one.start, other.start);
    const units = readAnswer([{ text }], borders);
    const weight = isNear(answer) ? near : 1;
    const signsOf = units.map(() => new Set<string>());
    const add = (at: number, name: string) => void signsOf[at]?.add(name);
    eachWhySign(units, add, (at, word) => wordSignsAt(units[at]?.words ?? [], word).forEach((name) => add(at, name)));
    units.forEach((unit, at) => {
      const marked = reasons.some((mark) => {
        const stretch = shared(mark, unit);
        return stretch * 2 >= mark.end - mark.start || stretch > longStretch;
      });
      why.push({ voice: answer.voice, weight, signs: [...(signsOf[at] ?? [])], marked });
    });
    for (const unit of units) {
      for (const quantity of unit.quantities.filter(measures)) {
        const place = { start: unit.tokens[quantity.from]?.start ?? 0, end: unit.tokens[quantity.to - 1]?.end ?? 0 };
        const marked = figures.some((mark) => shared(mark, place) > 0);
        figure.push({ voice: answer.voice, weight, signs: figureSignsOf(unit, quantity), marked });
      }
    }
  }
  return { why, figure };
}

/** Logistic regression over the signs that several voices share. */
function fit(
  examples: readonly Example[],
  { l2, voices }: { l2: number; voices: number },
  { unit, least }: SpanSettings,
): Weights {
  const heard = new Map<string, Set<string>>();
  for (const { voice, signs } of examples) {
    for (const name of signs) heard.set(name, (heard.get(name) ?? new Set()).add(voice));
  }
  const bags = examples.map(({ signs, marked, weight }): Bag => ({
    pieces: [signs.filter((name) => (heard.get(name)?.size ?? 0) >= voices)],
    marked,
    weight,
  }));
  return packed(
    [...fitGate(bags, { l2, steps: 80 })]
      .filter(([, weight]) => Math.abs(weight) >= least)
      .map(([name, weight]) => [name, Math.round(weight / unit)] as const),
  );
}

/** Learns the span classifiers from the marks. Deterministic. */
export function fitSpans(
  answers: readonly LabelledAnswer[],
  borders: BorderWeights,
  chosen: SpanSettings = spanSettings,
): SpanWeights {
  const { why, figure } = examplesOf(answers, borders, chosen.near);
  return { unit: chosen.unit, why: fit(why, chosen.why, chosen), figure: fit(figure, chosen.figure, chosen) };
}

export const spansText = (spans: SpanWeights): string => inLines(JSON.stringify(spans));
