import { expect, type BrowserContext, type Page } from '@playwright/test';
import { cannedWords, serveModelBeside } from './canned-model';
import { finish, scoreMyself, startAloud } from './steps';
import type { Look } from './tour';

const meeting =
  'Dana Ruiz  0:02\nTell me about a problem you solved.\n\n' +
  'Sam Okoro  0:08\nLast spring the returns desk was losing customers, and I timed 120 returns myself.\n\n' +
  'Dana Ruiz  0:20\nWhat was your own part in it?\n\n' +
  'Sam Okoro  0:24\nI wrote the new rule and trained six people, and the wait fell from forty minutes to eleven.\n';

/** The ways to the words of a spoken answer, stop by stop: by ear, pasted, fetched, written down, side by side. */
export async function wordsTour(page: Page, context: BrowserContext, look: Look): Promise<void> {
  await serveModelBeside(context);
  let letThrough = () => undefined as void;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await context.route('**/models/**/*.onnx', async (route) => {
    await held;
    await route.fallback();
  });
  await startAloud(page);
  await page.waitForTimeout(5000);
  await finish(page);
  await expect(page.getByRole('heading', { name: 'Mark it by ear' })).toBeVisible();
  const debrief = page.url();
  const keys = page.getByRole('group', { name: 'Set a mark here' });
  const player = page.getByRole('group', { name: 'Your answer' });
  await player.getByRole('button', { name: 'Play' }).click();
  await keys.getByRole('button', { name: 'Situation' }).click();
  await page.waitForTimeout(1500);
  await keys.getByRole('button', { name: 'Action' }).click();
  await keys.getByRole('button', { name: 'Who' }).click();
  await player.getByRole('button', { name: 'Pause' }).click();
  await look('words-marked-by-ear');

  await page.getByRole('button', { name: 'Add the words first' }).click();
  const words = page.getByRole('textbox', { name: 'Your words' });
  await words.fill(meeting);
  await expect(page.getByText(/2 people speak in it/)).toBeVisible();
  await look('words-pasted');
  await words.fill('');

  await page.goto('/#/settings');
  await page.getByRole('radio', { name: /From this site/ }).check();
  await page.getByRole('button', { name: /^Download/ }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await look('words-settings-fetching');
  await page.goto(debrief);
  await page.getByRole('button', { name: 'Add the words first' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await look('words-fetching');
  letThrough();
  await expect(page.getByRole('group', { name: 'Your words, one by one' })).toContainText(cannedWords, {
    timeout: 60_000,
  });
  await look('words-written-down');
  await page.getByRole('button', { name: 'Use these words' }).click();
  await scoreMyself(page, 3);
  await expect(page.getByRole('heading', { name: 'Your ear and your words' })).toBeVisible();
  await look('words-and-ear');
}
