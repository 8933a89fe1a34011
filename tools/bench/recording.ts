/**
 * An answer in the built app, recorded and written down: `npm run bench:recording -- [SECONDS]`. Bytes a minute of
 * sound, and the longest time for which the page stood still meanwhile. The recognizer is the one without weights from the
 * tests: for the speed of real ones there is `tools/bench/measure-transcriber.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { flags } from '../../tests/e2e/harness/browser';
import { serveModelBeside } from '../../tests/e2e/harness/canned-model';
import { createGatekeeper } from '../../tests/e2e/harness/gatekeeper';
import { finish, startAloud } from '../../tests/e2e/harness/steps';
import { executablePath, makeReady } from './browser';
import { amount, createReport, small } from './report';

const seconds = amount(60, 8);
const report = createReport(`an answer of ${seconds} s, recorded and written down without weights`);
const port = Number(process.env['PORT'] ?? 4361);
const folder = mkdtempSync(join(tmpdir(), 'bench-recording-'));
const outDir = small ? 'dist' : join(folder, 'dist');

declare global {
  /** Milliseconds for which the page has stood still at most since it was last asked. */
  var stoodStill: () => number;
}

/** The browser reports every task of the page that takes 50 ms or longer; a busy machine makes all of them longer. */
function watchStandstill() {
  let longestMs = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longestMs = Math.max(longestMs, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  globalThis.stoodStill = () => {
    note(observer.takeRecords());
    const found = longestMs;
    longestMs = 0;
    return found;
  };
}

/** 0: for less than the 50 ms that the browser reports from. */
const stoodStill = (page: Page) => page.evaluate(() => globalThis.stoodStill());

/** The recordings as they are kept: what one minute of sound takes. */
async function bytesAMinute(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('second-take');
        opening.addEventListener('error', () => reject(new Error('The records do not open.')));
        opening.addEventListener('success', () => {
          const rows = opening.result.transaction('recordings').objectStore('recordings').getAll();
          rows.addEventListener('success', () => {
            const [row] = rows.result as { bytes: number; durationMs: number }[];
            resolve(row ? row.bytes / (row.durationMs / 60_000) : Number.NaN);
          });
        });
      }),
  );
}

const gatekeeper = await createGatekeeper([]);
if (!small) await build({ build: { outDir }, logLevel: 'error' });
const built = await preview({
  build: { outDir },
  preview: { host: '127.0.0.1', port, strictPort: true },
  logLevel: 'error',
});
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath,
  chromiumSandbox: process.getuid?.() !== 0,
  args: flags({ microphone: { hears: 'answer.wav' } }, gatekeeper.port),
  baseURL: `http://127.0.0.1:${port}`,
});
try {
  await makeReady(context);
  await context.addInitScript(watchStandstill);
  await serveModelBeside(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('/#/settings');
  await page.getByRole('radio', { name: /From this site/ }).check();
  await page.getByRole('button', { name: /^Download/ }).click();
  await page.getByText(/is on this computer and works offline/).waitFor();

  await startAloud(page);
  await stoodStill(page);
  await page.waitForTimeout(seconds * 1000);
  const whileSpeaking = await stoodStill(page);
  await finish(page);
  const afterDone = await stoodStill(page);
  const fromMs = performance.now();
  await page.getByRole('group', { name: 'Your words, one by one' }).waitFor({ timeout: 10 * 60_000 });
  const writtenMs = performance.now() - fromMs;

  report.note('a minute of sound', (await bytesAMinute(page)) / 1000, 400, 'kB');
  report.note('page stood still while speaking', whileSpeaking, 100);
  report.note('page stood still from Done to the debrief', afterDone, 500);
  report.note('page stood still while it was written down', await stoodStill(page), 100);
  report.note('written down after', writtenMs / 1000, seconds, 's');
  report.finish();
} finally {
  await context.close();
  await gatekeeper.close();
  await built.close();
  rmSync(folder, { recursive: true, force: true });
}
