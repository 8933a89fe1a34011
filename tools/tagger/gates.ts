import { minimise } from './lbfgs';

/** What is seen of every piece of evidence of one answer, and whether the answer was marked as having it. */
export type Bag = { pieces: readonly (readonly string[])[]; marked: boolean; weight?: number };

/**
 * Fits a gate by noisy-or: the chance that an answer is marked is one minus the product of the chances that each piece of
 * its evidence does not hold. L2-penalized, by L-BFGS.
 */
export function fitGate(
  bags: readonly Bag[],
  { l2, least = 3, steps = 200 }: { l2: number; least?: number; steps?: number },
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { pieces } of bags) {
    for (const name of new Set(pieces.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  const ids = new Map(names.map((name, id) => [name, id]));
  const packed = bags.map(({ pieces, marked, weight = 1 }) => ({
    marked,
    weight,
    rows: pieces.map((features) => features.flatMap((name) => ids.get(name) ?? [])),
  }));
  const start = new Float64Array(names.length);
  const bias = ids.get('bias');
  if (bias !== undefined) start[bias] = -1;
  const point = minimise(
    (weights, gradient) => {
      let loss = 0;
      for (let id = 0; id < weights.length; id += 1) {
        const strength = id === bias ? l2 / 20 : l2;
        loss += 0.5 * strength * (weights[id] as number) ** 2;
        gradient[id] = strength * (weights[id] as number);
      }
      for (const { rows, marked, weight } of packed) {
        if (rows.length === 0) continue;
        const chances = rows.map(
          (row) => 1 / (1 + Math.exp(-row.reduce((sum, id) => sum + (weights[id] as number), 0))),
        );
        const none = chances.reduce((product, chance) => product * (1 - chance), 1);
        const some = Math.max(1 - none, 1e-9);
        loss -= weight * (marked ? Math.log(some) : Math.log(Math.max(none, 1e-9)));
        rows.forEach((row, at) => {
          const chance = chances[at] as number;
          const slope = weight * (marked ? (-none / some) * chance : chance);
          for (const id of row) gradient[id] = (gradient[id] as number) + slope;
        });
      }
      return loss;
    },
    start,
    { steps },
  );
  return new Map(names.map((name, id) => [name, point[id] as number]));
}
