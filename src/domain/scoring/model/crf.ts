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

/** A chain in plain odds instead of logs: those of a place are told against its likeliest label, so that none grows too large. */
export type Odds = Chain;

/** The odds of a chain; a `temperature` above one makes all of it less sure. */
export function oddsOf({ width, nodes, links, first, last }: Chain, temperature = 1): Odds {
  const odds = (scores: Float64Array) => scores.map((score) => Math.exp(score / temperature));
  const own = new Float64Array(nodes.length);
  for (let from = 0; from < nodes.length; from += width) {
    let most = -Infinity;
    for (let at = from; at < from + width; at += 1) most = Math.max(most, nodes[at] as number);
    for (let at = from; at < from + width; at += 1) own[at] = Math.exp(((nodes[at] as number) - most) / temperature);
  }
  return { width, nodes: own, links: odds(links), first: odds(first), last: odds(last) };
}

/** Makes the `count` values from `from` on sum to one. */
function evenOut(values: Float64Array, from: number, count: number): void {
  let sum = 0;
  for (let at = from; at < from + count; at += 1) sum += values[at] as number;
  for (let at = from; at < from + count; at += 1) values[at] = (values[at] as number) / sum;
}

/** The share of all ways on from each label, at every place, row by row. */
function waysOn({ width, nodes, links, last }: Odds): Float64Array {
  const ways = new Float64Array(nodes.length);
  const end = nodes.length - width;
  if (end >= 0) ways.set(last, end);
  for (let row = end; row >= 0; row -= width) {
    if (row < end) {
      const next = row + width;
      for (let from = 0; from < width; from += 1) {
        let sum = 0;
        for (let to = 0; to < width; to += 1) {
          sum += (links[from * width + to] as number) * (nodes[next + to] as number) * (ways[next + to] as number);
        }
        ways[row + from] = sum;
      }
    }
    evenOut(ways, row, width);
  }
  return ways;
}

/** The probability of every label at every place, row by row. */
export function marginalsOf(odds: Odds): Float64Array {
  const { width, nodes, links, first } = odds;
  const on = waysOn(odds);
  const ways = new Float64Array(nodes.length);
  const marginals = new Float64Array(nodes.length);
  for (let row = 0; row < nodes.length; row += width) {
    for (let to = 0; to < width; to += 1) {
      let arriving = first[to] as number;
      if (row > 0) {
        arriving = 0;
        for (let from = 0; from < width; from += 1) {
          arriving += (ways[row - width + from] as number) * (links[from * width + to] as number);
        }
      }
      ways[row + to] = arriving * (nodes[row + to] as number);
    }
    evenOut(ways, row, width);
    for (let label = row; label < row + width; label += 1) {
      marginals[label] = (ways[label] as number) * (on[label] as number);
    }
    evenOut(marginals, row, width);
  }
  return marginals;
}

/** `count` label sequences, each drawn with the probability the chain gives it. */
export function drawLabels(odds: Odds, count: number, random: Random): number[][] {
  const { width, nodes, links, first } = odds;
  const on = waysOn(odds);
  const chances = new Float64Array(width);
  return Array.from({ length: count }, () => {
    const labels: number[] = [];
    for (let row = 0; row < nodes.length; row += width) {
      const before = labels.at(-1);
      for (let label = 0; label < width; label += 1) {
        const arriving = (before === undefined ? first[label] : links[before * width + label]) as number;
        chances[label] = arriving * (nodes[row + label] as number) * (on[row + label] as number);
      }
      evenOut(chances, 0, width);
      let luck = random();
      let chosen = 0;
      while (chosen < width - 1 && (luck -= chances[chosen] as number) >= 0) chosen += 1;
      labels.push(chosen);
    }
    return labels;
  });
}
