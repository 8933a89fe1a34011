import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { noServer } from '../platform/sync/nats-server';

/** Each benchmark once on little data: its limits are not judged here, but everything must still be measured. */
for (const name of ['board', 'first-paint', 'history', 'import', 'recording', 'replay', 'sync', 'sync-server']) {
  test(`the benchmark of ${name} still measures`, async () => {
    test.skip(name.startsWith('sync') && noServer, 'There is no nats-server.');
    test.setTimeout(300_000);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', `tools/bench/${name}.ts`, '--small'],
      { timeout: 290_000 },
    );
    expect(stdout).toMatch(/\d/u);
  });
}
