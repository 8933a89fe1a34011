import type { Chain } from '../../src/domain/scoring/model/crf';

function logSum(values: Float64Array, from: number, count: number): number {
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
