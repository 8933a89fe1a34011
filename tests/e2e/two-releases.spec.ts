import type { Page } from '@playwright/test';
import { countedTables } from '../../src/storage/schema/database';
import { freeze, type FrozenDatabase } from '../storage/frozen-database';
import { rowsOf } from '../storage/frozen-databases';
import { noteFault } from './harness/faults';
import { settle, test } from './harness/offline-copy';
import { finish, pastAnswers, startTyping } from './harness/steps';
import { expect } from './harness/test';

test.use({ whole: true });

const stored = (page: Page) => page.evaluate(freeze, 'second-take');

/** What is not worked out from the rest, which any version may do anew. */
const candidatesOwn = ({ stores }: Pick<FrozenDatabase, 'stores'>) =>
  stores.filter(({ name }) => countedTables.some((table) => table === name));

async function takeUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use it now' }).click()]);
}

async function answer(page: Page, words: string): Promise<void> {
  await startTyping(page);
  await page.getByRole('textbox', { name: 'Your answer' }).fill(words);
  await finish(page);
  await expect(page.getByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeVisible();
}

test('a new version finds every row of this one, and this one lets go of them', async ({ page, host, next }) => {
  await settle(page);
  await answer(page, 'I counted the crates.');
  const before = await stored(page);
  await page.goto('/');
  const idle = await page.context().newPage();
  await idle.goto('/');
  await expect(idle.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();

  host.publishFolder(next);
  const reloaded = idle.waitForEvent('load');
  await takeUpdate(page);
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
  await reloaded;
  await expect(idle.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();

  const after = await stored(page);
  expect(after.version).toBe(before.version + 10);
  for (const { name, rows } of candidatesOwn(before)) {
    expect(rowsOf(after, name), name).toEqual(rows.map((row) => expect.objectContaining(row)));
  }
  expect(rowsOf(after, 'transcripts')).toMatchObject([{ later: true }]);
  await idle.goto('/#/history');
  await expect(pastAnswers(idle)).toHaveCount(1);
});

test('an answer that is being given holds the new version off, which says so and goes on after it', async ({
  page,
  host,
  next,
}) => {
  await settle(page);
  const speaking = await page.context().newPage();
  await startTyping(speaking);
  const sheet = speaking.getByRole('textbox', { name: 'Your answer' });
  await sheet.fill('I called the driver');

  host.publishFolder(next);
  await takeUpdate(page);
  const waits = page.getByRole('heading', { name: 'Opening your answers is taking a while' });
  await expect(waits).toBeVisible();
  await sheet.pressSequentially(' before the others did.');
  await expect(speaking.getByText('Saved on this computer')).toBeVisible();
  // The browser does not tell a second time that somebody waits.
  await page.reload();
  await expect(waits).toBeVisible();

  const reloaded = speaking.waitForEvent('load');
  await finish(speaking);
  await reloaded;
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
  await expect(speaking.getByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeVisible();
  await page.goto('/#/history');
  await pastAnswers(page).click();
  await expect(page.getByText('I called the driver before the others did.')).toBeVisible();
  expect(rowsOf(await stored(page), 'transcripts')).toMatchObject([{ later: true }]);
  noteFault({ fault: 'a new version wants the database in mid-answer', lostAnswers: 0, recovered: true });
});

test('after a release was taken back, this one only shows what the later one wrote', async ({
  page,
  host,
  nextWithItsOwnRows,
}) => {
  host.publishFolder(nextWithItsOwnRows);
  await settle(page);
  await answer(page, 'I wrote the list anew.');
  const before = await stored(page);

  host.publishFolder('dist');
  await page.goto('/');
  await takeUpdate(page);
  await expect(page.getByText('A newer version has saved here. This one is read-only')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeDisabled();
  await page.goto('/#/history');
  await pastAnswers(page).click();
  await expect(page.getByText('I wrote the list anew.')).toBeVisible();
  // By an address a session begins all the same, and is told at once that it is not kept.
  await page.goto('/#/practise?question=dive-deep-01');
  await expect(page.getByText('A newer version of Second Take has taken over here')).toBeVisible();
  expect(candidatesOwn(await stored(page))).toEqual(candidatesOwn(before));
  noteFault({ fault: 'an older version meets rows it would spoil (told)', lostAnswers: 0, recovered: true });
});

test('after a release was taken back whose rows this one does not spoil, practice goes on', async ({
  page,
  host,
  next,
}) => {
  host.publishFolder(next);
  await settle(page);
  await answer(page, 'I wrote the list anew.');
  const before = await stored(page);

  host.publishFolder('dist');
  await page.goto('/');
  await takeUpdate(page);
  await answer(page, 'I asked for the figures first.');
  const after = await stored(page);
  expect(after.version).toBe(before.version);
  expect(after.stores.map(({ name }) => name)).toEqual(before.stores.map(({ name }) => name));
  expect(rowsOf(after, 'transcripts')).toEqual(expect.arrayContaining(rowsOf(before, 'transcripts')));
  await page.goto('/#/settings/data');
  await page.getByRole('button', { name: 'Check my data' }).click();
  await expect(page.getByText('Everything is there and as it was saved')).toBeVisible();
  await page.goto('/#/history');
  await expect(pastAnswers(page)).toHaveCount(2);
  noteFault({ fault: 'an older version meets rows it does not spoil', lostAnswers: 0, recovered: true });
});
