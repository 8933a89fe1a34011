import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** What a file in a room may and may not say, one statement each. */
const planted: Record<string, { allowed: string[]; forbidden: string[] }> = {
  'src/interview/planted.ts': {
    allowed: [`import './session'`, `import 'valibot'`, `import 'ts-fsrs'`],
    forbidden: [
      `import '../scoring/rubric'`,
      `import type { Rubric } from '../scoring/rubric'`,
      `import '../devices/clock'`,
      `import '../records/records'`,
      `import '../stores/session-store'`,
      `import '../screens/app'`,
      `import 'react'`,
      `import 'zustand/vanilla'`,
      `import 'dexie'`,
      `import 'howler'`,
      `import 'node:fs'`,
      `export * from '../scoring/rubric'`,
      `await import('../scoring/rubric')`,
      `Date.now()`,
      `new Date()`,
      `globalThis.Date.now()`,
      `Math.random()`,
      `performance.now()`,
      `setTimeout(() => {}, 1)`,
      `setInterval(() => {}, 1)`,
      `document.title`,
      `window.name`,
      `crypto.randomUUID()`,
    ],
  },
  'src/scoring/planted.ts': {
    allowed: [`import './rubric'`, `import './tagger/decode'`, `import '../interview/session'`, `import 'valibot'`],
    forbidden: [
      `import '../devices/clock'`,
      `import '../records/records'`,
      `import '../stores/session-store'`,
      `import '../screens/app'`,
      `import 'react'`,
      `import 'dexie'`,
      `Date.now()`,
      `Math.random()`,
      `setTimeout(() => {}, 1)`,
      `localStorage.length`,
    ],
  },
  'src/scoring/tagger/planted.ts': {
    allowed: [`import '../rubric'`, `import './features'`, `import '../../interview/session'`],
    forbidden: [`import '../../devices/clock'`, `import '../../stores/session-store'`, `Math.random()`],
  },
  'src/devices/planted.ts': {
    allowed: [
      `import './scope'`,
      `import '../interview/session'`,
      `import '../scoring/rubric'`,
      `import 'howler'`,
      `import '@huggingface/transformers'`,
      `Date.now()`,
    ],
    forbidden: [
      `import '../records/records'`,
      `import type { Records } from '../records/records'`,
      `import '../stores/session-store'`,
      `import '../screens/app'`,
      `import 'react'`,
      `import 'dexie'`,
    ],
  },
  'src/devices/transcriber/planted.ts': {
    allowed: [`import '../scope'`, `import '../../interview/answer'`],
    forbidden: [`import '../../records/records'`, `import '../../screens/app'`],
  },
  'src/records/planted.ts': {
    allowed: [`import './database'`, `import '../interview/session'`, `import '../scoring/rubric'`, `import 'dexie'`],
    forbidden: [
      `import '../devices/clock'`,
      `import type { Clock } from '../devices/clock'`,
      `import '../stores/session-store'`,
      `import '../screens/app'`,
      `import 'react'`,
      `import 'howler'`,
    ],
  },
  'src/stores/planted.ts': {
    allowed: [
      `import './recording-desk'`,
      `import '../interview/session'`,
      `import '../scoring/rubric'`,
      `import type { Clock } from '../devices/clock'`,
      `import { type Records } from '../records/records'`,
      `import 'zustand/vanilla'`,
    ],
    forbidden: [
      `import { createClock } from '../devices/clock'`,
      `import { openRecords } from '../records/records'`,
      `import { type Clock, createClock } from '../devices/clock'`,
      `await import('../devices/clock')`,
      `import '../screens/app'`,
      `import 'react'`,
      `import 'zustand'`,
      `import 'dexie'`,
      `import 'howler'`,
      `Date.now()`,
      `Math.random()`,
      `setTimeout(() => {}, 1)`,
      `localStorage.length`,
    ],
  },
  'src/screens/lobby/planted.ts': {
    allowed: [
      `import '../house'`,
      `import '../../stores/session-store'`,
      `import '../../interview/session'`,
      `import '../../scoring/rubric'`,
      `import type { RecordsProblem } from '../../records/records'`,
      `import 'react'`,
      `import 'wouter'`,
    ],
    forbidden: [
      `import { createClock } from '../../devices/clock'`,
      `import { openRecords } from '../../records/records'`,
      `await import('../../records/records')`,
      `import 'dexie'`,
      `import 'howler'`,
      `import '@huggingface/transformers'`,
      `localStorage.length`,
      `window.localStorage.length`,
      `Date.now()`,
    ],
  },
};

const folder = mkdtempSync(join(tmpdir(), 'law-of-imports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cases = Object.entries(planted).flatMap(([file, { allowed, forbidden }]) => [
  ...allowed.map((statement) => ({ file, statement, verdict: 'allowed' })),
  ...forbidden.map((statement) => ({ file, statement, verdict: 'forbidden' })),
]);

/** Which of the law's rules fired in which file. */
function lint(): Map<string, string[]> {
  copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
  for (const [index, { file, statement }] of cases.entries()) {
    const planted = join(folder, file.replace('planted', `planted-${index}`));
    mkdirSync(dirname(planted), { recursive: true });
    writeFileSync(planted, `${statement};\nexport {};\n`);
  }
  const fired = new Map<string, string[]>();
  for (const { filename, code } of diagnostics()) {
    if (code.includes('no-restricted-')) fired.set(filename, [...(fired.get(filename) ?? []), code]);
  }
  return fired;
}

function diagnostics(): { filename: string; code: string }[] {
  const oxlint = join(process.cwd(), 'node_modules/oxlint/bin/oxlint');
  try {
    execFileSync(process.execPath, [oxlint, '--format=json', '.'], { cwd: folder, maxBuffer: 1e8 });
  } catch (failure) {
    return JSON.parse(String((failure as { stdout: Buffer }).stdout)).diagnostics;
  }
  throw new Error('oxlint found nothing wrong with files that break every rule.');
}

const fired = lint();

test.each(cases.map((planted, index) => ({ ...planted, index })))(
  '$file: `$statement` is $verdict',
  ({ file, verdict, index }) => {
    const rules = fired.get(file.replace('planted', `planted-${index}`)) ?? [];
    expect(rules.length > 0 ? 'forbidden' : 'allowed').toBe(verdict);
  },
);
