import { existsSync, readFileSync } from 'node:fs';

/** Names the ten tests that took longest in the last runs of the unit, browser, engine and fault tests, slowest first. */
type Took = { ms: number; name: string };

function read<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}

type Unit = { testResults: { name: string; startTime: number; endTime: number }[] };
type Suite = {
  file: string;
  suites?: Suite[];
  specs?: { title: string; tests: { results: { duration: number }[] }[] }[];
};

/** A unit test alone is quick; what counts is its file. */
const files = (read<Unit>('test-results/unit.json')?.testResults ?? []).map(({ name, startTime, endTime }): Took => ({
  ms: endTime - startTime,
  name: name.slice(name.indexOf('/tests/') + 1),
}));

const walk = (suite: Suite): Took[] => [
  ...(suite.specs ?? []).map(({ title, tests }) => ({
    ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    name: `${suite.file} › ${title}`,
  })),
  ...(suite.suites ?? []).flatMap(walk),
];
const inBrowsers = ['browser', 'engines', 'faults'].flatMap((name) =>
  (read<{ suites: Suite[] }>(`test-results/${name}.json`)?.suites ?? []).flatMap(walk),
);

for (const { ms, name } of [...files, ...inBrowsers].sort((one, other) => other.ms - one.ms).slice(0, 10)) {
  console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);
}
