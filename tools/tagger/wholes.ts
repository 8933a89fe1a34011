import { seededRandom } from '../../src/interview/random';
import type { ToldPart } from '../../src/scoring/gates';
import type { Tag } from '../../src/scoring/scorecard';
import { readied, type Model } from '../../src/scoring/tagger/tagger';
import { tell } from '../../src/scoring/tell';
import { signs, signsOf } from '../../src/scoring/told';
import type { LabelledAnswer } from './corpus';
import { joined } from './examples';
import { minimise } from './lbfgs';
import { mutilated, type Tagged } from './mutilate';

/** What is seen of an answer, and whether it tells the part. */
type Whole = { values: number[]; tells: boolean };

const tellable = ({ sentences }: LabelledAnswer) =>
  sentences.every(({ tag }) => tag !== 'O') &&
  new Set(sentences.map(({ tag }) => (tag === 'L' ? 'R' : tag))).size === 4;

/** Every answer whole and in copies of other proportions, each with the part and without it. */
function wholesOf(part: ToldPart, answers: readonly LabelledAnswer[], copies: number, model: Model): Whole[] {
  const tagger = readied(model);
  const isPart = (tag: Tag) => tag === part || (part === 'R' && tag === 'L');
  const seen = ({ units, tags }: Tagged<string>): Whole[] => {
    const { text } = joined(units);
    const { story } = tell({ turns: [{ text, probeSlot: null }] }, tagger);
    const fresh = story.filter(({ repeats }) => !repeats);
    if (fresh.length === 0) return [];
    const found = signsOf(part, fresh);
    return [{ values: signs.map((sign) => found[sign]), tells: tags.some(isPart) }];
  };
  const without = ({ units, tags }: Tagged<string>): Tagged<string> => ({
    units: units.filter((_, at) => !isPart(tags[at] as Tag)),
    tags: tags.filter((tag) => !isPart(tag)),
  });
  return answers.filter(tellable).flatMap(({ id, sentences }) => {
    const whole = { units: sentences.map(({ text }) => text), tags: sentences.map(({ tag }) => tag) };
    const made = Array.from({ length: copies }, (_, copy) => mutilated(whole, seededRandom(`whole ${id}${copy}`)));
    return [whole, ...made].flatMap((told) => [...seen(told), ...(told.tags.some(isPart) ? seen(without(told)) : [])]);
  });
}

/**
 * Learns from answers that tell all four parts, and from the same without the part, how much each sign of the whole counts:
 * logistic regression over signs of equal spread, L2-penalised, by L-BFGS.
 */
export function fitWhole(
  part: ToldPart,
  answers: readonly LabelledAnswer[],
  model: Model,
  { l2, copies }: { l2: number; copies: number },
): Map<string, number> {
  const wholes = wholesOf(part, answers, copies, model);
  const scale = signs.map((sign, at) => {
    const values = wholes.map((whole) => whole.values[at] as number);
    const mean = sign === 'bias' ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    // A sign that never changes tells nothing.
    return { mean, spread: spread < 1e-6 ? Infinity : spread };
  });
  const rows = wholes.map(({ values, tells }) => ({
    tells,
    values: values.map((value, at) => (value - (scale[at]?.mean ?? 0)) / (scale[at]?.spread ?? 1)),
  }));
  const bias = signs.indexOf('bias');
  const point = minimise(
    (weights, gradient) => {
      let loss = 0;
      weights.forEach((weight, at) => {
        const strength = at === bias ? 0 : l2;
        loss += 0.5 * strength * weight ** 2;
        gradient[at] = strength * weight;
      });
      for (const { tells, values } of rows) {
        const score = values.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
        const chance = 1 / (1 + Math.exp(-score));
        loss -= Math.log(Math.max(tells ? chance : 1 - chance, 1e-9));
        values.forEach((value, at) => {
          gradient[at] = (gradient[at] as number) + value * (chance - Number(tells));
        });
      }
      return loss;
    },
    new Float64Array(signs.length),
    { steps: 300 },
  );
  const weights = signs.map((_, at) => (point[at] as number) / (scale[at]?.spread ?? 1));
  const shift = weights.reduce((sum, weight, at) => sum + weight * (scale[at]?.mean ?? 0), 0);
  return new Map(signs.map((sign, at) => [sign, (weights[at] as number) - (at === bias ? shift : 0)]));
}
