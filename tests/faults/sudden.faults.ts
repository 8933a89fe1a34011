import { seededRandom } from '../../src/domain/session/random';
import { noteFault, times } from '../e2e/harness/faults';
import { keepRecording, recover } from '../e2e/harness/cut-off';
import { pastAnswers, startAloud } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';
import type { Page } from '@playwright/test';

async function countPast(page: Page): Promise<number> {
  await page.goto('/#/history');
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  await page.waitForTimeout(500);
  return pastAnswers(page).count();
}

// Twenty in all, five candidates who are unlucky four times each.
for (const unlucky of times(5, 2)) {
  test(`the browser is killed in mid-answer, candidate ${unlucky}`, async ({ open }) => {
    const random = seededRandom(`unlucky ${unlucky}`);
    for (let time = 1; time <= 4; time += 1) {
      const before = await open({ microphone: { hears: 'answer.wav' } });
      await startAloud(before.page);
      const from = performance.now();
      await before.page.waitForTimeout(1200 + random() * 5000);
      const spokenMs = performance.now() - from;
      await before.kill();

      const { page, close } = await open({ microphone: { hears: 'answer.wav' } });
      const keptMs = await recover(page);
      const past = await countPast(page);
      noteFault({
        fault: 'SIGKILL in mid-answer',
        lostMs: spokenMs - keptMs,
        lostAnswers: time - past,
        recovered: keptMs > 0,
      });
      expect(spokenMs - keptMs).toBeLessThan(2000);
      expect(past).toBe(time);
      await close();
    }
  });
}

test('the renderer crashes in mid-answer', async ({ open }) => {
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await startAloud(page);
  const from = performance.now();
  await page.waitForTimeout(4000);
  const spokenMs = performance.now() - from;
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  const keptMs = await recover(again);
  noteFault({ fault: 'renderer crash', lostMs: spokenMs - keptMs, lostAnswers: 0, recovered: keptMs > 0 });
  expect(spokenMs - keptMs).toBeLessThan(2000);
});

test('the permission for the microphone is taken away in mid-answer', async ({ open }) => {
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await startAloud(page);
  await page.waitForTimeout(3000);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Browser.setPermission', {
    permission: { name: 'microphone' },
    setting: 'denied',
    origin: new URL(page.url()).origin,
  });
  await expect(page.getByText(/What you said so far is saved/)).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await expect(page.getByText(/could not be saved/)).toBeHidden();
  await expect.poll(() => page.evaluate(storedRecordings)).toMatchObject([{ state: 'sealed' }]);
  const recordings = await page.evaluate(storedRecordings);
  noteFault({
    fault: 'microphone revoked',
    lostAnswers: 0,
    recovered: recordings.every(({ state }) => state === 'sealed'),
  });
  expect(recordings[0]?.durationMs).toBeGreaterThan(2000);
});

test('the microphone is unplugged in mid-answer and plugged in again', async ({ open }) => {
  const { page } = await open({ microphone: { hears: 'answer.wav' } });
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wish) => {
      const stream = await ask(wish);
      const unplug = () => {
        for (const track of stream.getTracks()) {
          track.stop();
          // A track that the page stops says nothing; one whose device goes away does.
          track.dispatchEvent(new Event('ended'));
        }
      };
      addEventListener('unplug', unplug, { once: true });
      return stream;
    };
  });
  await startAloud(page);
  const from = performance.now();
  await page.waitForTimeout(3000);
  await page.evaluate(() => dispatchEvent(new Event('unplug')));
  const beforeMs = performance.now() - from;
  await keepRecording(page);
  const recordings = await page.evaluate(storedRecordings);
  const keptMs = Math.min(...recordings.map(({ durationMs }) => durationMs));
  noteFault({
    fault: 'microphone unplugged',
    lostMs: Math.max(0, Math.min(beforeMs, 3000) - keptMs),
    lostAnswers: 0,
    recovered: recordings.every(({ state }) => state === 'sealed'),
  });
  expect(recordings).toMatchObject([{ state: 'sealed' }, { state: 'sealed' }]);
  expect(keptMs).toBeGreaterThan(2000);
});

type Stored = { state: string; durationMs: number; event: { kind: string; cause?: string; lostMs?: number } };

/** Runs in the page: what is stored, read past the program. */
function storedRecordings(): Promise<Stored[]> {
  return new Promise((found) => {
    const opening = indexedDB.open('second-take');
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('recordings').objectStore('recordings').getAll();
      all.addEventListener('success', () => {
        opening.result.close();
        found(all.result as Stored[]);
      });
    });
  });
}

function storedEvents(): Promise<Stored[]> {
  return new Promise((found) => {
    const opening = indexedDB.open('second-take');
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('events').objectStore('events').getAll();
      all.addEventListener('success', () => {
        opening.result.close();
        found(all.result as Stored[]);
      });
    });
  });
}

for (const hours of [3, -3]) {
  test(`the clock of the computer jumps by ${hours} hours in mid-answer`, async ({ open }) => {
    const { page } = await open({ microphone: { hears: 'answer.wav' } });
    await page.addInitScript(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ((globalThis as { jumpMs?: number }).jumpMs ?? 0);
    });
    await startAloud(page);
    await page.waitForTimeout(2000);
    await page.evaluate((ms) => Object.assign(globalThis, { jumpMs: ms }), hours * 3_600_000);
    await page.waitForTimeout(2000);
    const talk = await page.evaluate(() => /Talk time (\d+:\d\d)/.exec(document.body.textContent ?? '')?.[1]);
    expect(talk).toMatch(/^0:0[3-9]$/);
    const jumps = (await page.evaluate(storedEvents)).filter(({ event }) => event.kind === 'interruption');
    expect(jumps.map(({ event }) => Math.round((event.lostMs ?? 0) / 3_600_000))).toEqual([hours]);
    await expect(page.getByText('Saved on this computer')).toBeVisible();
    noteFault({ fault: `clock ${hours > 0 ? '+' : '−'}3 h`, lostAnswers: 0, recovered: true });
  });
}

test('the browser clears its database while the candidate is away', async ({ open }) => {
  const { page, context } = await open();
  await page.goto('/');
  await page.getByRole('button', { name: 'Answer by keyboard' }).click();
  await page.getByRole('button', { name: 'Start typing' }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).fill('I asked for the figures first.');
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.goto('/');
  await expect(page.getByText('Some of what was saved is missing from this browser.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
  noteFault({ fault: 'eviction (told, nothing to recover)', lostAnswers: 1, recovered: false });
});
