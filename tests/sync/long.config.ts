import { defineConfig } from 'vitest/config';
import plain from '../../vite.config.ts';

// Those of the plain tests say which files they take, and would take these once each.
const { projects: _, ...settings } = plain.test ?? {};

/** Several devices, with everything that can go wrong between them, again and again; ends with a table. */
export default defineConfig({
  ...plain,
  test: {
    ...settings,
    include: ['tests/sync/*.{long,test}.ts', 'tests/{domain,platform,stores}/sync/*.test.ts'],
    reporters: ['verbose', ['json', { outputFile: 'test-results/sync.json' }]],
    testTimeout: 600_000,
    maxConcurrency: 2,
    fileParallelism: false,
  },
});
