import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from '@playwright/test';
import { small } from './report';

/** How much slower than this one the processor of a candidate may be. On little data nothing is judged, and the wait is spared. */
const slower = small ? 1 : 4;

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

export type Seen = { questionMs: number; requests: number; usableMs: number; shift: number };

/** One visit on a slow processor; `usable`: until an answer can be started, too. */
export async function visit(context: BrowserContext, address: string, usable: boolean): Promise<Seen> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  // tsx names the functions that it sends along with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
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

/** A bare page with the same text as the first screen of the program, whose question is looked for in the same way. */
export async function serveBare(context: BrowserContext, program: string): Promise<{ address: string; close(): void }> {
  const reader = await context.newPage();
  await reader.goto(program);
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
  return {
    address: `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`,
    close: () => {
      bare.closeAllConnections();
      bare.close();
    },
  };
}
