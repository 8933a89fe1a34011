import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { seededRandom } from '../../src/domain/session/random';
import { newProfile, removeProfile, type BrowserOptions, type OpenBrowser } from '../e2e/harness/browser';
import { noteFault, times } from '../e2e/harness/faults';
import { manyQuestions } from '../e2e/harness/many-questions';
import { finish, pastAnswers, startTyping } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';
import { thaw } from '../storage/frozen-database';
import { frozenDatabases } from '../storage/frozen-databases';
import { yearsOfPractice } from './enlarged';

type Open = (options?: BrowserOptions) => Promise<OpenBrowser>;

declare global {
  /** Rows that one large transaction has written so far, and whether it is over. */
  var large: { rows: number; over: boolean } | undefined;
}

const sessions = 3001;

/** On the address of the program, but nothing of it runs here. */
async function beside(page: Page): Promise<void> {
  await page.goto('/icon.svg');
}

/** Runs in the page, past the program: how many rows each table has; null where there is no database. */
async function countRows(): Promise<Record<string, number> | null> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'second-take')) return null;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('second-take');
    opening.addEventListener('error', () => reject(opening.error as Error));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const counts: Record<string, number> = {};
      const reading = database.transaction(database.objectStoreNames);
      for (const name of database.objectStoreNames) {
        const counting = reading.objectStore(name).count();
        counting.addEventListener('success', () => (counts[name] = counting.result));
      }
      reading.addEventListener('complete', () => {
        database.close();
        resolve(counts);
      });
    });
  });
}

/** Runs in the page: watches the one transaction that holds nearly all tables. */
function watchLarge() {
  for (const name of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...words) {
      const { transaction } = this;
      if (transaction.mode === 'readwrite' && transaction.objectStoreNames.length > 15) {
        if (!globalThis.large || globalThis.large.over) {
          globalThis.large = { rows: 0, over: false };
          transaction.addEventListener('complete', () => {
            globalThis.large!.over = true;
            // The page is loaded anew after a restore.
            sessionStorage.setItem('large', String(globalThis.large!.rows));
          });
        }
        globalThis.large.rows += 1;
      }
      return write.apply(this, words);
    };
  }
}

/** Of the candidate's own: what is worked out from it comes and goes. */
const facts = ['sessions', 'events', 'answers', 'transcripts', 'keystrokes', 'recordings', 'sounds', 'selfScores'];
const factsOf = (counts: Record<string, number> | null) => facts.map((name) => counts?.[name] ?? 0);

const alarm = (page: Page) => page.getByText('Some of what was saved is gone from this browser.');

async function settled(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled({ timeout: 60_000 });
  // Every table is counted before anything would be told.
  await page.waitForTimeout(1500);
  await expect(alarm(page)).toBeHidden();
}

async function everythingIsThere(page: Page): Promise<void> {
  await page.goto('/#/settings/data');
  await page.getByRole('button', { name: 'Check my data' }).click();
  await expect(page.getByText(/Everything is there and as it was saved/)).toBeVisible({ timeout: 60_000 });
}

/** A profile with years of practice, and a backup of it. */
async function yearsBackedUp(open: Open, folder: string): Promise<{ profile: string; file: string }> {
  const frozen = yearsOfPractice(frozenDatabases[0]!, { sessions, spoken: 200, soundBytes: 95_000 });
  const profile = newProfile();
  const browser = await open({ profile });
  await beside(browser.page);
  // As one text: a hundred thousand rows, each taken apart on its way into the page, take minutes.
  await browser.page.evaluate((text) => Object.assign(globalThis, { text }), JSON.stringify(frozen));
  await browser.page.evaluate(`(${thaw.toString()})(JSON.parse(globalThis.text))`);
  await settled(browser.page);
  await browser.page.goto('/#/settings/data');
  const download = browser.page.waitForEvent('download', { timeout: 120_000 });
  await browser.page.getByRole('button', { name: 'Make a backup' }).click();
  const file = join(folder, 'backup.zip');
  await (await download).saveAs(file);
  await browser.close();
  return { profile, file };
}

async function restore(page: Page, file: string): Promise<void> {
  await page.goto('/#/settings/data');
  await page.getByLabel('Backup file').setInputFiles(file);
  await page.getByRole('button', { name: 'Restore this backup' }).click();
}

