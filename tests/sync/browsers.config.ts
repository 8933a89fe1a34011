import { defineConfig } from '@playwright/test';
import tests from '../e2e/playwright.config';

/** The long half with real browsers; the build is made before it. */
export default defineConfig<{ offlineCopy: boolean; own: boolean }>({
  ...tests,
  use: { ...tests.use, offlineCopy: true, own: true },
  testDir: '.',
  testMatch: '*.browsers.ts',
  outputDir: '../../test-results/sync-browsers',
  reporter: [['list'], ['json', { outputFile: '../../test-results/sync-browsers.json' }]],
  timeout: 600_000,
  workers: 1,
  // An answer that is lost once in two runs is lost.
  retries: 0,
});
