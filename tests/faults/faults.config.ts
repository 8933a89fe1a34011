import { defineConfig } from '@playwright/test';
import tests from '../e2e/playwright.config';

/** The long half of the fault suite, with the short half that every test run has; ends with a table. */
export default defineConfig<{ offlineCopy: boolean; whole: boolean; own: boolean }>({
  ...tests,
  // As a candidate has it: the whole browser, the copy and all.
  use: { ...tests.use, offlineCopy: true, whole: true, own: true },
  testDir: '..',
  testMatch: [
    'faults/*.faults.ts',
    'e2e/crash.spec.ts',
    'e2e/two-tabs.spec.ts',
    'e2e/hidden-tab.spec.ts',
    'e2e/microphone-denied.spec.ts',
    'e2e/data.spec.ts',
    'e2e/storage/*.spec.ts',
    'e2e/two-releases.spec.ts',
    'e2e/offline.spec.ts',
  ],
  outputDir: '../../test-results/faults',
  reporter: [['list'], ['json', { outputFile: '../../test-results/faults.json' }], ['./fault-table.ts']],
  timeout: 240_000,
  // An answer that is lost once in two runs is lost.
  retries: 0,
});
