import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newProfile, removeProfile } from './harness/browser';
import { noteFault } from './harness/faults';
import { finish, pastAnswers, startAloud, startTyping } from './harness/steps';
import { expect, test } from './harness/test';

test('a candidate takes everything to another computer', async ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'second-take-backup-'));
  const elsewhere = newProfile();
  try {
    const here = await open({ microphone: { hears: 'answer.wav' } });
    await startAloud(here.page);
    await here.page.waitForTimeout(3000);
    await finish(here.page);
    await startTyping(here.page);
    await here.page.getByRole('textbox', { name: 'Your answer' }).fill('I wrote the runbook because nobody had one.');
    await finish(here.page);

    await here.page.goto('/#/settings');
    const download = here.page.waitForEvent('download');
    await here.page.getByRole('button', { name: 'Make a backup' }).click();
    const file = join(folder, (await download).suggestedFilename());
    await (await download).saveAs(file);
    expect(file).toMatch(/second-take-\d{4}-\d\d-\d\d\.zip$/);
    const names = execFileSync('python3', ['-m', 'zipfile', '-l', file]).toString();
    expect(names).toMatch(/sounds\/[0-9a-f]{64}\.webm/);
    await expect(here.page.getByText('The last backup is from')).toBeVisible();

    const there = await open({ profile: elsewhere });
    await there.page.goto('/#/settings');
    await there.page.getByLabel('Backup file').setInputFiles(file);
    await there.page.getByRole('button', { name: 'Restore this backup' }).click();
    await expect(there.page.getByText('Restored 2 answers')).toBeVisible();
    await there.page.getByRole('button', { name: 'Check my data' }).click();
    await expect(there.page.getByText('Everything is there and as it was saved, 1 recording included.')).toBeVisible();
    await there.page.getByRole('link', { name: 'History' }).click();
    await expect(pastAnswers(there.page)).toHaveCount(2);
    await there.close();
  } finally {
    rmSync(folder, { recursive: true });
    removeProfile(elsewhere);
  }
});

test('after deleting everything the page is a clean start, and a backup can be brought back', async ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'second-take-erase-'));
  try {
    const { page } = await open();
    await startTyping(page);
    await page.getByRole('textbox', { name: 'Your answer' }).fill('I wrote the runbook because nobody had one.');
    await finish(page);
    await page.goto('/#/settings/data');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make a backup' }).click();
    const file = join(folder, 'backup.zip');
    await (await download).saveAs(file);
    await page.getByRole('button', { name: 'Delete everything …' }).click();
    await page.getByLabel(/Type “delete everything”/).fill('delete everything');
    await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Everything is deleted' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start over' })).toBeFocused();
    await page.getByRole('button', { name: 'Restore a backup' }).click();
    await expect(page.getByText('No backup yet')).toBeVisible();
    await page.getByLabel('Backup file').setInputFiles(file);
    await page.getByRole('button', { name: 'Restore this backup' }).click();
    await expect(page.getByText('Restored 1 answer')).toBeVisible();
    await page.getByRole('link', { name: 'See your answers' }).click();
    await expect(pastAnswers(page)).toHaveCount(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('who starts over after deleting everything meets the first visit', async ({ open }) => {
  const { page } = await open();
  await startTyping(page);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('I wrote the runbook because nobody had one.');
  await finish(page);
  await page.goto('/#/settings/data');
  await page.getByRole('button', { name: 'Delete everything …' }).click();
  await page.getByLabel(/Type “delete everything”/).fill('delete everything');
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('heading', { name: 'Practice behavioral interview questions out loud.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
});

/** The browser looks at the quota only now and then; here it does so at every write, as long as `full` is set. */
function refuseWhenFull() {
  for (const name of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...words) {
      if ('full' in globalThis) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return write.apply(this, words);
    };
  }
}

test('a full disk in mid-answer is told, and the answer is saved when there is room again', async ({ open }) => {
  const { page } = await open({ microphone: { hears: 'answer.wav' } });
  await page.addInitScript(refuseWhenFull);
  await startAloud(page);
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { full: true }));
  await expect(page.getByText(/could not be saved on this computer/)).toBeVisible();
  await page.waitForTimeout(3000);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the sound' }).click();
  expect((await download).suggestedFilename()).toBe('second-take-answer.webm');
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'full'));
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await finish(page);
  await page.goto('/#/settings');
  await page.getByRole('button', { name: 'Check my data' }).click();
  await expect(page.getByText(/Everything is there and as it was saved, 1 recording/)).toBeVisible();
  noteFault({ fault: 'full disk in mid-answer', lostAnswers: 0, recovered: true });
});

test('rows that vanish behind our back are counted', async ({ open }) => {
  const { page } = await open();
  await startTyping(page);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('I kept both lists.');
  await finish(page);
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('second-take');
        opening.addEventListener('error', () => failed(opening.error));
        opening.addEventListener('success', () => {
          const change = opening.result.transaction('answers', 'readwrite');
          change.objectStore('answers').clear();
          change.addEventListener('complete', () => {
            opening.result.close();
            done();
          });
        });
      }),
  );
  await page.goto('/');
  await page.reload();
  await expect(page.getByText('Some of what was saved is missing from this browser.')).toBeVisible();
  await page.getByRole('link', { name: 'See what is missing' }).click();
  await expect(page.getByText('1 of 1 answers')).toBeVisible();
  noteFault({ fault: 'rows vanish (told, counted)', lostAnswers: 1, recovered: false });
});
