import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { recover } from '../e2e/harness/cut-off';
import { noteFault } from '../e2e/harness/faults';
import { processesOf } from '../e2e/harness/kill';
import { lengthOf, listenIn, positionMs } from '../e2e/harness/sounds';
import { startAloud } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';
import { installLongRecorder } from './long-recorder';

const hours = 3;
const seconds = hours * 3600;

/** Runs in the page, past the program: how many seconds of sound are on the disk, a row each. */
function slicesOnDisk(): Promise<number> {
  return new Promise((found) => {
    const opening = indexedDB.open('second-take');
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('slices').objectStore('slices').count();
      counting.addEventListener('success', () => {
        opening.result.close();
        found(counting.result);
      });
    });
  });
}

/** What Chromium's own recorder wrote of a short answer, as it lies on the disk: head and packets are real. */
async function aRealBeginning(page: Page): Promise<string> {
  await startAloud(page);
  await page.waitForTimeout(12_000);
  return page.evaluate(
    () =>
      new Promise<string>((found) => {
        const opening = indexedDB.open('second-take');
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('slices').objectStore('slices').getAll();
          all.addEventListener('success', () => {
            opening.result.close();
            const pieces = (all.result as { bytes: Uint8Array }[]).flatMap(({ bytes }) => [...bytes]);
            found(btoa(pieces.map((byte) => String.fromCharCode(byte)).join('')));
          });
        });
      }),
  );
}

/** What all processes of the browser hold, in megabytes. */
function heldMb(profile: string): number {
  const pages = processesOf(profile).map((pid) => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return Math.round(pages.reduce((sum, kb) => sum + kb, 0) / 1024);
}

const heapMb = (page: Page) =>
  page.evaluate(() => {
    const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } };
    return Math.round(memory.usedJSHeapSize / 1024 / 1024);
  });

const usedMb = (page: Page) =>
  page.evaluate(async () => Math.round(((await navigator.storage.estimate()).usage ?? 0) / 1024 / 1024));

test('three hours are recorded, the browser is killed, and what was said at 2:59 is there', async ({
  open,
  profile,
}) => {
  test.setTimeout(900_000);
  const short = await open({ microphone: { hears: 'answer.wav' } });
  const from = await aRealBeginning(short.page);
  await short.page.goto('about:blank');
  await short.close();

  const speaking = await open({ microphone: { hears: 'answer.wav' } });
  await speaking.page.goto('/');
  await speaking.page.getByRole('button', { name: 'Discard' }).click();
  await expect(speaking.page.getByRole('button', { name: 'Discard' })).toBeHidden();
  await speaking.page.addInitScript(installLongRecorder, { from, seconds });
  const begun = performance.now();
  await startAloud(speaking.page);
  const already = await speaking.page.evaluate(slicesOnDisk);
  let heap = 0;
  let held = 0;
  await expect
    .poll(
      async () => {
        heap = Math.max(heap, await heapMb(speaking.page));
        held = Math.max(held, heldMb(profile));
        return (await speaking.page.evaluate(slicesOnDisk)) >= seconds - 5;
      },
      { timeout: 400_000, intervals: [2000] },
    )
    .toBe(true);
  const writtenMs = performance.now() - begun;
  const handedOver = await speaking.page.evaluate(() => (globalThis as { handedOver?: number }).handedOver ?? 0);
  const usedLive = await usedMb(speaking.page);
  await speaking.kill();

  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await listenIn(context);
  await page.goto('/');
  const recovering = performance.now();
  await page.getByRole('button', { name: 'Recover it' }).click();
  await page.getByRole('button', { name: 'Go to the debrief' }).click({ timeout: 300_000 });
  const slider = page.getByRole('group', { name: 'Your answer' }).getByRole('slider', { name: 'Position' });
  const keptMs = await lengthOf(slider);
  const recoveredMs = performance.now() - recovering;
  const lostMs = Math.max(0, handedOver * 1000 - keptMs);

  await page.goto('/#/history');
  await page.getByRole('article').locator('a[href^="#/replay/"]').first().click();
  const position = page.getByRole('slider', { name: 'Position' }).first();
  await expect(position).toBeVisible({ timeout: 60_000 });
  await position.focus();
  const opening = performance.now();
  await position.press('End');
  for (let back = 0; back < 4; back += 1) await position.press('ArrowLeft');
  await page.getByRole('button', { name: 'Play', exact: true }).first().click();
  await expect.poll(() => positionMs(page), { timeout: 60_000 }).toBeGreaterThan((seconds - 60) * 1000);
  const heardMs = performance.now() - opening;
  const heldOfReplay = heldMb(profile);

  const usedSealed = await usedMb(page);
  await page.goto('/#/settings/data');
  await page.getByRole('button', { name: 'Check my data' }).click();
  await expect(page.getByText(/Everything is there and as it was saved/)).toBeVisible({ timeout: 60_000 });
  console.log(
    `Three hours: ${already} seconds before the first look, ${handedOver} handed over, ${Math.round(keptMs / 1000)} s kept; written in ${Math.round(writtenMs / 1000)} s, recovered in ${Math.round(recoveredMs / 1000)} s, 2:59 heard after ${Math.round(heardMs)} ms; heap of the page at most ${heap} MB, all processes ${held} MB (${heldOfReplay} MB in the replay); on the disk ${usedLive} MB live, ${usedSealed} MB sealed`,
  );
  noteFault({ fault: 'SIGKILL after three hours of recording', lostMs, lostAnswers: 0, recovered: keptMs > 0 });
  expect(lostMs, 'what the disk had not taken yet').toBeLessThan(60_000);
});

test('a real recording of three minutes is killed at its end', async ({ open }) => {
  test.setTimeout(400_000);
  const before = await open({ microphone: { hears: 'answer.wav' } });
  await startAloud(before.page);
  const from = performance.now();
  await before.page.waitForTimeout(180_000);
  const spokenMs = performance.now() - from;
  await before.kill();
  const { page } = await open({ microphone: { hears: 'answer.wav' } });
  const keptMs = await recover(page);
  noteFault({
    fault: 'SIGKILL after three minutes of recording',
    lostMs: Math.max(0, spokenMs - keptMs),
    lostAnswers: 0,
    recovered: keptMs > 0,
  });
  expect(spokenMs - keptMs).toBeLessThan(2000);
});
