import { noteFault } from './harness/faults';
import { lookForUpdate, servedName, settle, takenOver, test } from './harness/offline-copy';
import { expect } from './harness/test';

test.use({ whole: true });

test('every screen opens from cold without a network', async ({ page }) => {
  await settle(page);
  await page.context().setOffline(true);
  for (const [address, heading] of [
    ['/', 'Practice behavioral interview questions out loud.'],
    ['/#/history', 'History'],
    ['/#/questions', 'Questions'],
    ['/#/guide', 'Guide'],
    ['/#/progress', 'Progress'],
    ['/#/stories', 'Stories'],
    ['/#/settings', 'Settings'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.getByRole('heading', { name: heading, level: 1 }), address).toBeVisible();
  }
  noteFault({ fault: 'no network at a cold start', lostAnswers: 0, recovered: true });
});

test('a new version waits until the candidate wants it, and never comes in mid-session', async ({ page, host }) => {
  await settle(page);
  const offer = page.getByRole('button', { name: 'Use it now' });
  await page.getByRole('button', { name: 'Answer by keyboard' }).click();
  await page.getByRole('button', { name: 'Start typing' }).click();
  host.publish('version two');
  await lookForUpdate(page);
  const sheet = page.getByRole('textbox', { name: 'Your answer' });
  await sheet.fill('I went on as if nothing was.');
  await expect(offer).toBeHidden();
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  expect(await servedName(page), 'what is loaded later still belongs to the version that runs').toBe('Second Take');

  await page.getByRole('button', { name: 'Done' }).click();
  await page.goto('/#/');
  await page.reload();
  expect(await servedName(page), 'a reload alone changes nothing').toBe('Second Take');
  await page.getByRole('button', { name: 'Discard' }).click();
  // No asking meanwhile: the old version leaves when nobody wants anything of it any more.
  await Promise.all([page.waitForEvent('load'), offer.click()]);
  await takenOver(page);
  expect(await servedName(page)).toBe('version two');
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeVisible();
  noteFault({ fault: 'a new version comes in mid-answer', lostAnswers: 0, recovered: true });
});

test('an answer of somebody else in between is never kept', async ({ page, host }) => {
  await settle(page);
  host.publish('version two');
  host.answerAs('stranger');
  await lookForUpdate(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use it now' })).toBeHidden();
  expect(await servedName(page)).toBe('Second Take');
  noteFault({ fault: 'a stranger answers for the host', lostAnswers: 0, recovered: true });
});

test('a release that was taken back removes its copy and leaves the answers', async ({ page, host }) => {
  await settle(page);
  host.publishKillSwitch();
  await lookForUpdate(page);
  await expect
    .poll(() =>
      page.evaluate(async () => ({
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: await caches.keys(),
        databases: (await indexedDB.databases()).map(({ name }) => name),
      })),
    )
    .toEqual({ workers: 0, caches: [], databases: ['second-take'] });
  noteFault({ fault: 'a release is taken back, copy and all', lostAnswers: 0, recovered: true });
});
