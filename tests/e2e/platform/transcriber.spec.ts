import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../../../tools/browser/chromium';
import { serveRoom } from './serve-room';

const sentence = 'I led the migration of our billing system and errors dropped by forty percent';
const answer = join(import.meta.dirname, '../fixtures/answer.wav');

let room: Awaited<ReturnType<typeof serveRoom>>;
let browser: Browser;
let page: Page;
let asked: string[];

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  room = await serveRoom();
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
  });
});

test.afterAll(async () => {
  await browser.close();
  await room.close();
});

test.beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  asked = [];
  page.context().on('request', (request) => asked.push(request.url()));
  const { origin } = new URL(room.url);
  await page.context().route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  await page.goto(room.url);
  const bytes = readFileSync(answer).toString('base64');
  await page.evaluate((base64) => {
    const sound = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    Object.assign(globalThis, { sound });
  }, bytes);
});

test.afterEach(async () => {
  expect(await page.evaluate(() => devices.refused)).toEqual([]);
  await page.context().close();
});

const bring = () =>
  page.evaluate(async () => {
    const shares: number[] = [];
    const fetched = await devices.transcriber.fetch({ model: 'tiny', source: 'beside' }, (share) => shares.push(share))
      .result;
    return { fetched, shares };
  });

/** Writes the spoken answer down; says how the page's own thread fared meanwhile. */
const writeDown = () =>
  page.evaluate(async () => {
    const { sound } = globalThis as unknown as { sound: Uint8Array };
    const read = await devices.soundReader.read({ bytes: sound, mime: 'audio/wav' });
    if (!read) throw new Error('The answer could not be decoded.');
    const { spoken } = devices.speechOf(read.samples);
    const shares: number[] = [];
    // In the app another worker finds the stretches; here it must be over before the page is watched.
    await new Promise((later) => setTimeout(later, 100));
    const longTasksMs: number[] = [];
    const watch = new PerformanceObserver((list) =>
      longTasksMs.push(...list.getEntries().map(({ duration }) => duration)),
    );
    watch.observe({ type: 'longtask' });
    const written = await devices.transcriber.transcribe(
      { choice: { model: 'tiny', source: 'beside' }, samples: read.samples, spoken },
      (share) => shares.push(share),
    ).result;
    await new Promise((later) => setTimeout(later, 100));
    watch.disconnect();
    return { written, spoken, shares, longTasksMs };
  });

test('an answer is written down on this computer, with the time of every word', async () => {
  expect(await page.evaluate(() => devices.transcriber.ready({ model: 'tiny', source: 'beside' }))).toBe(false);
  const brought = await bring();
  expect(brought.fetched).toEqual({ ok: true });
  expect(brought.shares.at(-1)).toBe(1);
  expect(brought.shares).toEqual(brought.shares.toSorted((one, other) => one - other));
  expect(await page.evaluate(() => devices.transcriber.ready({ model: 'tiny', source: 'beside' }))).toBe(true);

  const { written, spoken, shares, longTasksMs } = await writeDown();
  if (!written.ok) throw new Error(written.problem);
  expect(written.words.map(({ text }) => text).join(' ')).toBe(sentence);
  expect(shares.at(-1)).toBe(1);
  for (const { fromMs, toMs } of written.words) {
    expect(toMs).toBeGreaterThanOrEqual(fromMs);
    expect(spoken.some((stretch) => fromMs >= stretch.fromMs - 200 && toMs <= stretch.toMs + 200)).toBe(true);
  }
  // The browser reports every task that holds the page for 50 ms or longer.
  expect(longTasksMs).toEqual([]);
});

test('once the model is here, no network is asked', async () => {
  await bring();
  await page.evaluate(() => devices.transcriber.close());
  await writeDown();
  await page.evaluate(() => devices.transcriber.close());
  asked = [];
  const again = await writeDown();
  expect(again.written.ok).toBe(true);
  expect(asked.filter((url) => !url.endsWith('.js'))).toEqual([]);
});

test('silence is written down as nothing', async () => {
  await bring();
  const written = await page.evaluate(async () => {
    const samples = new Float32Array(16_000 * 8);
    const { spoken } = devices.speechOf(samples);
    return devices.transcriber.transcribe(
      { choice: { model: 'tiny', source: 'beside' }, samples, spoken },
      () => undefined,
    ).result;
  });
  expect(written).toEqual({ ok: true, words: [] });
});

test('an order can be cancelled, and the next one is written down', async () => {
  await bring();
  const cancelled = await page.evaluate(async () => {
    const samples = new Float32Array(16_000 * 20).map((_, at) => Math.sin(at / 10) / 4);
    const work = devices.transcriber.transcribe(
      { choice: { model: 'tiny', source: 'beside' }, samples, spoken: [{ fromMs: 0, toMs: 20_000 }] },
      () => undefined,
    );
    setTimeout(() => work.cancel(), 50);
    return work.result;
  });
  expect(cancelled).toEqual({ ok: false, problem: 'cancelled' });
  expect((await writeDown()).written.ok).toBe(true);
});

test('a model that is not beside the app is missing; a hub that cannot be reached says so', async () => {
  const [missing, unreachable] = await page.evaluate(async () => [
    await devices.transcriber.fetch({ model: 'base', source: 'beside' }, () => undefined).result,
    await devices.transcriber.fetch({ model: 'tiny', source: 'hub' }, () => undefined).result,
  ]);
  expect(missing).toEqual({ ok: false, problem: 'missing' });
  expect(unreachable).toEqual({ ok: false, problem: 'unreachable' });
  expect(asked.filter((url) => !url.startsWith(new URL(room.url).origin))).toEqual([
    expect.stringMatching(
      /^https:\/\/huggingface\.co\/onnx-community\/whisper-tiny\.en_timestamped\/resolve\/[0-9a-f]{40}\/config\.json$/,
    ),
  ]);
});

test('a model that was taken away is gone, and an order for it fails', async () => {
  await bring();
  await page.evaluate(() => devices.transcriber.remove());
  expect(await page.evaluate(() => devices.transcriber.ready({ model: 'tiny', source: 'beside' }))).toBe(false);
  expect((await writeDown()).written).toEqual({ ok: false, problem: 'failed' });
});