test('the browser is killed inside the one transaction of a large restore', async ({ open }) => {
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), 'second-take-large-'));
  const template = newProfile();
  const made: string[] = [template];
  try {
    const { file, profile: source } = await yearsBackedUp(open, folder);
    made.push(source);
    const own = await open({ profile: template });
    await startTyping(own.page);
    await own.page.getByRole('textbox', { name: 'Your answer' }).fill('I counted the crates.');
    await finish(own.page);
    await beside(own.page);
    const before = factsOf(await own.page.evaluate(countRows));
    await own.close();

    // Once undisturbed: how many rows the transaction writes, and what is there after it.
    const whole = newProfile();
    made.push(whole);
    cpSync(template, whole, { recursive: true });
    const undisturbed = await open({ profile: whole });
    await undisturbed.page.addInitScript(watchLarge);
    await restore(undisturbed.page, file);
    await expect(undisturbed.page.getByText('Restored 3,001 answers')).toBeVisible({ timeout: 120_000 });
    const rows = Number(await undisturbed.page.evaluate(() => sessionStorage.getItem('large')));
    expect(rows).toBeGreaterThan(sessions * 3);
    await beside(undisturbed.page);
    const after = factsOf(await undisturbed.page.evaluate(countRows));
    expect(after[0]).toBe(sessions + 1);
    await undisturbed.close();

    const random = seededRandom('inside a large restore');
    for (const kill of times(8, 2)) {
      const profile = newProfile();
      made.push(profile);
      cpSync(template, profile, { recursive: true });
      const restoring = await open({ profile });
      await restoring.page.addInitScript(watchLarge);
      await restore(restoring.page, file);
      // The last ones are about the moment in which it is done.
      const enough = kill > 6 ? rows : Math.ceil(random() * rows);
      await restoring.page.waitForFunction(
        (wanted) => (globalThis.large?.rows ?? 0) >= wanted || sessionStorage.getItem('large') !== null,
        enough,
        { polling: 2, timeout: 120_000 },
      );
      await restoring.kill();

      const again = await open({ profile });
      await beside(again.page);
      const found = factsOf(await again.page.evaluate(countRows));
      // Sounds that came before the rows are out of sight, and are taken away at the next start.
      const soundsAt = facts.indexOf('sounds');
      const without = (counts: number[]) => counts.filter((_, at) => at !== soundsAt);
      const isNew = found[0] !== before[0];
      expect(without(found), 'all of it or nothing').toEqual(without(isNew ? after : before));
      await settled(again.page);
      await beside(again.page);
      expect(factsOf(await again.page.evaluate(countRows))).toEqual(isNew ? after : before);
      await everythingIsThere(again.page);
      if (!isNew) {
        await restore(again.page, file);
        await expect(again.page.getByText('Restored 3,001 answers')).toBeVisible({ timeout: 120_000 });
      }
      await again.page.goto('/#/history');
      await expect(again.page.getByText('3,002 answers')).toBeVisible({ timeout: 60_000 });
      test.info().annotations.push({ type: 'found', description: isNew ? 'the new' : 'the old' });
      noteFault({ fault: 'SIGKILL inside the transaction of a restore', lostAnswers: 0, recovered: true });
      await again.close();
      removeProfile(profile);
    }
  } finally {
    for (const profile of made) removeProfile(profile);
    rmSync(folder, { recursive: true });
  }
});

test('the browser is killed while everything is deleted, and while a backup is written', async ({ open }) => {
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), 'second-take-large-'));
  const made: string[] = [];
  try {
    const { profile: template } = await yearsBackedUp(open, folder);
    made.push(template);
    const copy = () => {
      const profile = newProfile();
      made.push(profile);
      cpSync(template, profile, { recursive: true });
      return profile;
    };
    const random = seededRandom('everything at once');

    for (const _ of times(5, 2)) {
      const profile = copy();
      const writing = await open({ profile });
      await writing.page.goto('/#/settings/data');
      await writing.page.getByRole('button', { name: 'Make a backup' }).click();
      await writing.page.waitForFunction(scratchLeft, undefined, { polling: 2 });
      await sleep(random() * 300);
      await writing.kill();
      const again = await open({ profile });
      await beside(again.page);
      const left = await again.page.evaluate(scratchLeft);
      test.info().annotations.push({ type: 'found', description: left ? 'a scratch file' : 'no scratch file' });
      await settled(again.page);
      await expect.poll(() => again.page.evaluate(scratchLeft)).toBe(false);
      await everythingIsThere(again.page);
      const download = again.page.waitForEvent('download');
      await again.page.getByRole('button', { name: 'Make a backup' }).click();
      await download;
      noteFault({ fault: 'SIGKILL while a backup is written', lostAnswers: 0, recovered: true });
      await again.close();
      removeProfile(profile);
    }

    for (const _ of times(8, 2)) {
      const profile = copy();
      const deleting = await open({ profile });
      await settled(deleting.page);
      await deleting.page.goto('/#/settings/data');
      await deleting.page.getByRole('button', { name: 'Delete everything …' }).click();
      await deleting.page.getByLabel(/Type “delete everything”/).fill('delete everything');
      const pressed = deleting.page.getByRole('button', { name: 'Delete everything', exact: true }).click();
      await Promise.race([pressed.catch(() => undefined), sleep(5000)]);
      await sleep(random() * 400);
      await deleting.kill();
      const again = await open({ profile });
      await beside(again.page);
      const found = (await again.page.evaluate(countRows))?.sessions ?? 0;
      expect([0, sessions], 'all of it or nothing').toContain(found);
      await settled(again.page);
      if (found > 0) await everythingIsThere(again.page);
      await again.page.goto('/#/history');
      await expect(again.page.getByText(found > 0 ? '3,001 answers' : 'Nothing here yet.')).toBeVisible({
        timeout: 60_000,
      });
      test.info().annotations.push({ type: 'found', description: found > 0 ? 'everything' : 'nothing' });
      noteFault({ fault: 'SIGKILL while everything is deleted', lostAnswers: 0, recovered: true });
      await again.close();
      removeProfile(profile);
    }
  } finally {
    for (const profile of made) removeProfile(profile);
    rmSync(folder, { recursive: true });
  }
});

