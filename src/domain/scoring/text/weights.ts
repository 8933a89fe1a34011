/**
 * Learned weights as they are shipped: the signs by their kind (the first word of a sign's name; none for signs of one word) and by
 * their weight, in whole units: `{"stem": {"7": "slipp|trip"}}` gives "stem slipp" and "stem trip" seven units each. Readable, and a
 * quarter smaller than one weight a sign.
 */
export type Weights = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Signs with their weights, for looking up. */
export type WeightTable = ReadonlyMap<string, number>;

const tables = new WeakMap<Weights, WeightTable>();

/** The table of shipped weights; read once for each. */
export function tableOf(weights: Weights): WeightTable {
  const known = tables.get(weights);
  if (known) return known;
  const table = new Map<string, number>();
  for (const [kind, byWeight] of Object.entries(weights)) {
    for (const [weight, names] of Object.entries(byWeight)) {
      for (const name of names.split('|')) table.set(kind ? `${kind} ${name}` : name, Number(weight));
    }
  }
  tables.set(weights, table);
  return table;
}
