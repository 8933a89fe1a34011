import { setTimeout as sleep } from 'node:timers/promises';
import { noteFault } from './harness/faults';
import type { PlainBrowser, PlainTab } from './harness/plain-browser';
import { expect, test } from './harness/test';

const seconds = 6;

/** A beat every 100 ms, to see from outside whether the page stood still. */
const startBeating = 'globalThis.beats = 0; void setInterval(() => { beats += 1 }, 100)';

async function startAloud(browser: PlainBrowser, url: string): Promise<PlainTab> {
  const tab = await browser.tab(url);
  await tab.press('Answer aloud');
  // No words: nothing is fetched or sent.
  await tab.until(`document.querySelectorAll('[role=radio]').length > 0`);
  await tab.value(`[...document.querySelectorAll('[role=radio]')].at(-1).click()`);
  await tab.press('Start your answer');
  await tab.until(`[...document.querySelectorAll('[role=status]')].some((one) => one.textContent === 'Recording')`);
  await tab.value(startBeating);
  return tab;
}

/** The browser spares a tab that was heard a moment ago, so the chime has to fade away first. */
async function freeze(tab: PlainTab): Promise<void> {
  await tab.send('Page.enable');
  await expect(async () => {
    await tab.send('Page.setWebLifecycleState', { state: 'frozen' });
    const beats = await tab.value<number>('beats');
    await sleep(500);
    expect(await tab.value<number>('beats')).toBe(beats);
  }).toPass({ timeout: 60_000 });
}

/** Talk time as the room shows it, in seconds. */
function shownSeconds(tab: PlainTab): Promise<number> {
  return tab.value(`(() => {
    const [, minutes, seconds] = /Talk time (\\d+):(\\d\\d)/.exec(document.body.textContent);
    return Number(minutes) * 60 + Number(seconds);
  })()`);
}

async function recordedSeconds(tab: PlainTab): Promise<number> {
  await tab.press('Done');
  await tab.press('Skip this follow-up');
  await tab.press('Go to the debrief');
  const slider = `document.querySelector('input[type=range]')`;
  await tab.until(`Number(${slider}?.max) > 1000`);
  return (await tab.value<number>(`Number(${slider}.max)`)) / 1000;
}

test('the clock and the recording go on while another tab is in front', async ({ openPlain, baseURL }) => {
  const browser = openPlain('answer.wav');
  const tab = await startAloud(browser, `${baseURL}/`);
  const from = performance.now();
  const shownBefore = await shownSeconds(tab);
  const other = await browser.tab('about:blank');
  await other.show();
  await tab.until(`document.visibilityState === 'hidden'`);
  await sleep(seconds * 1000);
  expect(await tab.value(`document.visibilityState`)).toBe('hidden');
  await tab.show();
  await tab.until(`document.visibilityState === 'visible'`);
  await sleep(300);
  const awaySeconds = (performance.now() - from) / 1000;
  expect(Math.abs((await shownSeconds(tab)) - shownBefore - awaySeconds)).toBeLessThan(1.5);
  const kept = await recordedSeconds(tab);
  noteFault({ fault: 'hidden page', lostMs: Math.max(0, awaySeconds - kept) * 1000, lostAnswers: 0, recovered: true });
  expect(kept).toBeGreaterThan(awaySeconds - 1);
});

test('the clock is right again after the tab was frozen', async ({ openPlain, baseURL }) => {
  const browser = openPlain('answer.wav');
  const tab = await startAloud(browser, `${baseURL}/`);
  const from = performance.now();
  const shownBefore = await shownSeconds(tab);
  const other = await browser.tab('about:blank');
  await other.show();
  await tab.until(`document.visibilityState === 'hidden'`);
  await freeze(tab);
  const beatsBefore = await tab.value<number>('beats');
  await sleep(seconds * 1000);
  // Not one beat: the page stood still.
  expect(await tab.value<number>('beats')).toBe(beatsBefore);
  await tab.send('Page.setWebLifecycleState', { state: 'active' });
  await tab.show();
  await tab.until(`document.visibilityState === 'visible'`);
  await sleep(300);
  const awaySeconds = (performance.now() - from) / 1000;
  expect(Math.abs((await shownSeconds(tab)) - shownBefore - awaySeconds)).toBeLessThan(1.5);
  const kept = await recordedSeconds(tab);
  noteFault({ fault: 'frozen page', lostMs: Math.max(0, awaySeconds - kept) * 1000, lostAnswers: 0, recovered: true });
  expect(kept, 'a frozen page hears on and gets its sound later').toBeGreaterThan(awaySeconds - 2);
});