/** Runs in the page: whether a backup, or a part of one, lies on the browser's own disk. */
async function scratchLeft(): Promise<boolean> {
  const folder = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  return names.length > 0;
}

test('the browser is killed right after a session is deleted', async ({ open }) => {
  test.setTimeout(300_000);
  const random = seededRandom('a session is deleted');
  for (const _ of times(6, 2)) {
    const profile = newProfile();
    const before = await open({ profile });
    for (const words of ['I counted the crates.', 'I called the driver.']) {
      await startTyping(before.page);
      await before.page.getByRole('textbox', { name: 'Your answer' }).fill(words);
      await finish(before.page);
    }
    await before.page.goto('/#/history');
    await expect(pastAnswers(before.page)).toHaveCount(2);
    await before.page
      .getByRole('button', { name: /^More about/ })
      .first()
      .click();
    await before.page.getByRole('menuitem', { name: 'Delete the session' }).click();
    await sleep(random() * 200);
    await before.kill();

    const { page, close } = await open({ profile });
    await page.goto('/#/history');
    await expect(page.getByText(/^[12] answers?$/)).toBeVisible();
    await page.waitForTimeout(500);
    const listed = await pastAnswers(page).count();
    await page.goto('/#/settings/data');
    const back = page.getByRole('button', { name: 'Bring back' });
    await expect(back).toHaveCount(2 - listed);
    if (listed === 1) await back.click();
    await page.goto('/#/history');
    await expect(pastAnswers(page)).toHaveCount(2);
    noteFault({ fault: 'SIGKILL right after a session is deleted', lostAnswers: 0, recovered: true });
    await close();
    removeProfile(profile);
  }
});

test('the browser is killed at its first start, and while a list of questions comes in', async ({ open }) => {
  test.setTimeout(300_000);
  const random = seededRandom('first start');
  for (const _ of times(6, 2)) {
    const profile = newProfile();
    const first = await open({ profile });
    await first.page.goto('/', { waitUntil: 'commit' });
    await sleep(random() * 1500);
    await first.kill();
    const { page, close } = await open({ profile });
    await settled(page);
    await startTyping(page);
    await close();
    noteFault({ fault: 'SIGKILL at the first start', lostAnswers: 0, recovered: true });
    removeProfile(profile);
  }
  const list = Buffer.from(manyQuestions(10_000, 'ferry'));
  for (const _ of times(4, 1)) {
    const profile = newProfile();
    const importing = await open({ profile });
    await importing.page.goto('/#/questions/import');
    await importing.page
      .getByLabel('File of questions')
      .setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: list });
    await importing.page.getByRole('button', { name: /^Add (?:the other )?10,000/ }).click({ timeout: 60_000 });
    await sleep(random() * 500);
    await importing.kill();
    const { page, close } = await open({ profile });
    await settled(page);
    await page.goto('/#/questions?from=own');
    await expect(
      page.getByRole('status').filter({ hasText: /10,000 questions|^0 questions|[Nn]o question/ }),
    ).toBeVisible({
      timeout: 60_000,
    });
    await close();
    noteFault({ fault: 'SIGKILL while questions come in', lostAnswers: 0, recovered: true });
    removeProfile(profile);
  }
});
