import { afterAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/domain/session/random';
import { noServer } from '../platform/sync/nats-server';
import { aRun, type RunResult } from './a-run';
import { faults, type FaultName } from './faults';

/** `SYNC_FROM=7 SYNC_RUNS=1 npm run test:sync` for one of them again; `SYNC_SEED` for other moments. */
const from = Number(process.env.SYNC_FROM ?? 0);
const runs = Number(process.env.SYNC_RUNS ?? 20);
const answers = Number(process.env.SYNC_ANSWERS ?? 500);
const seed = process.env.SYNC_SEED ?? 'run';

const kinds = Object.keys(faults) as FaultName[];

/** Every kind of harm in turn, with two others that chance chooses. */
function faultsOf(run: number): FaultName[] {
  const random = seededRandom(`${seed} ${run} harm`);
  const others = kinds.map((kind) => ({ kind, at: random() })).sort((one, other) => one.at - other.at);
  return [...new Set([kinds[run % kinds.length]!, ...others.map(({ kind }) => kind)])].slice(0, 3);
}

const results: RunResult[] = [];

describe.concurrent('three devices with wrong clocks have the same in the end, and all of it', () => {
  test.skipIf(noServer).each(Array.from({ length: runs }, (_, run) => from + run))('run %i', async (run) => {
    const result = await aRun({
      seed: `${seed} ${run}`,
      nodes: run % 4 === 3 ? 1 : 3,
      answers,
      faults: faultsOf(run),
    });
    results.push(result);
    expect(result).toMatchObject({ answers, stuck: [], lost: [], doubled: [], readable: [] });
  });
});

afterAll(() => {
  const rows = [...kinds, 'all of it'].map((kind) => {
    const of = results.filter((result) => kind === 'all of it' || result.faults.some((name) => name === kind));
    return {
      harm: kind,
      runs: of.length,
      answers: of.reduce((sum, result) => sum + result.answers, 0),
      lost: of.reduce((sum, { lost }) => sum + lost.length, 0),
      doubled: of.reduce((sum, { doubled }) => sum + doubled.length, 0),
      'read on the server': of.reduce((sum, { readable }) => sum + readable.length, 0),
    };
  });
  console.table(rows);
  console.table(results.map(({ seed: name, nodes, seconds }) => ({ run: name, servers: nodes, seconds })));
});
