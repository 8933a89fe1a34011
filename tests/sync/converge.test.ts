import { expect, test } from 'vitest';
import { noServer } from '../platform/sync/nats-server';
import { aRun } from './a-run';

/** The short half of `npm run test:sync`. */
test.skipIf(noServer)(
  'three devices over three servers have the same in the end, though the leader, a device and every connection die',
  async () => {
    const result = await aRun({
      seed: 'short',
      nodes: 3,
      answers: 24,
      faults: ['kill -9 of the leader', 'kill -9 of a device', 'every connection cut'],
    });
    expect(result).toMatchObject({ answers: 24, lost: [], doubled: [], readable: [] });
  },
  90_000,
);
