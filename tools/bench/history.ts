/**
 * How the history carries ten thousand answers: `npm run bench:history -- [ANSWERS]`. Generated answers are written into a
 * fresh profile of a real Chromium; then the production build opens it. Fails where a limit is missed.
 * `--profile FOLDER` also writes what the processor did, for the performance panel of a browser. `--data FOLDER` keeps the
 * written answers there, and takes those that it finds there: the first reading is then measured the first time only.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { build, createServer, preview } from 'vite';
import { executablePath, makeReady } from './browser';
import { serveBare, visit } from './first-question';
import { fill } from './history-data';
import { amount, createReport, middle, small } from './report';

const answers = amount(10_000, 40);
const asked = (name: string) => {
  const at = process.argv.indexOf(name);
  return at === -1 ? null : (process.argv[at + 1] ?? '.');
};
const profiles = asked('--profile');
const data = asked('--data');
const { note, finish } = createReport(
  `${answers.toLocaleString('en')} answers in the history; load of this machine ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}`,
);
const port = Number(process.env['PORT'] ?? 4331);

/** A rare word and common ones: what is read for the one is not there for the next. */
const firstWords = ['bridge', 'the', 'qu'];

const folder = mkdtempSync(join(tmpdir(), 'bench-history-'));
const outDir = small ? 'dist' : join(folder, 'dist');
const address = `http://127.0.0.1:${port}`;
const filled = data !== null && existsSync(data);
// The copy of the program that an earlier run has left would take the place of the one to be measured.
if (filled) rmSync(join(data, 'Default/Service Worker'), { recursive: true, force: true });
const context = await chromium.launchPersistentContext(data ?? join(folder, 'profile'), {
  executablePath,
  args: ['--no-sandbox'],
});

