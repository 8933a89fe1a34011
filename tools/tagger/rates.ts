import { seededRandom } from '../../src/domain/session/random';

/** How well a yes or no was heard. `recall` is the share found of those there, `specificity` of those not there. */
export type Rate = {
  answers: number;
  present: number;
  precision: number;
  recall: number;
  specificity: number;
  balancedAccuracy: number;
  f1: number;
  kappa: number;
};

/** Where 95 of 100 figures lie when the answers are drawn again, with replacement. */
export type Interval = readonly [low: number, high: number];

export const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Cohen's kappa of two readers. */
export function kappaOf<T>(pairs: readonly (readonly [T, T])[]): number {
  const agreed = share(pairs.filter(([one, other]) => one === other).length, pairs.length);
  const labels = [...new Set(pairs.flat())];
  const chance = labels.reduce(
    (sum, label) =>
      sum +
      share(pairs.filter(([one]) => one === label).length, pairs.length) *
        share(pairs.filter(([, other]) => other === label).length, pairs.length),
    0,
  );
  return chance === 1 ? 1 : (agreed - chance) / (1 - chance);
}

export function rateOf(pairs: readonly (readonly [gold: boolean, heard: boolean])[]): Rate {
  const hits = pairs.filter(([gold, heard]) => gold && heard).length;
  const present = pairs.filter(([gold]) => gold).length;
  const precision = share(hits, pairs.filter(([, heard]) => heard).length);
  const recall = share(hits, present);
  const specificity = share(pairs.filter(([gold, heard]) => !gold && !heard).length, pairs.length - present);
  return {
    answers: pairs.length,
    present,
    precision,
    recall,
    specificity,
    balancedAccuracy: (recall + specificity) / 2,
    f1: share(2 * precision * recall, precision + recall),
    kappa: kappaOf(pairs),
  };
}

const rounds = 400;

/** The interval of a figure over `answers`, by bootstrap: 400 draws, always the same ones. */
export function intervalOf<Answer>(answers: readonly Answer[], figure: (drawn: readonly Answer[]) => number): Interval {
  if (answers.length === 0) return [0, 0];
  const random = seededRandom('bootstrap');
  const figures = Array.from({ length: rounds }, () =>
    figure(answers.map(() => answers[Math.floor(random() * answers.length)] as Answer)),
  ).sort((one, other) => one - other);
  const at = (place: number) => figures[Math.round(place * (rounds - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}
