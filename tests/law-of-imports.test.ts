import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** What a file in a room may and may not say, one statement each. */
const planted: Record<string, { allowed: string[]; forbidden: string[] }> = {
  'src/domain/questions/planted.ts': {
    allowed: [`import './question'`, `import './import/fields'`, `import 'valibot'`],
    forbidden: [
      `import '../session/session'`,
      `import type { Past } from '../scheduling/schedule'`,
      `import '../scoring/scorecard'`,
      `import 'dexie'`,
    ],
  },
  'src/domain/questions/import/planted.ts': {
    allowed: [`import './fields'`, `import '../question'`],
    forbidden: [`import '../../session/session'`, `import '../../../storage/open-storage'`],
  },
  'src/domain/audio/planted.ts': {
    allowed: [`import '../answer/waveform'`],
    forbidden: [`import '../session/session'`, `import '../review/pace'`],
  },
  'src/domain/transcript/planted.ts': {
    allowed: [`import '../session/answer'`, `import '../audio/pauses'`],
    forbidden: [`import '../review/ribbon'`, `import '../scoring/scorecard'`],
  },
  'src/domain/scheduling/planted.ts': {
    allowed: [`import '../session/plan'`, `import '../questions/question'`],
    forbidden: [`import '../scoring/scorecard'`, `import '../progress/progress'`, `import '../loop/loop'`],
  },
  'src/domain/scoring/planted.ts': {
    allowed: [`import '../session/answer'`, `import './rubric/rubric'`, `import './model/tagger'`],
    forbidden: [`import '../review/debrief'`, `import '../progress/progress'`, `import '../stories/story'`],
  },
  'src/domain/scoring/text/planted.ts': {
    allowed: [`import './sentences'`, `import '../scorecard'`],
    forbidden: [
      `import '../model/tagger'`,
      `import '../rubric/rubric'`,
      `import type { AnswerToScore } from '../inputs'`,
      `import '../../review/debrief'`,
      `import '../../../platform/browser/clock'`,
    ],
  },
  'src/domain/scoring/model/planted.ts': {
    allowed: [`import '../text/sentences'`, `import '../inputs'`],
    forbidden: [`import '../rubric/rubric'`, `import '../score-answer'`],
  },
  'src/domain/scoring/rubric/planted.ts': {
    allowed: [`import '../model/tagger'`, `import '../text/sentences'`],
    forbidden: [`import '../score-answer'`, `import '../../progress/progress'`],
  },
  'src/domain/review/planted.ts': {
    allowed: [`import '../scoring/scorecard'`, `import '../transcript/clips'`, `import '../session/session'`],
    forbidden: [`import '../progress/progress'`, `import '../stories/story'`, `import '../scheduling/draw'`],
  },
  'src/domain/progress/planted.ts': {
    allowed: [`import '../review/self-score'`, `import '../scoring/scorecard'`],
    forbidden: [`import '../stories/story'`],
  },
  'src/domain/session/planted.ts': {
    allowed: [
      `import './session'`,
      `import '../questions/question'`,
      `import type { Question } from '../questions/question'`,
      `import 'valibot'`,
      `import 'ts-fsrs'`,
    ],
    forbidden: [
      `import '../../platform/browser/clock'`,
      `import '../../storage/open-storage'`,
      `import type { Storage } from '../../storage/open-storage'`,
      `import '../../stores/session/session-store'`,
      `import '../../screens/app'`,
      `import '../../main'`,
      `import '../scheduling/draw'`,
      `import '../scoring/scorecard'`,
      `import '../transcript/clips'`,
      `import 'react'`,
      `import 'zustand/vanilla'`,
      `import 'dexie'`,
      `import 'howler'`,
      `import 'node:fs'`,
      `export * from '../../platform/browser/clock'`,
      `await import('../../storage/open-storage')`,
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
  'src/domain/scoring/text/lexicon/planted.ts': {
    allowed: [`import './tokens'`, `import '../sentences'`, `import 'valibot'`],
    forbidden: [
      `import '../../../../platform/browser/clock'`,
      `import '../../../../storage/open-storage'`,
      `import '../../../../stores/session/session-store'`,
      `import '../../../../screens/app'`,
      `import 'react'`,
      `import 'dexie'`,
      `Date.now()`,
      `Math.random()`,
      `setTimeout(() => {}, 1)`,
      `localStorage.length`,
    ],
  },
  'src/platform/browser/planted.ts': {
    allowed: [
      `import '../scope'`,
      `import '../../domain/session/session'`,
      `import '../../domain/scoring/rubric/rubric'`,
      `import 'howler'`,
      `import '@huggingface/transformers'`,
      `Date.now()`,
    ],
    forbidden: [
      `import '../../storage/open-storage'`,
      `import type { Storage } from '../../storage/open-storage'`,
      `import '../../stores/session/session-store'`,
      `import '../../screens/app'`,
      `import 'react'`,
      `import 'dexie'`,
    ],
  },
  'src/storage/tables/planted.ts': {
    allowed: [
      `import '../schema/database'`,
      `import '../../domain/session/session'`,
      `import '../../domain/scoring/rubric/rubric'`,
      `import 'dexie'`,
    ],
    forbidden: [
      `import '../../platform/browser/clock'`,
      `import type { Clock } from '../../platform/browser/clock'`,
      `import '../../stores/session/session-store'`,
      `import '../../screens/app'`,
      `import 'react'`,
      `import 'howler'`,
    ],
  },
  'src/stores/session/planted.ts': {
    allowed: [
      `import './recording-writer'`,
      `import '../../domain/session/session'`,
      `import '../../domain/scoring/rubric/rubric'`,
      `import type { Clock } from '../../platform/browser/clock'`,
      `import { type Storage } from '../../storage/open-storage'`,
      `import 'zustand/vanilla'`,
    ],
    forbidden: [
      `import { createClock } from '../../platform/browser/clock'`,
      `import { openStorage } from '../../storage/open-storage'`,
      `import { type Clock, createClock } from '../../platform/browser/clock'`,
      `await import('../../platform/browser/clock')`,
      `import '../../screens/app'`,
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
  'src/screens/ui/planted.ts': {
    allowed: [`import './button'`, `import '../routes'`, `import '../text/day'`, `import 'react'`],
    forbidden: [
      `import '../store-context'`,
      `import '../../stores/session/session-store'`,
      `import type { Saving } from '../../stores/session/write-queue'`,
      `import '../answer/chips'`,
      `import '../lobby/lobby'`,
      `import { openStorage } from '../../storage/open-storage'`,
    ],
  },
  'src/screens/settings/data/planted.ts': {
    allowed: [`import '../settings'`, `import '../../ui/button'`, `import '../../../stores/app/data-store'`],
    forbidden: [`import '../../progress/progress'`, `import { openStorage } from '../../../storage/open-storage'`],
  },
  'src/screens/lobby/planted.ts': {
    allowed: [
      `import '../store-context'`,
      `import '../routes'`,
      `import '../ui/button'`,
      `import '../answer/chips'`,
      `import '../text/day'`,
      `import '../../stores/session/session-store'`,
      `import '../../domain/session/session'`,
      `import type { StorageProblem } from '../../storage/open-storage'`,
      `import 'react'`,
      `import 'wouter'`,
    ],
    forbidden: [
      `import '../history/history'`,
      `await import('../replay/replay')`,
      `import { createClock } from '../../platform/browser/clock'`,
      `import { openStorage } from '../../storage/open-storage'`,
      `await import('../../storage/open-storage')`,
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

test('every page of the screens is named in the law, so that no other page imports it', () => {
  const shared = ['ui', 'answer', 'text', 'frame'];
  const folders = readdirSync('src/screens', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const law = readFileSync('.oxlintrc.json', 'utf8');
  const unnamed = folders
    .map(({ name }) => name)
    .filter((name) => !shared.includes(name) && !law.includes(`../${name}/**`));
  expect(unnamed).toEqual([]);
});

const fired = lint();

test.each(cases.map((planted, index) => ({ ...planted, index })))(
  '$file: `$statement` is $verdict',
  ({ file, verdict, index }) => {
    const rules = fired.get(file.replace('planted', `planted-${index}`)) ?? [];
    expect(rules.length > 0 ? 'forbidden' : 'allowed').toBe(verdict);
  },
);
