import { small } from './report';
import { position } from '../tagger/baselines';
import { benchTexts, percentile, type Bench } from '../tagger/bench';
import { scoreAnswer } from '../../src/domain/scoring/score-answer';

/** One line per bench; add yours to the list. Each is warmed up, then run `rounds` times on its inputs in turn. */
const texts = benchTexts();

const scoring = (words: number, text: string): Bench => ({
  name: `score ${words} words`,
  rounds: words > 1000 ? 40 : 200,
  targetMs: words > 1000 ? 100 : 10,
  run: () => scoreAnswer({ turns: [{ text, probeSlot: null }], question: null }),
});
const placing = (words: number, text: string): Bench => ({
  name: `position baseline ${words} words`,
  rounds: 200,
  targetMs: null,
  run: () => position(text.split(/(?<=[.!?]) /u)),
});

const benches: readonly Bench[] = Object.entries(texts).flatMap(([words, text]) => [
  scoring(Number(words), text),
  placing(Number(words), text),
]);

let missed = 0;
const medians = new Map<string, number>();
for (const { name, rounds, targetMs, run } of benches) {
  for (let warm = 0; warm < Math.min(20, rounds); warm += 1) run();
  const times = Array.from({ length: small ? 2 : rounds }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  medians.set(name, p50);
  const target = targetMs === null ? '' : `  target p95 < ${targetMs} ms${p95 < targetMs ? '' : ' MISSED'}`;
  if (targetMs !== null && p95 >= targetMs) missed += 1;
  console.log(`${name.padEnd(32)} p50 ${p50.toFixed(3)} ms  p95 ${p95.toFixed(3)} ms${target}`);
}
for (const words of Object.keys(texts)) {
  const ratio = (medians.get(`score ${words} words`) ?? 0) / (medians.get(`position baseline ${words} words`) ?? 1);
  console.log(`${words} words: ${ratio.toFixed(0)} times the position baseline`);
}
if (missed > 0 && !small) process.exitCode = 1;
