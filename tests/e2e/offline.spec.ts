import type { Page } from '@playwright/test';
import { noteFault } from './harness/faults';
import { serveProgram, type ProgramServer } from './harness/program-server';
import { expect, test as base } from './harness/test';

const test = base.extend<{ host: ProgramServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from this pattern
  host: async ({}, use) => {
    const host = await serveProgram();
    await use(host);
    await host.close();
  },
  baseURL: ({ host }, use) => use(host.origin),
});

test.use({ offlineCopy: true });

const ready = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    // The first visit: the worker takes over the page that brought it.
    while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 50));
  });

const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    // Installing takes a moment; it ends in a worker that waits, or in none.
    while (registration.installing) await new Promise((later) => setTimeout(later, 50));
  });

/** Name of the version that the page came from. */
const servedName = async (page: Page) => {
  const html = await page.evaluate(async () => (await fetch('./index.html')).text());
  return /<title>(.*)<\/title>/.exec(html)?.[1];
};

test('every screen opens from cold without a network', async ({ page }) => {
  await page.goto('/');
  await ready(page);
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
  await page.goto('/');
  await ready(page);
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
  await ready(page);
  expect(await servedName(page)).toBe('version two');
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeVisible();
  noteFault({ fault: 'a new version comes in mid-answer', lostAnswers: 0, recovered: true });
});

test('an answer of somebody else in between is never kept', async ({ page, host }) => {
  await page.goto('/');
  await ready(page);
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
  await page.goto('/');
  await ready(page);
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
