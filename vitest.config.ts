import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      include: ['tests/**/*.test.{ts,tsx}'],
      environment: 'node',
      setupFiles: ['tests/setup.ts'],
      restoreMocks: true,
      // Two busy cores can make a property test or a component test wait.
      testTimeout: 20_000,
      expect: { poll: { timeout: 10_000 } },
      reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
      coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text', 'html'] },
    },
  }),
);
