import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { small } from './report';
import { position } from '../tagger/baselines';
import { benchTexts, percentile } from '../tagger/bench';
import { scoreAnswer } from '../../src/domain/scoring/score-answer';

/**
 * How long a scorecard takes, for 400 and 5,000 words. Everything runs in turn, round by round, so that a busy machine slows all of it
 * alike: the ratios hold there, the milliseconds only on a quiet one. `--against REF` runs the scorer of another commit beside it. Fails
 * above the targets.
 */
type Runner = { name: string; run: () => unknown };

const root = join(import.meta.dirname, '../..');
const targets = { '400': 10, '5000': 100 } as const;
const rounds = { '400': 150, '5000': 30 } as const;

/** The scorer of another commit, unpacked beside the cache so that it finds the same packages. */
async function scorerOf(ref: string): Promise<typeof scoreAnswer> {
  const commit = execFileSync('git', ['rev-parse', '--verify', `${ref}^{commit}`], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const folder = join(root, '.cache/bench', commit);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    const files = execFileSync('git', ['archive', commit, 'src/domain'], { cwd: root, maxBuffer: 1e9 });
    execFileSync('tar', ['-x', '-C', folder], { input: files });
  }
  const other = (await import(pathToFileURL(join(folder, 'src/domain/scoring/score-answer.ts')).href)) as {
    scoreAnswer: typeof scoreAnswer;
  };
  return other.scoreAnswer;
}

const flag = process.argv.indexOf('--against');
const against = flag < 0 ? null : (process.argv[flag + 1] ?? 'HEAD');
const before = against === null ? null : await scorerOf(against);

let missed = 0;
for (const [words, text] of Object.entries(benchTexts()) as [keyof typeof targets, string][]) {
  const answer = { turns: [{ text, probeSlot: null }], question: null };
  const sentences = text.split(/(?<=[.!?]) /u);
  const runners: Runner[] = [
    { name: 'score', run: () => scoreAnswer(answer) },
    ...(before ? [{ name: `score at ${against}`, run: () => before(answer) }] : []),
    { name: 'position baseline', run: () => position(sentences) },
  ];
  const times = runners.map((): number[] => []);
  for (let round = -10; round < (small ? 2 : rounds[words]); round += 1) {
    runners.forEach(({ run }, at) => {
      const begun = performance.now();
      run();
      if (round >= 0) times[at]?.push(performance.now() - begun);
    });
  }
  const [score = []] = times;
  runners.forEach(({ name }, at) => {
    const own = times[at] ?? [];
    const [fastest, p50, p95] = [0, 0.5, 0.95].map((share) => percentile(own, share).toFixed(3));
    const ratio = percentile(
      score.map((time, round) => time / (own[round] ?? time)),
      0.5,
    );
    const beside = at === 0 ? '' : `  score takes ${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} times as long`;
    console.log(`${words} words  ${name.padEnd(20)} fastest ${fastest} ms  p50 ${p50} ms  p95 ${p95} ms${beside}`);
  });
  const isMissed = percentile(score, 0.95) >= targets[words];
  if (isMissed) missed += 1;
  console.log(`${words} words  target p95 < ${targets[words]} ms: ${isMissed ? 'missed' : 'met'}\n`);
}
if (missed > 0 && !small) process.exitCode = 1;
