import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verdictOf } from '../../tools/bench/report';

test.each([
  ['a figure within its limit passes', 90, 100, true, 'pass'],
  ['a figure beyond its limit is missed', 110, 100, true, 'miss'],
  ['on little data a limit is told, not judged', 110, 100, false, 'told'],
  ['what has no limit is told', 110, null, true, 'told'],
  ['what was not measured is missed, on little data too', Number.NaN, 100, false, 'miss'],
  ['what never came is missed', Infinity, null, false, 'miss'],
] as const)('%s', (_, found, most, judged, verdict) => {
  expect(verdictOf({ found, most }, judged)).toBe(verdict);
});

/** The rest drive a browser: `tests/e2e/benches.spec.ts` runs them. */
test.each(['scorer', 'voice', 'postings', 'hostile'])(
  'the benchmark of the %s still measures',
  { timeout: 240_000 },
  (name) => {
    const said = execFileSync(process.execPath, ['--import', 'tsx', `tools/bench/${name}.ts`, '--small'], {
      encoding: 'utf8',
    });
    expect(said).toMatch(/\d/u);
  },
);

test('every benchmark that has a script is run by a test', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const benches = Object.values(scripts).flatMap((script) => /tools\/bench\/([a-z-]+)\.ts/u.exec(script)?.[1] ?? []);
  const run = ['tests/tools/benches.test.ts', 'tests/e2e/benches.spec.ts'].map((file) => readFileSync(file, 'utf8'));
  // One needs a recognizer with weights, of tens of megabytes; the other fills years of practice, minutes even if few.
  const byHand = new Set(['measure-transcriber', 'load']);
  const missing = benches.filter((name) => !byHand.has(name) && !run.some((text) => text.includes(`'${name}'`)));
  expect(missing).toEqual([]);
});
