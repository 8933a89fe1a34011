import type { Random } from '../../session/random';

/**
 * The mathematics of a linear chain over `width` labels, in log space. `nodes` holds the score of every label at every
 * place (row by row), `links` of every step from label to label, `first` and `last` of opening and closing with one.
 */
export type Chain = {
  width: number;
  nodes: Float64Array;
  links: Float64Array;
  first: Float64Array;
  last: Float64Array;
};

export function logSum(values: Float64Array, from: number, count: number): number {
  let most = -Infinity;
  for (let at = from; at < from + count; at += 1) most = Math.max(most, values[at] as number);
  if (most === -Infinity) return -Infinity;
  let sum = 0;
  for (let at = from; at < from + count; at += 1) sum += Math.exp((values[at] as number) - most);
  return most + Math.log(sum);
}

/** Log sums of all ways to each label (`forward`) and on from it (`backward`), and of all ways in all. */
export function waysOf({ width, nodes, links, first, last }: Chain) {
  const length = nodes.length / width;
  const forward = new Float64Array(nodes.length);
  const backward = new Float64Array(nodes.length);
  const scratch = new Float64Array(width);
  for (let at = 0; at < length; at += 1) {
    for (let to = 0; to < width; to += 1) {
      let arriving = first[to] as number;
      if (at > 0) {
        for (let from = 0; from < width; from += 1) {
          scratch[from] = (forward[(at - 1) * width + from] as number) + (links[from * width + to] as number);
        }
        arriving = logSum(scratch, 0, width);
      }
      forward[at * width + to] = arriving + (nodes[at * width + to] as number);
    }
  }
  for (let at = length - 1; at >= 0; at -= 1) {
    for (let from = 0; from < width; from += 1) {
      if (at === length - 1) {
        backward[at * width + from] = last[from] as number;
        continue;
      }
      for (let to = 0; to < width; to += 1) {
        const next = (at + 1) * width + to;
        scratch[to] = (links[from * width + to] as number) + (nodes[next] as number) + (backward[next] as number);
      }
      backward[at * width + from] = logSum(scratch, 0, width);
    }
  }
  for (let label = 0; label < width; label += 1) {
    scratch[label] = (forward[(length - 1) * width + label] as number) + (last[label] as number);
  }
  return { forward, backward, total: length === 0 ? 0 : logSum(scratch, 0, width) };
}

/** The probability of every label at every place, row by row. */
export function marginalsOf(chain: Chain): Float64Array {
  const { forward, backward, total } = waysOf(chain);
  return forward.map((value, index) => Math.exp(value + (backward[index] as number) - total));
}

/** One label sequence, drawn with the probability the chain gives it. */
export function drawLabels(chain: Chain, backward: Float64Array, random: Random): number[] {
  const { width, nodes, links, first } = chain;
  const labels: number[] = [];
  const scores = new Float64Array(width);
  for (let at = 0; at < nodes.length / width; at += 1) {
    for (let label = 0; label < width; label += 1) {
      const arriving = at === 0 ? first[label] : links[(labels[at - 1] as number) * width + label];
      scores[label] =
        (arriving as number) + (nodes[at * width + label] as number) + (backward[at * width + label] as number);
    }
    const total = logSum(scores, 0, width);
    let luck = random();
    let chosen = width - 1;
    for (let label = 0; label < width; label += 1) {
      luck -= Math.exp((scores[label] as number) - total);
      if (luck < 0) {
        chosen = label;
        break;
      }
    }
    labels.push(chosen);
  }
  return labels;
}
