import type { Weights } from '../../src/domain/scoring/text/weights';

/** Signs with whole weights in the shipped form, in an order of its own: the same weights give the same text. */
export function packed(signs: Iterable<readonly [name: string, weight: number]>): Weights {
  const kinds = new Map<string, Map<number, string[]>>();
  for (const [name, weight] of signs) {
    const space = name.indexOf(' ');
    const kind = space < 0 ? '' : name.slice(0, space);
    const byWeight = kinds.get(kind) ?? new Map<number, string[]>();
    kinds.set(kind, byWeight);
    byWeight.set(weight, [...(byWeight.get(weight) ?? []), name.slice(space + 1)]);
  }
  const sorted = <Key, Value>(map: Map<Key, Value>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    sorted(kinds).map(([kind, byWeight]) => [
      kind,
      Object.fromEntries(sorted(byWeight).map(([weight, names]) => [weight, names.sort().join('|')])),
    ]),
  );
}

/** Readable: one weight a line. */
export const inLines = (json: string): string =>
  `${json.replaceAll('],"', '],\n"').replaceAll(/(\d|"|\}),"/g, '$1,\n"')}\n`;
