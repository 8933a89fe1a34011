/**
 * How long a large list of one's own takes: `npm run build && npm run bench:import`. In a real Chromium, over
 * the production build: reading, saving, the first search (which builds the index) and a later one.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { manyQuestions } from '../../tests/e2e/harness/many-questions';
import { executablePath } from './browser';
import { amount, createReport } from './report';

const count = amount(50_000, 13_000);
const report = createReport(`a list of ${count.toLocaleString('en')} questions`);
const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.addInitScript(() => {
  const tasks: number[] = [];
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: 'longtask',
  });
});

async function timed(what: string, work: () => Promise<void>): Promise<number> {
  const fromMs = performance.now();
  await work();
  const tookMs = Math.round(performance.now() - fromMs);
  const longest = await page.evaluate(() =>
    Math.round(Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks.splice(0))),
  );
  report.note(what, tookMs, null);
  report.note(`${what}, longest task`, longest, null);
  return tookMs;
}

await page.goto(`${server.resolvedUrls?.local[0] ?? ''}#/questions/import`);
// A real file: Playwright would push a buffer through the page, and that would be measured too.
const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
const file = join(folder, 'many.csv');
writeFileSync(file, manyQuestions(count, 'ferry'));
const add = page.getByRole('button', { name: `Add ${count.toLocaleString('en')} questions` });
const search = page.getByRole('searchbox', { name: 'Search' });
const found = (words: string) => page.getByRole('listitem').filter({ hasText: words }).waitFor({ timeout: 120_000 });
await page.getByLabel('File of questions').waitFor();
const readMs = await timed('read', async () => {
  await page.getByLabel('File of questions').setInputFiles(file);
  await add.waitFor({ timeout: 120_000 });
});
const saveMs = await timed('save', async () => {
  await add.click();
  await page.getByRole('link', { name: 'See them' }).waitFor({ timeout: 120_000 });
});
await page.getByRole('link', { name: 'See them' }).click();
await timed('first search', async () => {
  await search.fill('ferry 4321');
  await found('number 4321,');
});
await timed('next search', async () => {
  await search.fill('ferry 12345');
  await found('number 12345,');
});
rmSync(folder, { recursive: true });
await browser.close();
await server.close();
report.note('read and saved', readMs + saveMs, 5000);
report.finish();
