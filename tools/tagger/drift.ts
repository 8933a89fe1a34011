import type { Model } from '../../src/domain/scoring/model/tagger';
import { settings } from './training';

/** Weights may differ by this many units: the last digits of exp and log are not the same on every machine. */
const slack = 2;

function rowsOf(model: Model): Map<string, readonly number[]> {
  return new Map<string, readonly number[]>([
    ['links', model.links],
    ['first', model.first],
    ['last', model.last],
    ...Object.entries(model.features),
    ...Object.entries(model.borders).map(([name, weight]) => [`border: ${name}`, [weight]] as const),
    ...Object.entries({ ...model.gates, ...model.wholes }).flatMap(([gate, weights]) =>
      Object.entries(weights).map(([name, weight]) => [`${gate}: ${name}`, [weight]] as const),
    ),
  ]);
}

/** Where two models differ by more than rounding, in words; null when they are the same. */
export function driftOf(shipped: Model, trained: Model): string | null {
  if (shipped.version !== trained.version) return `version ${shipped.version}, not ${trained.version}`;
  if (shipped.unit !== trained.unit) return 'another unit';
  const [mine, theirs] = [rowsOf(shipped), rowsOf(trained)];
  const edge = Math.ceil(settings.gateLeast / shipped.unit) + slack;
  for (const name of new Set([...mine.keys(), ...theirs.keys()])) {
    const one = mine.get(name);
    const other = theirs.get(name);
    const weights = one ?? other ?? [];
    // A weight on the edge of being left out may be in one model only.
    if (!one || !other) {
      if (weights.some((weight) => Math.abs(weight) > edge)) return `"${name}" is in one of them only`;
    } else if (one.some((weight, at) => Math.abs(weight - (other[at] ?? 0)) > slack))
      return `"${name}" has other weights`;
  }
  return null;
}
