/**
 * How the history carries ten thousand answers: `npm run bench:history -- [ANSWERS]`. Generated answers are written into a
 * fresh profile of a real Chromium; then the production build opens it. Fails where a limit is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build, createServer, preview } from 'vite';
import { amount, createReport, middle, small } from './report';
import { findChromium } from '../browser/chromium';

const answers = amount(10_000, 40);
const { note, finish } = createReport(
  `${answers.toLocaleString('en')} answers in the history; load of this machine ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}`,
);
const port = Number(process.env['PORT'] ?? 4331);
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium: set CHROMIUM_PATH.');

const folder = mkdtempSync(join(tmpdir(), 'bench-history-'));
const outDir = small ? 'dist' : join(folder, 'dist');
const address = `http://127.0.0.1:${port}`;
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath,
  args: ['--no-sandbox'],
});

try {
  const development = await createServer({ server: { host: '127.0.0.1', port, strictPort: true }, logLevel: 'error' });
  await development.listen();
  const page = context.pages()[0] ?? (await context.newPage());
  // tsx names the functions that it sends along with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`${address}/#/settings`);
  await page.evaluate(fill, answers);
  console.log(`${answers} answers written`);
  await development.close();

  if (!small) await build({ build: { outDir }, logLevel: 'error' });
  const built = await preview({
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: true },
    logLevel: 'error',
  });
  await report(page);
  await new Promise<void>((resolve, reject) => {
    built.httpServer.close((failure) => (failure ? reject(failure) : resolve()));
    if ('closeAllConnections' in built.httpServer) built.httpServer.closeAllConnections();
  });
  finish();
} finally {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}

async function report(page: Page) {
  // As the page says it, thousands with their comma.
  const shown = `[role=status]:text-is("${answers.toLocaleString('en')} answers")`;
  const firstStart = performance.now();
  await page.goto('about:blank');
  await page.goto(`${address}/#/history`);
  await page.waitForSelector(shown, { timeout: 600_000 });
  // Once in a lifetime, with its progress shown.
  note('every answer read for the first time', performance.now() - firstStart, 60_000);

  await page.goto('about:blank');
  await page.goto(`${address}/#/history`);
  await page.waitForSelector('article');
  await page.waitForSelector(shown);
  note('cold start to a list that can be used', await page.evaluate(() => performance.now()), 1500);

  const rows = await page.locator('main article').count();
  note('rows in the page', rows, 60, '');

  // Typed into the field as a candidate would: from the key to the new count.
  for (const word of ['bridge', 'the', 'qu']) {
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
    note(`search for “${word}”`, ms, 100);
    await page.fill('input[type=search]', '');
    await page.waitForSelector(shown);
  }

  const pages: number[] = [];
  for (let at = 1; at <= 20; at += 1) {
    pages.push(
      await page.evaluate(async (share) => {
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
      }, at / 21),
    );
  }
  note('a page far down, median of 20', middle(pages), 50);
  note('a page far down, slowest of 20', Math.max(...pages), null);
}

/** Runs in the page: a drill for every answer, with words of its own, marked and scored. */
async function fill(count: number) {
  // Addresses of the development server, not files beside this one.
  const load = async (address: string): Promise<unknown> => import(address);
  const { defineDatabase } = (await load(
    '/src/storage/schema/database.ts',
  )) as typeof import('../../src/storage/schema/database');
  const { seededRandom } = (await load(
    '/src/domain/session/random.ts',
  )) as typeof import('../../src/domain/session/random');
  const { principles } = (await load(
    '/src/domain/questions/principle.ts',
  )) as typeof import('../../src/domain/questions/principle');
  const { scoreAnswer } = (await load(
    '/src/domain/scoring/score-answer.ts',
  )) as typeof import('../../src/domain/scoring/score-answer');

  const random = seededRandom('history');
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const syllables = [
    'ba',
    'qu',
    'ri',
    'dge',
    'mo',
    'ten',
    'sal',
    'ver',
    'ing',
    'con',
    'pra',
    'lo',
    'the',
    'sti',
    'ner',
  ];
  const vocabulary = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => any(syllables)).join(''),
  ).concat('bridge');
  const story = () =>
    Array.from({ length: 12 }, () => `I ${Array.from({ length: 14 }, () => any(vocabulary)).join(' ')}.`).join(' ');

  const database = defineDatabase('second-take');
  await database.open();
  const timing = { thinkingMs: 30_000, greenMs: 120_000, yellowMs: 150_000, redMs: 180_000, graceMs: 30_000 };
  const sample = scoreAnswer({ turns: [{ text: story(), probeSlot: null }], question: null });
  const start = Date.UTC(2024, 0, 1);
  const step = 1000;
  for (let first = 0; first < count; first += step) {
    const batch = Array.from({ length: Math.min(step, count - first) }, (_, at) => {
      const number = first + at;
      const principle = any(principles).id;
      const id = crypto.randomUUID();
      const sessionId = crypto.randomUUID();
      const startedAt = start + number * 3_600_000;
      const question = {
        id: `${principle}-${number % 20}`,
        text: `Tell me about ${any(vocabulary)} and ${any(vocabulary)}.`,
        version: 1,
        principle,
        probes: [],
        targetSeconds: 120,
        why: '',
      };
      const plan = {
        format: 'drill' as const,
        mode: any(['practice', 'interview'] as const),
        by: 'voice' as const,
        timing,
        probeTiming: timing,
        probesPerQuestion: 0,
        seed: '',
        questions: [question],
      };
      const events = [
        { kind: 'question-asked' as const, atMs: 0, index: 0, questionId: question.id, answerId: id },
        { kind: 'answer-started' as const, atMs: 5000, by: 'voice' as const },
        { kind: 'answer-ended' as const, atMs: 125_000, skipped: false },
        { kind: 'session-ended' as const, atMs: 126_000, finished: true },
      ];
      return { id, sessionId, startedAt, question, plan, events };
    });
    await database.transaction('rw', database.tables, async () => {
      await database.sessions.bulkAdd(
        batch.map(({ sessionId, startedAt, plan }) => ({
          version: 1,
          sessionId,
          startedAt,
          plan,
          endedAt: startedAt + 126_000,
          deletedAt: null,
          name: null,
        })),
      );
      await database.events.bulkAdd(
        batch.flatMap(({ sessionId, events }) => events.map((event, seq) => ({ sessionId, seq, event }))),
      );
      await database.answers.bulkAdd(
        batch.map(({ id, sessionId, startedAt, question }) => ({
          id,
          sessionId,
          index: 0,
          question,
          timing,
          startedAt,
        })),
      );
      await database.transcripts.bulkAdd(
        batch.map(({ id, startedAt }) => ({
          id: `words ${id}`,
          answerId: id,
          turn: 0,
          source: 'typed' as const,
          text: story(),
          words: [],
          createdAt: startedAt,
        })),
      );
      await database.selfScores.bulkAdd(
        batch.map(({ id, startedAt }) => ({ id: `own ${id}`, answerId: id, createdAt: startedAt, selfScore: null })),
      );
      await database.scorecards.bulkAdd(
        batch.map(({ id, startedAt }) => ({
          id: `card ${id}`,
          answerId: id,
          createdAt: startedAt,
          scorecard: { ...sample, rating: { kind: 'rated' as const, low: 3, high: 4, likely: any([2, 3, 4, 5]) } },
        })),
      );
    });
  }
  database.close();
}
