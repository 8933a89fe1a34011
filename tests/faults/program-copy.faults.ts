import type { Page } from '@playwright/test';
import { noteFault } from '../e2e/harness/faults';
import { lookForUpdate, servedName, settle, test } from '../e2e/harness/offline-copy';
import { finish, pastAnswers, startAloud, startTyping } from '../e2e/harness/steps';
import { expect } from '../e2e/harness/test';

/** How many files the copy of the program has. */
const filesKept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('second-take program'));
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return kept.reduce((sum, files) => sum + files, 0);
  });

async function evict(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
}

const brokenOff = (page: Page) => page.getByText(/A new version could not be downloaded completely/);

for (const kind of ['missing', 'breaking-off'] as const) {
  test(`a file of the new version is ${kind}`, async ({ page, host }) => {
    await settle(page);
    await startTyping(page);
    const sheet = page.getByRole('textbox', { name: 'Your answer' });
    await sheet.fill('I went on as if nothing was.');
    host.publish('version two');
    host.fail({ kind, files: /assets\/debrief-/ });
    await lookForUpdate(page);
    await expect(page.getByText('Saved on this computer')).toBeVisible();
    await sheet.fill('I went on as if nothing was, to the end.');
    await finish(page);
    await page.getByRole('button', { name: 'Skip my own score' }).click();
    await expect(page.getByText('I went on as if nothing was, to the end.')).toBeVisible();

    await page.goto('/#/');
    await expect(brokenOff(page)).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
    expect(await servedName(page), 'the version that was there goes on').toBe('Second Take');

    host.fail(null);
    await lookForUpdate(page);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use it now' }).click()]);
    await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
    expect(await servedName(page)).toBe('version two');
    await page.goto('/#/history');
    await expect(pastAnswers(page)).toHaveCount(1);
    noteFault({ fault: `a file of an update is ${kind} (told)`, lostAnswers: 0, recovered: true });
  });
}

test('the copy of the program is evicted and comes back with the network', async ({ page, host }) => {
  await settle(page);
  const whole = await filesKept(page);
  await evict(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
  // All but the note of when it took over.
  await expect.poll(() => filesKept(page)).toBeGreaterThanOrEqual(whole - 1);
  host.fail({ kind: 'down', files: /./ });
  await page.goto('about:blank');
  await page.goto('/#/guide');
  await expect(page.getByRole('heading', { name: 'Guide', level: 1 })).toBeVisible();
  noteFault({ fault: 'copy of the program evicted, online', lostAnswers: 0, recovered: true });
});

test('the copy of the program is evicted, and there is no network at the next start', async ({ page, host }) => {
  await settle(page);
  await startTyping(page);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('I counted the crates.');
  await finish(page);
  await evict(page);
  host.fail({ kind: 'down', files: /./ });
  await page.goto('about:blank');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: /cannot start without a network/ })).toBeVisible();
  await expect(page.getByText('they are still on this computer')).toBeVisible();

  host.fail(null);
  await page.getByRole('link', { name: 'try again' }).click();
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
  await page.goto('/#/history');
  await expect(pastAnswers(page)).toHaveCount(1);
  noteFault({ fault: 'copy of the program evicted, offline (told)', lostAnswers: 0, recovered: true });
});

test('the copy of the program is evicted in mid-answer, and there is no network', async ({
  open,
  host,
  complaints,
}) => {
  const { page } = await open({ microphone: { hears: 'answer.wav' } });
  await settle(page);
  await startAloud(page);
  await page.waitForTimeout(3000);
  await evict(page);
  host.fail({ kind: 'down', files: /./ });
  await page.getByRole('button', { name: 'Done' }).click();
  const debrief = page.getByRole('button', { name: 'Go to the debrief' });
  const skip = page.getByRole('button', { name: 'Skip this follow-up' });
  const broke = page.getByRole('heading', { name: 'Something broke on this screen' });
  await expect(debrief.or(skip).or(broke)).toBeVisible();
  if (await skip.isVisible()) await skip.click();
  if (await debrief.isVisible()) await debrief.click();
  await expect(broke.or(page.getByRole('heading', { name: /How did it go/ }))).toBeVisible();

  host.fail(null);
  await page.goto('about:blank');
  await page.goto('/#/history');
  await expect(pastAnswers(page)).toHaveCount(1);
  await pastAnswers(page).first().click();
  await expect(page.getByRole('slider', { name: 'Position' }).first()).toBeVisible();
  // What could not be fetched is said on the console too.
  const others = complaints.filter(
    (one) => !/net::ERR|Failed to fetch|dynamically imported module|Unable to preload/.test(one),
  );
  complaints.splice(0, complaints.length, ...others);
  noteFault({ fault: 'copy of the program evicted in mid-answer, offline', lostAnswers: 0, recovered: true });
});
