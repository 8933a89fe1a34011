import { tokensOf } from '../../src/domain/scoring/text/lexicon/tokens';
import { mannerOf, mannerSigns, spokennessOf } from '../../src/domain/scoring/text/spokenness';
import { isUnprepared, readCorpus, type LabelledAnswer } from './corpus';
import { joined } from './examples';
import { minimise } from './lbfgs';

/**
 * Prints the weights of src/domain/scoring/text/spokenness.ts as the corpus gives them: unprepared spoken voices against all
 * written answers and notes. The polished "spoken" answers of the older voices are neither.
 */
const leastWords = 40;
const l2 = 3;
const wordsOf = ({ sentences }: LabelledAnswer) =>
  tokensOf(joined(sentences.map(({ text }) => text)).text).map(({ text }) => text);
const rows = readCorpus().flatMap((answer) => {
  const spoken = isUnprepared(answer);
  const words = wordsOf(answer);
  if (words.length < leastWords || (!spoken && answer.style !== 'written' && answer.style !== 'notes')) return [];
  return [{ spoken, words, values: mannerOf(words) }];
});
const point = minimise(
  (weights, gradient) => {
    let loss = 0;
    weights.forEach((weight, at) => {
      const strength = at === 0 ? 0 : l2;
      loss += 0.5 * strength * weight ** 2;
      gradient[at] = strength * weight;
    });
    for (const { spoken, values } of rows) {
      const score = values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const chance = 1 / (1 + Math.exp(-score));
      loss -= Math.log(Math.max(spoken ? chance : 1 - chance, 1e-9));
      values.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + value * (chance - Number(spoken));
      });
    }
    return loss;
  },
  new Float64Array(mannerSigns.length),
  { steps: 300 },
);
mannerSigns.forEach((sign, at) => console.log(sign.padEnd(12), (point[at] ?? 0).toFixed(2)));
const right = (spoken: boolean) => {
  const all = rows.filter((row) => row.spoken === spoken);
  return `${all.filter(({ words }) => spokennessOf(words) > 0.5 === spoken).length} of ${all.length}`;
};
console.log(
  `With the shipped weights: ${right(true)} spoken and ${right(false)} written answers are taken for what they are.`,
);
