import { withoutDisfluencies } from '../../src/domain/scoring/text/disfluencies';
import { tokensOf } from '../../src/domain/scoring/text/lexicon/tokens';
import { borderFeatures, borderUnit, type BorderWeights } from '../../src/domain/scoring/text/segments';
import { isUnprepared, type LabelledAnswer } from './corpus';
import { joined, unpunctuated } from './examples';
import { minimise } from './lbfgs';
import { packed } from './pack-weights';

export type BorderSettings = { voices: number; l2: number; least: number };

/** Every place between two words of an answer: what is seen there, and whether a sentence, or a clause of a run-on one, begins. */
function placesOf(answers: readonly LabelledAnswer[]) {
  return answers
    .filter((answer) => answer.style !== 'raw' || isUnprepared(answer))
    .flatMap(({ voice, sentences }) => {
      const { text, bounds } = joined(sentences.map((sentence) => unpunctuated(sentence.text)));
      const tokens = withoutDisfluencies(tokensOf(text));
      const words = tokens.map((token) => token.text);
      const starts = new Set(bounds.map(({ start }) => tokens.find((token) => token.start >= start)?.start));
      let last = 0;
      return tokens.slice(1).map(({ start }, index) => {
        const at = index + 1;
        const features = borderFeatures(words, at, at - last);
        const begins = starts.has(start);
        if (begins) last = at;
        return { voice, features, begins };
      });
    });
}

/** Learns where sentences begin: logistic regression over what `voices` voices share, L2-penalized, by L-BFGS. */
export function fitBorders(answers: readonly LabelledAnswer[], { voices, l2, least }: BorderSettings): BorderWeights {
  const places = placesOf(answers);
  const voicesOf = new Map<string, Set<string>>();
  for (const { voice, features } of places) {
    for (const name of features) {
      const known = voicesOf.get(name);
      if (known) known.add(voice);
      else voicesOf.set(name, new Set([voice]));
    }
  }
  const names = [...voicesOf].filter(([, heard]) => heard.size >= voices).map(([name]) => name);
  const ids = new Map(names.map((name, id) => [name, id]));
  const rows = places.map(({ features, begins }) => ({
    begins,
    seen: features.flatMap((name) => ids.get(name) ?? []),
  }));
  const weights = minimise(
    (point, gradient) => {
      let loss = 0;
      point.forEach((weight, id) => {
        loss += 0.5 * l2 * weight ** 2;
        gradient[id] = l2 * weight;
      });
      for (const { begins, seen } of rows) {
        const score = seen.reduce((sum, id) => sum + (point[id] as number), 0);
        const chance = 1 / (1 + Math.exp(-score));
        loss -= Math.log(Math.max(begins ? chance : 1 - chance, 1e-9));
        for (const id of seen) gradient[id] = (gradient[id] as number) + chance - Number(begins);
      }
      return loss;
    },
    new Float64Array(names.length),
    { steps: 60 },
  );
  return packed(
    names
      .map((name, id) => [name, weights[id] as number] as const)
      .filter(([, weight]) => Math.abs(weight) >= least)
      .map(([name, weight]) => [name, Math.round(weight / borderUnit)] as const),
  );
}
