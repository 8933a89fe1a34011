import { existsSync, readFileSync } from 'node:fs';

/** Adds up what the unit, browser, engine and fault tests wrote down. The argument is the worst exit code of their commands. */
const exitCode = Number(process.argv[2] ?? 0);

function read<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}

const unit = read<{ numPassedTests: number; numFailedTests: number }>('test-results/unit.json');
type Browser = { stats: { expected: number; flaky: number; unexpected: number; skipped: number } };
const browsers = ['browser', 'engines', 'faults'].flatMap((name) => read<Browser>(`test-results/${name}.json`) ?? []);
const sum = (count: (stats: Browser['stats']) => number) => browsers.reduce((all, { stats }) => all + count(stats), 0);

const passed = (unit?.numPassedTests ?? 0) + sum(({ expected, flaky }) => expected + flaky);
const failed = (unit?.numFailedTests ?? 0) + sum(({ unexpected }) => unexpected);

const flaky = sum((stats) => stats.flaky);
if (flaky)
  console.log(`${flaky} of the tests that passed needed a second chance: each is a defect of its own, see above.`);

const skipped = sum((stats) => stats.skipped);
if (skipped)
  console.log(`${skipped} were skipped for want of something on this system: each is named above, with why.`);

// A step that is not a test (format, lint, types, size …) has no count of its own.
const failedStep = exitCode !== 0 && failed === 0 ? 1 : 0;
if (failedStep) console.log('A step that is not a test failed, see above.');
console.log(`${passed} passed, ${failed + failedStep} failed`);
