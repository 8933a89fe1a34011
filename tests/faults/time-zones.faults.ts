import type { Page } from '@playwright/test';
import { noteFault } from '../e2e/harness/faults';
import { finish, pastAnswers, startAloud, startTyping } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';
import { freeze } from '../storage/frozen-database';
import { rowsOf } from '../storage/frozen-databases';

type Event = { kind: string; atMs: number };

const events = async (page: Page) =>
  rowsOf(await page.evaluate(freeze, 'second-take'), 'events').map(({ event }) => event as Event);

for (const { when, at, day } of [
  { when: 'forward', at: '2026-03-08T06:59:35Z', day: 'Sunday, March 8, 2026' },
  { when: 'back', at: '2026-11-01T05:59:35Z', day: 'Sunday, November 1, 2026' },
]) {
  test(`the clocks go ${when} in mid-answer`, async ({ open }) => {
    const { page } = await open({ microphone: { hears: 'answer.wav' }, timezoneId: 'America/New_York' });
    await page.clock.setSystemTime(at);
    await startAloud(page);
    const offset = () => page.evaluate(() => new Date().getTimezoneOffset());
    expect(await offset(), 'the clocks are not changed yet').toBe(when === 'forward' ? 300 : 240);
    await expect
      .poll(() => page.evaluate((from) => Date.now() - from, Date.parse(at)), { timeout: 60_000 })
      .toBeGreaterThan(28_000);
    expect(await offset(), 'the clocks were changed').toBe(when === 'forward' ? 240 : 300);
    const talk = await page.evaluate(() => /Talk time (\d+:\d\d)/.exec(document.body.textContent ?? '')?.[1]);
    expect(talk).toMatch(/^0:(0[3-9]|[1-3]\d)$/);
    await finish(page);
    const found = await events(page);
    expect(found.filter(({ kind }) => kind === 'interruption')).toEqual([]);
    await page.goto('/#/history');
    await expect(page.getByRole('heading', { name: day })).toBeVisible();
    await expect(pastAnswers(page)).toHaveCount(1);
    await page.goto('/#/settings/data');
    await page.getByRole('button', { name: 'Check my data' }).click();
    await expect(page.getByText('Everything is there and as it was saved')).toBeVisible();
    noteFault({ fault: `clocks go ${when} in mid-answer`, lostAnswers: 0, recovered: true });
  });
}

/** Saturday evening in New York is Sunday morning in Tokyo. */
const evening = Date.parse('2026-11-28T22:30:00Z');

async function answer(page: Page, words: string): Promise<void> {
  await startTyping(page);
  await page.getByRole('textbox', { name: 'Your answer' }).fill(words);
  await finish(page);
}

test('the computer moves to another time zone between two visits', async ({ open }) => {
  const there = await open({ timezoneId: 'Asia/Tokyo' });
  await there.page.clock.setSystemTime(evening);
  await answer(there.page, 'I counted the crates.');
  await there.page.goto('/#/history');
  await expect(there.page.getByRole('heading', { name: 'Sunday, November 29, 2026' })).toBeVisible();
  await there.page.goto('/#/settings/data');
  const download = there.page.waitForEvent('download');
  await there.page.getByRole('button', { name: 'Make a backup' }).click();
  const file = test.info().outputPath('backup.zip');
  await (await download).saveAs(file);
  await expect(there.page.getByText('The last backup is from November 29, 2026.')).toBeVisible();

  await there.close();
  // The wall clock here says an earlier day than the one on which the answer was given there.
  const here = await open({ timezoneId: 'America/New_York', profile: there.profile });
  await here.page.clock.setSystemTime(evening + 3_600_000);
  await here.page.goto('/#/settings/data');
  await expect(here.page.getByText('The last backup is from November 28, 2026.')).toBeVisible();
  await expect(here.page.getByText(/backed up\.$/)).toBeHidden();
  await here.page.getByLabel('Backup file').setInputFiles(file);
  await here.page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(here.page.getByText('Nothing is new: everything in this backup was here already.')).toBeVisible();
  await answer(here.page, 'I called the driver.');
  await here.page.goto('/#/settings/data');
  await expect(here.page.getByText('One answer isn’t backed up.')).toBeVisible();
  await here.page.goto('/#/history');
  await expect(here.page.getByRole('heading', { name: 'Saturday, November 28, 2026' })).toBeVisible();
  await expect(pastAnswers(here.page)).toHaveCount(2);
  await here.page.goto('/');
  await expect(here.page.getByText('The last 14 days: 2 answers on 1 day')).toBeVisible();
  await expect(here.page.getByText('Some of what was saved is missing')).toBeHidden();
  noteFault({ fault: 'another time zone between two visits', lostAnswers: 0, recovered: true });
});

test('the computer moves to another time zone while the page is open', async ({ open }) => {
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  const devtools = await context.newCDPSession(page);
  const moveTo = (timezoneId: string) => devtools.send('Emulation.setTimezoneOverride', { timezoneId });
  await moveTo('Asia/Tokyo');
  await page.clock.setSystemTime(evening);
  await startAloud(page);
  await page.goto('/#/history');
  await expect(page.getByRole('link', { name: /back to the room/ })).toBeVisible();
  await moveTo('America/New_York');
  await page.goto('/#/room');
  await page.waitForTimeout(2000);
  await finish(page);
  const found = await events(page);
  expect(found.filter(({ kind }) => kind === 'interruption')).toEqual([]);
  await page.goto('/#/history');
  await expect(page.getByRole('heading', { name: 'Saturday, November 28, 2026' })).toBeVisible();
  await expect(pastAnswers(page)).toHaveCount(1);
  noteFault({ fault: 'another time zone in mid-answer', lostAnswers: 0, recovered: true });
});
