import { defineConfig } from '@playwright/test';

/** The same walk in every engine that this system has; Playwright only runs it, its own browsers are not used. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.engines.ts',
  outputDir: '../../test-results/engines',
  reporter: [
    ['list', { printSteps: true }],
    ['json', { outputFile: '../../test-results/engines.json' }],
  ],
  // Long, for a busy machine; both engines together take about two minutes.
  timeout: 240_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
});
