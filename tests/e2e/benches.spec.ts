import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { noServer } from '../platform/sync/nats-server';

/** Each benchmark once on little data: its limits are not judged here, but everything must still be measured. */
for (const name of ['board', 'first-paint', 'history', 'import', 'recording', 'replay', 'sync', 'sync-server']) {
  test(`the benchmark of ${name} still measures`, async () => {
    test.skip(name.startsWith('sync') && noServer, 'There is no nats-server.');
    test.setTimeout(300_000);
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', `tools/bench/${name}.ts`, '--small'], {
      timeout: 290_000,
    });
    // A figure that was not measured is in the table, and the table in what it printed.
    const { stdout } = await run.catch((failure: Error & { stdout?: string; stderr?: string }) => {
      throw new Error(`${failure.message}\n${failure.stdout}\n${failure.stderr}`);
    });
    expect(stdout).toMatch(/\d/u);
  });
}
