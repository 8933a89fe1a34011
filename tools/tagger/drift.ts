import type { Model } from '../../src/domain/scoring/model/tagger';
import type { SpanWeights } from '../../src/domain/scoring/model/spans';
import { tableOf } from '../../src/domain/scoring/text/weights';
import { spanSettings } from './fit-spans';
import { settings } from './training';

/** Weights may differ by this many units: the last digits of exp and log are not the same on every machine. */
const slack = 2;

function rowsOf(model: Model): Map<string, readonly number[]> {
  return new Map<string, readonly number[]>([
    ['links', model.links],
    ['first', model.first],
    ['last', model.last],
    ...Object.entries(model.features),
    ...[...tableOf(model.borders)].map(([name, weight]) => [`border: ${name}`, [weight]] as const),
    ...Object.entries(model.gates).flatMap(([gate, weights]) =>
      [...tableOf(weights)].map(([name, weight]) => [`${gate}: ${name}`, [weight]] as const),
    ),
    ...Object.entries(model.wholes).flatMap(([gate, weights]) =>
      Object.entries(weights).map(([name, weight]) => [`${gate}: ${name}`, [weight]] as const),
    ),
  ]);
}

type Rows = ReadonlyMap<string, readonly number[]>;

/** The first row that differs by more than rounding; one that is weaker than `edge` may be in one of them only. */
function rowDrift(mine: Rows, theirs: Rows, edge: number): string | null {
  for (const name of new Set([...mine.keys(), ...theirs.keys()])) {
    const one = mine.get(name);
    const other = theirs.get(name);
    const weights = one ?? other ?? [];
    if (!one || !other) {
      if (weights.some((weight) => Math.abs(weight) > edge)) return `"${name}" is in one of them only`;
    } else if (one.some((weight, at) => Math.abs(weight - (other[at] ?? 0)) > slack))
      return `"${name}" has other weights`;
  }
  return null;
}

/** Where two models differ by more than rounding, in words; null when they are the same. */
export function driftOf(shipped: Model, trained: Model): string | null {
  if (shipped.version !== trained.version) return `version ${shipped.version}, not ${trained.version}`;
  if (shipped.unit !== trained.unit) return 'another unit';
  return rowDrift(rowsOf(shipped), rowsOf(trained), Math.ceil(settings.gateLeast / shipped.unit) + slack);
}

/** The same for the span classifiers. */
export function spanDriftOf(shipped: SpanWeights, trained: SpanWeights): string | null {
  if (shipped.unit !== trained.unit) return 'another unit of the spans';
  const rows = ({ why, figure }: SpanWeights) =>
    new Map(
      Object.entries({ why, figure }).flatMap(([kind, weights]) =>
        [...tableOf(weights)].map(([name, weight]) => [`${kind}: ${name}`, [weight]] as const),
      ),
    );
  return rowDrift(rows(shipped), rows(trained), Math.ceil(spanSettings.least / shipped.unit) + slack);
}
