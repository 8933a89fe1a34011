import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { findChromium } from '../../../tools/browser/chromium';
import { recordsContract } from '../../storage/contract';
import { serveRoom } from '../platform/serve-room';
import { noteFault } from '../harness/faults';
import type { Room } from './room';

declare const room: Room;

let served: Awaited<ReturnType<typeof serveRoom>>;
let browser: Browser;
let page: Page;

// One browser for all of them.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  served = await serveRoom(import.meta.dirname);
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
  });
});

test.beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  await page.goto(served.url);
});

test.afterEach(() => page.context().close());

test.afterAll(async () => {
  await browser.close();
  await served.close();
});

test('the records keep their contract in a real browser', async () => {
  for (const { name } of recordsContract) {
    const found = await page.evaluate((one) => room.runCase(one), name);
    expect(found, name).toEqual({ losses: [], damage: [] });
  }
});

test('whichever write meets a full disk, it is told, and nothing half done stays', async () => {
  let refused = 0;
  for (; ; refused += 1) {
    const { told, refusedAny, checkup } = await page.evaluate((at) => room.answerOnAFullDisk(at), refused);
    if (!refusedAny) break;
    expect(told, `write ${refused}`).toBe(1);
    expect(checkup, `write ${refused}`).toMatchObject({
      losses: [],
      unreadable: 0,
      changedSounds: [],
      missingSounds: [],
      recordings: 1,
    });
    noteFault({ fault: 'full disk at any write', lostAnswers: 0, recovered: true });
  }
  expect(refused).toBeGreaterThan(15);
});

test('a second of sound is on the disk within a quarter of one', async () => {
  const times = await page.evaluate(() => room.sliceTimes(200));
  const [middle, slow] = [times[100] ?? 0, times[197] ?? 0];
  test
    .info()
    .annotations.push({ type: 'slice saved', description: `p50 ${middle.toFixed(1)} ms, p99 ${slow.toFixed(1)} ms` });
  expect(slow).toBeLessThan(250);
});
