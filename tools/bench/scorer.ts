import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { small } from './report';
import { position } from '../tagger/baselines';
import { benchTexts, percentile } from '../tagger/bench';
import type { scoreAnswer } from '../../src/domain/scoring/score-answer';

/**
 * How long a scorecard takes, for 400 and 5,000 words, by the scorer as the app ships it: packed, as the loader of these tools wraps
 * every function. Everything runs in turn, round by round, so that a busy machine slows all of it alike: the ratios hold there, the
 * milliseconds only on a quiet one. Says apart what the first scores take, which is what a candidate waits for, and what later ones
 * do, when the engine has compiled all of it. `--against REF` runs the scorer of another commit beside it. Fails above the targets.
 */
type Score = typeof scoreAnswer;
type Runner = { name: string; run: (text: string) => unknown };

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache/bench');
const targets = { '400': 10, '5000': 100 } as const;
const rounds = { '400': 300, '5000': 60 } as const;
/** Rounds that are no longer first ones, and not yet counted as warm. */
const warmUp = 10;

/** The scorer in the folder of a checkout, packed into a folder of its own. */
async function packed(checkout: string, name: string): Promise<Score> {
  const outDir = join(cache, name);
  await build({
    configFile: false,
    root: checkout,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: join(checkout, 'src/domain/scoring/score-answer.ts'), formats: ['es'], fileName: 'scorer' },
    },
  });
  const made = (await import(pathToFileURL(join(outDir, 'scorer.js')).href)) as { scoreAnswer: Score };
  return made.scoreAnswer;
}

/** The scorer of another commit, unpacked beside the cache so that it finds the same packages. */
async function scorerOf(ref: string): Promise<Score> {
  const commit = execFileSync('git', ['rev-parse', '--verify', `${ref}^{commit}`], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const folder = join(cache, commit);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    const files = execFileSync('git', ['archive', commit, 'src/domain', 'tsconfig.json'], {
      cwd: root,
      maxBuffer: 1e9,
    });
    execFileSync('tar', ['-x', '-C', folder], { input: files });
  }
  return packed(folder, `${commit}-packed`);
}

const flag = process.argv.indexOf('--against');
const against = flag < 0 ? null : (process.argv[flag + 1] ?? 'HEAD');
const before = against === null ? null : await scorerOf(against);

const score = await packed(root, 'packed');
const scoring = (one: Score) => (text: string) => one({ turns: [{ text, probeSlot: null }], question: null });

let missed = 0;
for (const [words, texts] of Object.entries(benchTexts()) as [keyof typeof targets, string[]][]) {
  const runners: Runner[] = [
    { name: 'score', run: scoring(score) },
    ...(before ? [{ name: `score at ${against}`, run: scoring(before) }] : []),
    { name: 'position baseline', run: (text) => position(text.split(/(?<=[.!?]) /u)) },
  ];
  const times = runners.map((): number[] => []);
  for (let round = 0; round < (small ? warmUp + 2 : warmUp + rounds[words]); round += 1) {
    runners.forEach(({ run }, at) => {
      const begun = performance.now();
      run(texts[round % texts.length] as string);
      times[at]?.push(performance.now() - begun);
    });
  }
  const own = times[0]?.slice(warmUp) ?? [];
  runners.forEach(({ name }, at) => {
    const all = times[at] ?? [];
    const later = all.slice(warmUp);
    const figure = (values: readonly number[], share: number) => percentile(values, share).toFixed(1);
    const half = later.slice(later.length >> 1);
    const ratio = percentile(
      own.map((time, round) => time / (later[round] ?? time)),
      0.5,
    );
    const beside = at === 0 ? '' : `  score takes ${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} times as long`;
    console.log(
      `${words} words  ${name.padEnd(20)} first ${all[0]?.toFixed(1)} ms  next ${warmUp - 1}: p50 ${figure(all.slice(1, warmUp), 0.5)} ms  ` +
        `then: fastest ${figure(later, 0)} p50 ${figure(later, 0.5)} p95 ${figure(later, 0.95)} ms  warm half: p50 ${figure(half, 0.5)} p95 ${figure(half, 0.95)} ms${beside}`,
    );
  });
  const isMissed = percentile(own, 0.95) >= targets[words];
  if (isMissed) missed += 1;
  console.log(`${words} words  target p95 < ${targets[words]} ms: ${isMissed ? 'missed' : 'met'}\n`);
}
if (missed > 0 && !small) process.exitCode = 1;
