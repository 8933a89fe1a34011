/**
 * How soon the debrief of a large loop stands: `npm run build && npm run bench:board`. Six interviewers, four answers each, in a
 * real Chromium over the production build; beside it, as a measure of this machine, how soon one past answer is opened.
 * A replay takes about 15 ms on an idle machine, so that 300 ms are twenty of them.
 */
import { loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import type { LoopFact } from '../../src/domain/loop/facts';
import { aLoopPlan, seatsFor } from '../../tests/builders/a-loop';
import { exampleLoop } from '../../tests/builders/example-loop';
import { toldAtSeats } from '../../tests/builders/example-stories';
import { seedLoop } from '../../tests/e2e/harness/seed-loop';
import { executablePath } from './browser';
import { amount, createReport, middle } from './report';

const rounds = amount(15, 2);
const load = loadavg().map((one) => one.toFixed(1));
const report = createReport(`a debrief of 6 × 4 answers, ${rounds} times; load of this machine ${load.join(', ')}`);
const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ baseURL: server.resolvedUrls?.local[0] ?? '' });
await page.addInitScript('globalThis.__name = (named) => named');

/** From the address to the last thing of the page that was waited for, in the page's own time. */
async function opens(
  target: Page,
  hash: string,
  awaited: { selector: string; least: number; text: string },
): Promise<number> {
  return target.evaluate(
    async ({ to, selector, least, text }) => {
      const from = performance.now();
      location.hash = to;
      const stands = () =>
        document.querySelectorAll(selector).length >= least && document.body.textContent.includes(text);
      while (!stands()) {
        if (performance.now() - from > 20_000) return Number.NaN;
        await new Promise((next) => setTimeout(next, 2));
      }
      await new Promise((next) => requestAnimationFrame(next));
      return performance.now() - from;
    },
    { to: hash, ...awaited },
  );
}

try {
  const plan = aLoopPlan({
    seats: seatsFor([
      ['customer-obsession', 'dive-deep'],
      ['earn-trust', 'ownership'],
      ['bias-for-action', 'frugality'],
      ['deliver-results', 'think-big'],
      ['invent-and-simplify', 'are-right-a-lot'],
      ['learn-and-be-curious', 'customer-obsession'],
    ]),
  });
  const told = [...toldAtSeats, ...toldAtSeats].slice(0, 6);
  const rows = exampleLoop({ plan, told });
  const voted: LoopFact = { kind: 'own-votes', votes: plan.seats.map(() => 'inclined'), guess: null };
  rows.loopFacts.push({ id: 'voted', loopId: 'example-loop', at: Date.UTC(2026, 11, 30), fact: voted });
  await seedLoop(page, rows);

  const boards: number[] = [];
  const replays: number[] = [];
  const away = () => opens(page, '#/guide/method', { selector: 'h1', least: 1, text: '' });
  const board = async () =>
    opens(page, '#/loop/one/example-loop/debrief?step=notes', { selector: 'article', least: 6, text: '' });
  const answer = encodeURIComponent(rows.answers[0]?.id ?? '');
  await away();
  report.note('the first time, with all answers to score', await board(), null);
  for (let round = 0; round < rounds; round += 1) {
    await away();
    boards.push(await board());
    await away();
    replays.push(await opens(page, `#/replay/${answer}`, { selector: 'h1', least: 1, text: 'Not scored yet' }));
  }
  report.note('the board opens, median', middle(boards), 300);
  report.note('the board opens, slowest', Math.max(...boards), null);
  report.note('one replay opens, median', middle(replays), null);
  report.note('the board beside a replay', middle(boards) / middle(replays), 20, 'times');
  report.finish();
} finally {
  await browser.close();
  await server.close();
}
