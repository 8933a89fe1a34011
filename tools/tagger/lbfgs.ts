/** Gives the value at `point` and writes the gradient into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
};

/**
 * The minimum of a smooth function by L-BFGS (Nocedal & Wright, algorithm 7.5) with a backtracking line search.
 * Deterministic: the same objective gives the same point.
 */
export function minimise(
  objective: Objective,
  start: Float64Array,
  { steps = 120, memory = 8, tolerance = 1e-5 } = {},
): Float64Array {
  let point = start.slice();
  let gradient = new Float64Array(point.length);
  let value = objective(point, gradient);
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let step = 0; step < steps; step += 1) {
    const direction = gradient.map((slope) => -slope);
    const alphas: number[] = [];
    for (let at = history.length - 1; at >= 0; at -= 1) {
      const { s, y, rho } = history[at] as (typeof history)[number];
      const alpha = rho * dot(s, direction);
      alphas[at] = alpha;
      for (let i = 0; i < direction.length; i += 1) direction[i] = (direction[i] as number) - alpha * (y[i] as number);
    }
    const newest = history.at(-1);
    const scale = newest
      ? 1 / (newest.rho * dot(newest.y, newest.y))
      : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
    for (let i = 0; i < direction.length; i += 1) direction[i] = (direction[i] as number) * scale;
    for (const [at, { s, y, rho }] of history.entries()) {
      const beta = rho * dot(y, direction);
      const alpha = alphas[at] as number;
      for (let i = 0; i < direction.length; i += 1)
        direction[i] = (direction[i] as number) + (s[i] as number) * (alpha - beta);
    }
    const slope = dot(gradient, direction);
    if (slope >= 0) break;
    let size = 1;
    let next = point;
    const nextGradient = new Float64Array(point.length);
    let nextValue = Infinity;
    for (let tries = 0; tries < 30; tries += 1) {
      next = point.map((coordinate, i) => coordinate + size * (direction[i] as number));
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * size * slope) break;
      size /= 2;
    }
    if (!(nextValue < value)) break;
    const s = next.map((coordinate, i) => coordinate - (point[i] as number));
    const y = nextGradient.map((slope, i) => slope - (gradient[i] as number));
    const curvature = dot(s, y);
    if (curvature > 1e-10) {
      history.push({ s, y, rho: 1 / curvature });
      if (history.length > memory) history.shift();
    }
    const gain = (value - nextValue) / Math.max(1, Math.abs(value));
    point = next;
    gradient = nextGradient.slice();
    value = nextValue;
    if (gain < tolerance) break;
  }
  return point;
}
