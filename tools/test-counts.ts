import { existsSync, readFileSync } from 'node:fs';

/** Adds up what the unit tests and the browser tests wrote down. The argument is the exit code of `npm test`. */
const exitCode = Number(process.argv[2] ?? 0);

function read<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}

const unit = read<{ numPassedTests: number; numFailedTests: number }>('test-results/unit.json');
const browser = read<{ stats: { expected: number; flaky: number; unexpected: number } }>('test-results/browser.json');

const passed = (unit?.numPassedTests ?? 0) + (browser ? browser.stats.expected + browser.stats.flaky : 0);
const failed = (unit?.numFailedTests ?? 0) + (browser?.stats.unexpected ?? 0);

// A step that is not a test (format, lint, types, size …) has no count of its own.
const failedStep = exitCode !== 0 && failed === 0 ? 1 : 0;
if (failedStep) console.log('A step that is not a test failed, see above.');
console.log(`${passed} passed, ${failed + failedStep} failed`);
