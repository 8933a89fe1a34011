import { defineConfig } from 'vitest/config';
import plain from '../../vite.config.ts';

/** Several devices, with everything that can go wrong between them, again and again; ends with a table. */
export default defineConfig({
  ...plain,
  test: {
    ...plain.test,
    include: ['tests/sync/*.{long,test}.ts', 'tests/{domain,platform,stores}/sync/*.test.ts'],
    reporters: ['verbose', ['json', { outputFile: 'test-results/sync.json' }]],
    testTimeout: 600_000,
    maxConcurrency: 2,
    fileParallelism: false,
  },
});
