import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { preview } from 'vite';
import { small } from './report';
import { findChromium } from '../browser/chromium';
import { securityHeaders } from '../release/security-headers';

/**
 * How long the first question takes to stand on the screen, as a multiple of a bare page with the same text:
 * `npm run build && npm run bench:first-paint`. Four times slower processor, an empty profile each time, medians of seven.
 */
const asked = process.argv.indexOf('--runs');
const runs = asked === -1 ? (small ? 1 : 7) : Number(process.argv[asked + 1]);
const slower = 4;
const limits = { ratio: 3, requests: 12, shift: 0 } as const;

/** Runs in the page before anything else: notes the first frame in which the question stands, and every shift. */
function watch() {
  const seen = { questionMs: 0, requests: 0, usableMs: 0, shift: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const question = [...document.querySelectorAll<HTMLElement>('#next')].find((one) => one.offsetParent !== null);
    if (!question || (question.textContent ?? '').trim().length < 10) return requestAnimationFrame(look);
    // Drawn with this frame: it stands when the next one begins.
    return requestAnimationFrame(() => {
      seen.questionMs = performance.now();
      seen.requests =
        1 + performance.getEntriesByType('resource').filter((one) => one.startTime < seen.questionMs).length;
    });
  };
  look();
  const wait = () => {
    const ready = [...document.querySelectorAll('button')].some(
      (one) => one.textContent === 'Answer aloud' && !one.disabled,
    );
    if (ready) seen.usableMs = performance.now();
    else setTimeout(wait, 20);
  };
  wait();
}

type Seen = { questionMs: number; requests: number; usableMs: number; shift: number };

async function visit(context: BrowserContext, address: string, usable: boolean): Promise<Seen> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(watch);
  await page.goto(address);
  const seen = () => (globalThis as unknown as { seen: Seen }).seen;
  await page.waitForFunction(
    (usable) => {
      const { questionMs, usableMs } = (globalThis as unknown as { seen: Seen }).seen;
      return questionMs > 0 && (!usable || usableMs > 0);
    },
    usable,
    { timeout: 60_000 },
  );
  if (usable) await page.waitForTimeout(500);
  const found = await page.evaluate(seen);
  await page.close();
  return found;
}

const median = (figures: readonly number[]) =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;

async function times(browser: Browser, address: string, usable: boolean): Promise<Seen> {
  const all: Seen[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await context.addInitScript('globalThis.__name = (named) => named');
    all.push(await visit(context, address, usable));
    await context.close();
  }
  return {
    questionMs: median(all.map(({ questionMs }) => questionMs)),
    usableMs: median(all.map(({ usableMs }) => usableMs)),
    requests: Math.max(...all.map(({ requests }) => requests)),
    shift: Math.max(...all.map(({ shift }) => shift)),
  };
}

const server = await preview({ preview: { host: '127.0.0.1', port: 0, headers: securityHeaders }, logLevel: 'silent' });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--disable-gpu', '--no-sandbox'],
});
let failed = false;
try {
  const reader = await browser.newPage();
  await reader.goto(address);
  const words = (await reader.locator('#root').innerText()).split('\n').filter((line) => line.trim() !== '');
  const question = (await reader.locator('#next:visible').first().innerText()).trim();
  await reader.close();
  const lines = words
    .map((line) => (line.trim() === question ? `<p id="next">${line}</p>` : `<p>${line}</p>`))
    .join('');
  const bare = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><html lang="en"><title>Bare</title><body>${lines}</body></html>`);
  });
  await new Promise<void>((listening) => bare.listen(0, '127.0.0.1', listening));
  const bareAddress = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;

  const plain = await times(browser, bareAddress, false);
  const app = await times(browser, address, true);
  bare.close();
  const ratio = app.questionMs / plain.questionMs;
  const rows: [string, string, boolean][] = [
    ['a bare page of the same text', `${Math.round(plain.questionMs)} ms`, true],
    ['the first question stands', `${Math.round(app.questionMs)} ms`, true],
    [`ratio, at most ${limits.ratio}`, ratio.toFixed(2), ratio <= limits.ratio],
    [`requests before it, at most ${limits.requests}`, String(app.requests), app.requests <= limits.requests],
    [`layout shift, at most ${limits.shift}`, app.shift.toFixed(4), app.shift <= limits.shift],
    ['the first answer can be started', `${Math.round(app.usableMs)} ms`, true],
  ];
  for (const [name, found, kept] of rows) {
    console.log(`${kept ? ' ' : '!'} ${name.padEnd(40)} ${found}`);
    failed ||= !kept;
  }
} finally {
  await browser.close();
  await new Promise((closed) => server.httpServer.close(closed));
}
process.exit(failed && !small ? 1 : 0);
