/**
 * How soon a past answer is heard: `npm run bench:replay -- [SECONDS]`. Fails where a limit is missed. A candidate speaks for so long in the
 * built program; then ticks, words and places of the waveform are pressed, and it is measured when the sound runs there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { flags } from '../../tests/e2e/harness/browser';
import { createGatekeeper } from '../../tests/e2e/harness/gatekeeper';
import { listenIn } from '../../tests/e2e/harness/sounds';
import { finish, giveWords, pastAnswers, startAloud, wholeStory } from '../../tests/e2e/harness/steps';
import { executablePath, makeReady } from './browser';
import { amount, createReport, middle, small } from './report';
import { securityHeaders } from '../release/security-headers';

const seconds = amount(60, 12);
const replays = small ? 2 : 100;
/** How often an answer is opened from the list. */
const openings = small ? 2 : 10;
const report = createReport(
  `an answer of ${seconds} s; load of this machine ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}`,
);
const folder = mkdtempSync(join(tmpdir(), 'bench-replay-'));
const outDir = small ? 'dist' : join(folder, 'dist');

const note = (what: string, times: readonly number[], most: number | null) => {
  report.note(`${what}, median`, middle(times), most);
  report.note(`${what}, slowest`, Math.max(...times), null);
};

/** Runs in the page: from a press to the sound running behind the place that was pressed for. */
async function untilHeard(target: Element, place: { share: number } | null): Promise<number> {
  const elements = () => [...new Set(globalThis.heardSounds)].filter(({ src }) => src.startsWith('blob:'));
  const before = new Map(elements().map((element) => [element, element.paused ? null : element.currentTime]));
  const { left, top, width, height } = target.getBoundingClientRect();
  const at = { clientX: left + width * (place?.share ?? 0.5), clientY: top + height / 2, bubbles: true };
  const from = performance.now();
  if (place) {
    target.dispatchEvent(new PointerEvent('pointerdown', { ...at, pointerId: 1 }));
    target.dispatchEvent(new PointerEvent('pointerup', { ...at, pointerId: 1 }));
  } else target.dispatchEvent(new MouseEvent('click', at));
  /** It stood still before, or runs somewhere else than it would have come to by itself. */
  const jumped = (element: HTMLMediaElement) => {
    const was = before.get(element) ?? null;
    const byItself = (was ?? 0) + (performance.now() - from) / 1000;
    return was === null || Math.abs(element.currentTime - byItself) > 0.25;
  };
  const seen = new Map<HTMLMediaElement, number>();
  while (performance.now() - from < 5000) {
    for (const element of elements()) {
      if (element.paused || element.seeking || element.readyState < 3 || !jumped(element)) continue;
      // Once it has moved on from where it began, it is heard.
      if (element.currentTime > (seen.get(element) ?? Infinity)) return performance.now() - from;
      if (!seen.has(element)) seen.set(element, element.currentTime);
    }
    await new Promise((next) => setTimeout(next, 4));
  }
  return Number.NaN;
}

const press = async (target: Locator, share?: number) =>
  target.evaluate(untilHeard, share === undefined ? null : { share });

/** Bytes in use on the page's heap, after what nobody holds any more is gone. */
async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

const gatekeeper = await createGatekeeper([]);
if (!small) await build({ build: { outDir }, logLevel: 'error' });
const built = await preview({
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0, headers: securityHeaders },
  logLevel: 'error',
});
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath,
  chromiumSandbox: process.getuid?.() !== 0,
  args: flags({ microphone: { hears: 'answer.wav' } }, gatekeeper.port),
  baseURL: built.resolvedUrls?.local[0] ?? '',
});
try {
  await makeReady(context);
  await listenIn(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await startAloud(page);
  await page.waitForTimeout(seconds * 1000);
  await finish(page);
  await giveWords(page, wholeStory, 4);

  const play = page.getByRole('button', { name: 'Play', exact: true });
  const opened: number[] = [];
  const started: number[] = [];
  const ticked: number[] = [];
  for (let round = 0; round < openings; round += 1) {
    await page.goto('/#/history');
    const from = performance.now();
    await pastAnswers(page).first().click();
    await play.waitFor();
    opened.push(performance.now() - from);
    // At once, and from a tick of an answer whose sound nobody has touched yet.
    if (round % 2 === 0) started.push(await press(play));
    else ticked.push(await press(page.getByRole('button', { name: /^R, Result: heard/ })));
  }
  note('from the list to a replay', opened, null);
  note('from Play to the sound', started, 500);
  note('from a tick to its words', ticked, 500);

  await page.keyboard.press('Home');
  const wave = page.getByRole('group', { name: 'Time line' }).locator('svg').first();
  if (await play.isVisible()) await play.click();
  const sought: number[] = [];
  for (const share of [0.9, 0.1, 0.5, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6, 0.05]) sought.push(await press(wave, share));
  note('from one place to another while it plays', sought, 300);
  const words = page.getByRole('region', { name: 'Your answer' }).locator('[data-word]');
  const word: number[] = [];
  for (const at of [20, 10, 24, 4, 16]) word.push(await press(words.nth(at)));
  note('from a word to hearing it', word, 300);

  await page.goto('/#/history');
  await pastAnswers(page).first().waitFor();
  const before = await heapBytes(page);
  for (let round = 0; round < replays; round += 1) {
    await pastAnswers(page).first().click();
    await play.click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.evaluate(() => (location.hash = '#/history'));
    await pastAnswers(page).first().waitFor();
    await page.evaluate(() => (globalThis.heardSounds.length = 0));
  }
  const grown = (await heapBytes(page)) - before;
  report.note(`heap grown by ${replays} replays`, grown / 1e6, 10, 'MB');
  report.finish();
} finally {
  await context.close();
  await gatekeeper.close();
  await built.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
}
