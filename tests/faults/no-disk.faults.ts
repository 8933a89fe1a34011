import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../tools/browser/chromium';
import { flags } from '../e2e/harness/browser';
import { noteFault } from '../e2e/harness/faults';
import { finish, pastAnswers, startTyping } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';
import { watch } from '../e2e/harness/watch';

async function answer(page: Page, words: string): Promise<void> {
  await startTyping(page);
  await page.getByRole('textbox', { name: 'Your answer' }).fill(words);
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await finish(page);
}

test('a private window keeps answers until it is closed, says so, and lets a backup out', async ({
  open,
  baseURL,
  complaints,
  gatekeeper,
}) => {
  const origin = baseURL ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'second-take-private-'));
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    args: flags({}, gatekeeper.port),
  });
  try {
    // A context without a profile is what Chromium calls off the record: a private window.
    const window = await browser.newContext({ baseURL: origin, locale: 'en-GB' });
    await watch(window, origin, complaints);
    const page = await window.newPage();
    await answer(page, 'I counted the crates.');
    await page.reload();
    await page.goto('/#/history');
    await expect(pastAnswers(page)).toHaveCount(1);
    await page.goto('/#/settings/data');
    await expect(page.getByText(/A private window deletes it when you close it/)).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make a backup' }).click();
    const file = join(folder, 'backup.zip');
    await (await download).saveAs(file);
    await window.close();

    const next = await browser.newContext({ baseURL: origin });
    const again = await next.newPage();
    await again.goto('/#/history');
    await expect(again.getByText('Nothing here yet.')).toBeVisible();
    await expect(again.getByText('Some of what was saved is missing')).toBeHidden();

    const normal = await open();
    await normal.page.goto('/#/settings/data');
    await normal.page.getByLabel('Backup file').setInputFiles(file);
    await normal.page.getByRole('button', { name: 'Restore this backup' }).click();
    await expect(normal.page.getByText('Restored 1 answer')).toBeVisible();
    noteFault({ fault: 'private window closed (told, backup brought home)', lostAnswers: 0, recovered: true });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});

const told = (page: Page) => page.getByRole('heading', { name: 'Your answers cannot be opened' });

test('the browser is set to keep nothing of any site', async ({ open, profile, complaints }) => {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(blocked));
  const { page } = await open();
  await page.goto('/');
  expect(
    await page.evaluate(
      () =>
        new Promise((said) => {
          try {
            const opening = indexedDB.open('probe');
            opening.addEventListener('success', () => said('opened'));
            opening.addEventListener('error', () => said('refused'));
          } catch {
            said('refused');
          }
        }),
    ),
    'the setting holds',
  ).toBe('refused');
  await expect(told(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(complaints).toEqual([]);
  noteFault({ fault: 'storage blocked by the settings of the browser (told)', lostAnswers: 0, recovered: true });
});

const refusals: Record<string, () => void> = {
  'has no database': () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  'refuses to open the database': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },
  'opens the database with an error': () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name) {
      // A version that is none to come back to: the browser itself then fires the error.
      const first = open.call(this, name, 2 ** 40);
      first.addEventListener('upgradeneeded', () => first.transaction?.abort());
      return first;
    };
  },
};

for (const [how, refuse] of Object.entries(refusals)) {
  test(`the browser ${how}`, async ({ open }) => {
    const { page } = await open();
    await page.addInitScript(refuse);
    for (const place of ['/', '/#/history', '/#/settings/data']) {
      await page.goto('about:blank');
      await page.goto(place);
      await expect(told(page), place).toBeVisible();
    }
    noteFault({ fault: `the browser ${how} (told)`, lostAnswers: 0, recovered: true });
  });
}
