/** A slice of a recording as it came: when, on a clock that only goes forward, and how much. */
export type Arrival = { atMs: number; bytes: number };

/** Slices are asked for this often; one that comes half as long after another was held up with it. */
const sliceMs = 1000;

/**
 * How long the machine stood still before the newest slices, in ms; null when it did not, or when that cannot be said
 * yet. A late slice alone says little: a frozen page gets all of its sound later, in one or many slices. Only where less
 * than half of the bytes came that came before in that time was nothing heard. `last`: no slice comes after these.
 */
export function stallBefore(arrivals: readonly Arrival[], startedMs: number, last = false): number | null {
  const newest = arrivals.at(-1);
  if (!newest) return null;
  const pauseBefore = (at: number) => (arrivals[at]?.atMs ?? 0) - (arrivals[at - 1]?.atMs ?? 0);
  let late = arrivals.length - 1;
  if (!last) {
    if (pauseBefore(late) < sliceMs / 2) return null;
    late -= 1;
  }
  while (late > 0 && pauseBefore(late) < sliceMs / 2) late -= 1;
  const before = arrivals[late - 1];
  if (!before || pauseBefore(late) <= 3 * sliceMs) return null;

  const sum = (some: readonly Arrival[]) => some.reduce((total, { bytes }) => total + bytes, 0);
  const bytesPerMs = sum(arrivals.slice(0, late)) / (before.atMs - startedMs);
  const goneMs = newest.atMs - before.atMs;
  const unheardMs = goneMs - sum(arrivals.slice(late)) / bytesPerMs;
  return unheardMs > goneMs / 2 ? Math.min(unheardMs, pauseBefore(late)) : null;
}
