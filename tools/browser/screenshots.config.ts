import { defineConfig } from '@playwright/test';
import tests from '../../tests/e2e/playwright.config';

export default defineConfig({
  ...tests,
  testDir: '.',
  outputDir: '../../test-results/screenshots',
  testMatch: 'screenshots.ts',
  reporter: 'list',
  timeout: 240_000,
});
