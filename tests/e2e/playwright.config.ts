import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { freePort } from './harness/free-port';

// This file is read again in every worker; the workers inherit the first answer.
process.env.BROWSER_TESTS_PORT ??= String(await freePort());
const origin = `http://127.0.0.1:${process.env.BROWSER_TESTS_PORT}`;

const root = join(import.meta.dirname, '../..');

export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'test-results/browser'),
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results/browser.json') }]],
  // Long, for a busy machine: a test that passes takes none of it.
  timeout: 150_000,
  expect: { timeout: 20_000 },
  // One more than the two cores of a small machine: recordings and replays take their time, not the processor's.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine stalls now and then. What needed a second chance is named and counted as flaky, never hidden.
  retries: process.env.CI ? 1 : 0,
  use: { baseURL: origin },
  webServer: {
    // The production build with the production headers.
    command: `npx vite preview --host 127.0.0.1 --port ${process.env.BROWSER_TESTS_PORT} --strictPort`,
    cwd: root,
    url: origin,
  },
});
