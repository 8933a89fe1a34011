import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import about from './package.json' with { type: 'json' };
import { scopedName } from './tools/release/css-names.ts';
import { firstScreen } from './tools/release/first-screen-plugin.ts';
import { licenses } from './tools/release/licenses-plugin.ts';
import { noNode } from './tools/release/no-node.ts';
import { offline } from './tools/release/offline-plugin.ts';
import { developmentHeaders, metaPolicy, securityHeaders } from './tools/release/security-headers.ts';
import { speechEngine } from './tools/release/speech-engine.ts';

/** Hosts that cannot send headers still get the policy, from the page itself. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy() },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const { ofProgram, ofWorkers } = licenses(Object.keys(about.dependencies));

/** Tests of several devices over real servers, which wait for one another. */
const withServers = ['tests/{platform,stores}/sync/*.test.ts', 'tests/sync/*.test.ts'];

export default defineConfig({
  base: './',
  plugins: [react(), noNode(), policyInPage(), firstScreen(), ofProgram, offline()],
  css: { modules: { generateScopedName: scopedName } },
  resolve: {
    alias: [
      ...speechEngine,
      // Dexie for browsers of today, as a module: without what older ones need, and without what nobody asks for.
      {
        find: /^dexie$/,
        replacement: fileURLToPath(new URL('node_modules/dexie/dist/modern/dexie.mjs', import.meta.url)),
      },
      // Lists are read in a worker, which has no document: the copy without a DOM, for every bundle.
      {
        find: /^decode-named-character-reference$/,
        replacement: fileURLToPath(new URL('node_modules/decode-named-character-reference/index.js', import.meta.url)),
      },
    ],
  },
  server: { headers: developmentHeaders },
  preview: { headers: securityHeaders },
  worker: { format: 'es', plugins: () => [ofWorkers] },
  build: { target: 'es2023', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  test: {
    // Neither the pure layer nor a page keeps anything in its modules, so files share what they load: the model, the lists, React.
    projects: [
      { extends: true, test: { name: 'domain', include: ['tests/domain/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'outside',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/domain/**', 'tests/screens/**', ...withServers, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['tests/screens/**/*.test.{ts,tsx}'],
          isolate: false,
          // Before any file that loads Dexie, which looks for a database once.
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        extends: true,
        test: {
          name: 'servers',
          include: withServers,
          // Long, for a busy machine: a test that passes takes none of it.
          testTimeout: 180_000,
          // As in the browser, what needed a second chance is named, never hidden.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    // Left to itself it keeps one core for the process that hands the files out, which hardly needs it: half of a machine with two.
    maxWorkers: '100%',
    // Two busy cores can make a property test or a component test wait.
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text', 'html'],
      // A floor, not a goal: `tests/domain` alone reached 92, 84, 91 and 93 percent on 2026-11-28.
      thresholds: { 'src/domain/**': { statements: 92, branches: 83, functions: 91, lines: 93 } },
    },
  },
});
