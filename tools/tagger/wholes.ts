import { seededRandom } from '../../src/domain/session/random';
import { partPresence, type PartPresence } from '../../src/domain/scoring/model/part-gates';
import { partOfTag } from '../../src/domain/scoring/scorecard';
import type { Story } from '../../src/domain/scoring/model/tagged-answer';
import { readied, type Model } from '../../src/domain/scoring/model/tagger';
import { tell } from '../../src/domain/scoring/model/tag-answer';
import { signs, signsOf } from '../../src/domain/scoring/model/part-presence';
import { isAllStory, tellsAllParts, type LabelledAnswer } from './corpus';
import { joined } from './examples';
import { minimise } from './lbfgs';
import { mutilated, type Tagged } from './mutilate';

/** What is seen of an answer, and whether it tells the part. */
type Whole = { values: number[]; tells: boolean };

type Sentences = Tagged<string>;

function without(part: PartPresence, { units, tags }: Sentences): Sentences {
  const stays = tags.map((tag) => partOfTag(tag) !== part);
  return { units: units.filter((_, at) => stays[at]), tags: tags.filter((_, at) => stays[at]) };
}

/** Every answer whole and in copies of other proportions; for each part as they are and without the part. */
function wholesOf(answers: readonly LabelledAnswer[], copies: number, model: Model): Record<PartPresence, Whole[]> {
  const tagger = readied(model);
  const storyOf = ({ units }: Sentences) => {
    const { story } = tell({ turns: [{ text: joined(units).text, probeSlot: null }] }, tagger);
    return story.filter(({ repeats }) => !repeats);
  };
  const wholes: Record<PartPresence, Whole[]> = { S: [], T: [], R: [] };
  const see = (part: PartPresence, fresh: Story, tells: boolean) => {
    if (fresh.length === 0) return;
    const found = signsOf(part, fresh);
    wholes[part].push({ values: signs.map((sign) => found[sign]), tells });
  };
  for (const answer of answers) {
    if (!isAllStory(answer) || !tellsAllParts(answer)) continue;
    const { id, sentences } = answer;
    const whole = { units: sentences.map(({ text }) => text), tags: sentences.map(({ tag }) => tag) };
    const made = Array.from({ length: copies }, (_, copy) => mutilated(whole, seededRandom(`whole ${id}${copy}`)));
    for (const told of [whole, ...made]) {
      const story = storyOf(told);
      for (const part of partPresence) {
        const tells = told.tags.some((tag) => partOfTag(tag) === part);
        see(part, story, tells);
        if (tells) see(part, storyOf(without(part, told)), false);
      }
    }
  }
  return wholes;
}

/**
 * Learns from answers that tell all four parts, and from the same without the part, how much each sign of the whole counts:
 * logistic regression over signs of equal spread, L2-penalized, by L-BFGS.
 */
export function fitWholes(
  answers: readonly LabelledAnswer[],
  model: Model,
  { l2, copies }: { l2: Readonly<Record<PartPresence, number>>; copies: number },
): Record<PartPresence, Map<string, number>> {
  const { S, T, R } = wholesOf(answers, copies, model);
  return { S: fitWhole(S, l2.S), T: fitWhole(T, l2.T), R: fitWhole(R, l2.R) };
}

function fitWhole(wholes: readonly Whole[], l2: number): Map<string, number> {
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
