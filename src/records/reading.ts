import * as v from 'valibot';

/** Rows that read well, and how many did not: those are counted and left where they are, never dropped. */
export type ReadRows<T> = { rows: T[]; damaged: number };

/** Checks stored rows against their schema. A damaged row does not take its neighbours with it. */
export function readRows<S extends v.GenericSchema>(schema: S, stored: readonly unknown[]): ReadRows<v.InferOutput<S>> {
  const rows: v.InferOutput<S>[] = [];
  let damaged = 0;
  for (const row of stored) {
    const read = v.safeParse(schema, row);
    if (read.success) rows.push(read.output);
    else damaged += 1;
  }
  return { rows, damaged };
}