try {
  await makeReady(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(watch, `${answers.toLocaleString('en')} answers`);
  if (!filled) await write(page);

  // The development server has left its word for React, whose slow half would be built in.
  delete process.env.NODE_ENV;
  if (!small) await build({ build: { outDir }, logLevel: 'error' });
  const built = await preview({
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: true },
    logLevel: 'error',
  });
  await report(page);
  await firstScreen(context);
  await new Promise<void>((resolve, reject) => {
    built.httpServer.close((failure) => (failure ? reject(failure) : resolve()));
    if ('closeAllConnections' in built.httpServer) built.httpServer.closeAllConnections();
  });
  finish();
} finally {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Runs in the page before anything else: notes the first frame in which the list can be used, and says when it is drawn. */
function watch(shown: string) {
  const look = () => {
    const ready =
      document.querySelector('main article') &&
      [...document.querySelectorAll('[role=status]')].some((one) => one.textContent === shown);
    // Drawn with this frame: it stands when the next one begins.
    requestAnimationFrame(ready ? () => Object.assign(globalThis, { usableMs: performance.now() }) : look);
  };
  look();
}

async function write(page: Page) {
  const development = await createServer({
    server: { host: '127.0.0.1', port, strictPort: true },
    // What the writing imports is in modules already: nothing has to be looked for and bundled before.
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  });
  await development.listen();
  // A page of the same origin without the app, of which the writing needs four modules and no screen.
  await page.goto(`${address}/icon.svg`);
  await page.evaluate(fill, answers);
  console.log(`${answers} answers written`);
  await development.close();
}

type Usable = { usableMs?: number };

/** What the processor does meanwhile is kept where it was asked for. */
async function profiled(page: Page, name: string, work: () => Promise<void>) {
  if (profiles === null) return work();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.start');
  await work();
  const { profile } = await devtools.send('Profiler.stop');
  mkdirSync(profiles, { recursive: true });
  writeFileSync(join(profiles, `${name}.cpuprofile`), JSON.stringify(profile));
}

/** The first screen for somebody who comes back, as `npm run bench:first-paint` measures it for a first visit. */
async function firstScreen(context: BrowserContext) {
  const bare = await serveBare(context, `${address}/`);
  const ms: Record<'bare' | 'program', number[]> = { bare: [], program: [] };
  for (let run = 0; run < (small ? 1 : 7); run += 1) {
    ms.bare.push((await visit(context, bare.address, false)).questionMs);
    ms.program.push((await visit(context, `${address}/`, true)).questionMs);
  }
  bare.close();
  note('the first question, times a bare page, medians of 7', middle(ms.program) / middle(ms.bare), 3, '×');
}

async function openHistory(page: Page) {
  await page.goto('about:blank');
  await page.goto(`${address}/#/history`);
  const usable = () => (globalThis as Usable).usableMs;
  await page.waitForFunction(usable, undefined, { timeout: 600_000 });
  return (await page.evaluate(usable)) ?? Number.NaN;
}

async function report(page: Page) {
  // Once in a lifetime, with its progress shown.
  const firstReading = await openHistory(page);
  if (!filled) note('every answer read for the first time', firstReading, 60_000);
  await page.waitForTimeout(small ? 0 : 5000);

  // The first search begins as soon as the list stands: nobody can be quicker.
  const starts: number[] = [];
  const first: number[] = [];
  for (let run = 0; run < (small ? 1 : 7); run += 1) {
    starts.push(await openHistory(page));
    first.push(await search(page, firstWords[run % firstWords.length] ?? ''));
  }
  note(`cold start to a list that can be used, median of ${starts.length}`, middle(starts), 1500);
  note(`a search at once after a cold start, median of ${first.length}`, middle(first), 100);
  note('a search at once after a cold start, slowest', Math.max(...first), null);

  const rows = await page.locator('main article').count();
  note('rows in the page', rows, 60, '');

  await profiled(page, 'search', async () => {
    const all: number[] = [];
    for (const word of ['bridge', 'the', 'qu', 'bridge the']) {
      const times: number[] = [];
      for (let run = 0; run < (small ? 1 : 5); run += 1) times.push(await search(page, word));
      note(`search for “${word}”, median of ${times.length}`, middle(times), 100);
      all.push(...times);
    }
    note(`search, slowest of ${all.length}`, Math.max(...all), null);
  });

  const pages: number[] = [];
  await profiled(page, 'pages', async () => {
    for (let at = 1; at <= 20; at += 1) pages.push(await pageAt(page, at / 21));
  });
  note('a page far down, median of 20', middle(pages), 50);
  note('a page far down, slowest of 20', Math.max(...pages), null);
  if (profiles === null) return;
  await profiled(page, 'start', async () => {
    await openHistory(page);
    await search(page, 'the');
  });
}

/** Typed into the field as a candidate would: from the key to the new count and its rows in the page. */
async function search(page: Page, word: string): Promise<number> {
  const ms = await page.evaluate(async (word) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    const status = () => [...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join();
    const before = status();
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const start = performance.now();
    set?.call(field, word);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    while (status() === before && performance.now() - start < 5000) await new Promise((next) => setTimeout(next, 2));
    return status() === before ? Number.NaN : performance.now() - start;
  }, word);
  await page.fill('input[type=search]', '');
  await page.waitForSelector(`[role=status]:text-is("${answers.toLocaleString('en')} answers")`);
  return ms;
}

/** From the leap to a row in sight. */
function pageAt(page: Page, share: number): Promise<number> {
  return page.evaluate(async (share) => {
    const start = performance.now();
    scrollTo(0, document.documentElement.scrollHeight * share);
    const inSight = () =>
      [...document.querySelectorAll('ul[aria-label=Answers] > li')].some((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 0 && top < innerHeight && row.querySelector('article');
      });
    do await new Promise((next) => requestAnimationFrame(next));
    while (!inSight() && performance.now() - start < 5000);
    return inSight() ? performance.now() - start : Number.NaN;
  }, share);
}
