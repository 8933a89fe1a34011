import { tags, type Tag } from '../../src/domain/scoring/scorecard';
import type { Feature } from '../../src/domain/scoring/model/features';
import { minimise } from './lbfgs';
import { waysOf } from './ways';

/** One answer as the trainer sees it; `weight` says how much a mutilated copy counts against a whole answer. */
export type Example = { features: readonly (readonly Feature[])[]; tags: readonly Tag[]; weight: number };

/** Readable weights: per feature one number per tag; steps from tag to tag; opening and closing tags. */
export type Weights = {
  features: Map<string, Float64Array>;
  links: Float64Array;
  first: Float64Array;
  last: Float64Array;
};

export type FitOptions = {
  l2: number;
  linkL2?: number;
  least?: number;
  steps?: number;
  strength?: (name: string) => number;
};

/** Fits a linear-chain CRF: the log likelihood of the tags less an L2 penalty, by L-BFGS. */
export function fitCrf(
  examples: readonly Example[],
  { l2, linkL2 = 0.3, least = 2, steps = 100, strength = () => 1 }: FitOptions,
): Weights {
  const width = tags.length;
  const counts = new Map<string, number>();
  for (const { features, weight } of examples) {
    for (const unit of features)
      for (const [name] of unit) counts.set(name, (counts.get(name) ?? 0) + (weight >= 1 ? 1 : 0));
  }
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  const ids = new Map(names.map((name, id) => [name, id]));
  const scales = Float64Array.from(names, strength);
  const packed = examples.map(({ features, tags: labels, weight }) => {
    const starts = new Int32Array(features.length + 1);
    const id: number[] = [];
    const value: number[] = [];
    features.forEach((unit, at) => {
      for (const [name, amount] of unit) {
        const known = ids.get(name);
        if (known === undefined) continue;
        id.push(known);
        value.push(amount * (scales[known] as number));
      }
      starts[at + 1] = id.length;
    });
    return {
      starts,
      id: Int32Array.from(id),
      value: Float64Array.from(value),
      labels: labels.map((tag) => tags.indexOf(tag)),
      weight,
    };
  });
  const linksAt = names.length * width;
  const firstAt = linksAt + width * width;
  const lastAt = firstAt + width;

  const objective = (point: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let loss = 0;
    const links = point.subarray(linksAt, firstAt);
    const first = point.subarray(firstAt, lastAt);
    const last = point.subarray(lastAt, lastAt + width);
    for (const { starts, id, value, labels, weight } of packed) {
      const length = labels.length;
      if (length === 0) continue;
      const nodes = new Float64Array(length * width);
      for (let at = 0; at < length; at += 1) {
        // Written out for six tags: this is where training spends its time.
        let [s0, s1, s2, s3, s4, s5] = [0, 0, 0, 0, 0, 0];
        for (let k = starts[at] as number; k < (starts[at + 1] as number); k += 1) {
          const base = (id[k] as number) * width;
          const amount = value[k] as number;
          s0 += amount * (point[base] as number);
          s1 += amount * (point[base + 1] as number);
          s2 += amount * (point[base + 2] as number);
          s3 += amount * (point[base + 3] as number);
          s4 += amount * (point[base + 4] as number);
          s5 += amount * (point[base + 5] as number);
        }
        nodes.set([s0, s1, s2, s3, s4, s5], at * width);
      }
      const { forward, backward, total } = waysOf({ width, nodes, links, first, last });
      let gold = (first[labels[0] as number] as number) + (last[labels[length - 1] as number] as number);
      for (let at = 0; at < length; at += 1) {
        gold += nodes[at * width + (labels[at] as number)] as number;
        if (at > 0) gold += links[(labels[at - 1] as number) * width + (labels[at] as number)] as number;
      }
      loss += weight * (total - gold);
      const push = (index: number, amount: number) => {
        gradient[index] = (gradient[index] as number) + amount * weight;
      };
      for (let at = 0; at < length; at += 1) {
        const errors = new Float64Array(width);
        for (let label = 0; label < width; label += 1) {
          errors[label] = Math.exp(
            (forward[at * width + label] as number) + (backward[at * width + label] as number) - total,
          );
        }
        if (at === 0) for (let label = 0; label < width; label += 1) push(firstAt + label, errors[label] as number);
        if (at === length - 1)
          for (let label = 0; label < width; label += 1) push(lastAt + label, errors[label] as number);
        errors[labels[at] as number] = (errors[labels[at] as number] as number) - 1;
        const [e0, e1, e2, e3, e4, e5] = errors as unknown as [number, number, number, number, number, number];
        for (let k = starts[at] as number; k < (starts[at + 1] as number); k += 1) {
          const base = (id[k] as number) * width;
          const amount = (value[k] as number) * weight;
          gradient[base] = (gradient[base] as number) + amount * e0;
          gradient[base + 1] = (gradient[base + 1] as number) + amount * e1;
          gradient[base + 2] = (gradient[base + 2] as number) + amount * e2;
          gradient[base + 3] = (gradient[base + 3] as number) + amount * e3;
          gradient[base + 4] = (gradient[base + 4] as number) + amount * e4;
          gradient[base + 5] = (gradient[base + 5] as number) + amount * e5;
        }
        if (at > 0) {
          for (let from = 0; from < width; from += 1) {
            for (let to = 0; to < width; to += 1) {
              const chance = Math.exp(
                (forward[(at - 1) * width + from] as number) +
                  (links[from * width + to] as number) +
                  (nodes[at * width + to] as number) +
                  (backward[at * width + to] as number) -
                  total,
              );
              push(linksAt + from * width + to, chance);
            }
          }
          push(linksAt + (labels[at - 1] as number) * width + (labels[at] as number), -1);
        }
      }
      push(firstAt + (labels[0] as number), -1);
      push(lastAt + (labels[length - 1] as number), -1);
    }
    for (let index = 0; index < point.length; index += 1) {
      const strength = index < linksAt ? l2 : linkL2;
      loss += 0.5 * strength * (point[index] as number) ** 2;
      gradient[index] = (gradient[index] as number) + strength * (point[index] as number);
    }
    return loss;
  };
  const point = minimise(objective, new Float64Array(lastAt + width), { steps });
  return {
    features: new Map(
      names.map((name, id) => [
        name,
        point.slice(id * width, (id + 1) * width).map((weight) => weight * (scales[id] as number)),
      ]),
    ),
    links: point.slice(linksAt, firstAt),
    first: point.slice(firstAt, lastAt),
    last: point.slice(lastAt),
  };
}
