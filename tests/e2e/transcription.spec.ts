import { cannedWords, serveModelBeside } from './harness/canned-model';
import { listenIn, positionMs } from './harness/sounds';
import { finish, scoreMyself, startAloud } from './harness/steps';
import { expect, test } from './harness/test';

test('an answer is written down on this computer, put right word by word, and scored by the words put right', async ({
  open,
}) => {
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await serveModelBeside(context);
  await listenIn(context);

  await page.goto('/#/settings');
  await page.getByRole('radio', { name: /From this site/ }).check();
  await page.getByRole('button', { name: /^Download/ }).click();
  await expect(page.getByText('The small recognizer is on this computer')).toBeVisible();

  await startAloud(page);
  await page.waitForTimeout(8000);
  await finish(page);

  const words = page.getByRole('group', { name: 'Your words, one by one' });
  await expect(words).toContainText(cannedWords, { timeout: 60_000 });

  // A click hears the word: the sound stands where the recognizer heard it, not at its beginning.
  await words.getByRole('button', { name: 'forty' }).first().click();
  await expect.poll(() => positionMs(page)).toBeGreaterThan(1500);
  await page.getByRole('button', { name: 'Pause' }).click();

  await words.getByRole('button', { name: 'forty' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'In place of “forty”' }).fill('fourteen');
  await page.keyboard.press('Enter');
  await expect(words).toContainText('dropped by fourteen percent');
  await page.getByRole('button', { name: 'Use these words' }).click();

  await scoreMyself(page, 3);
  await expect(page.getByRole('region', { name: 'Your words' })).toContainText('fourteen');

  // The version before is kept, and the word put right is still heard in its place.
  await page.getByRole('button', { name: 'Correct the words' }).click();
  const versions = page.getByRole('combobox', { name: 'Version' });
  await expect(versions.locator('option')).toHaveText(['1: transcribed by the recognizer', '2: corrected by you']);
  await versions.selectOption('1: transcribed by the recognizer');
  await expect(words).toContainText('dropped by forty percent');

  // It can be taken off the computer again; the words stay.
  await page.goto('/#/settings');
  await page.getByRole('button', { name: 'Delete it from this computer' }).click();
  await expect(page.getByRole('button', { name: 'Agree and download 60 MB' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Agree and download 60 MB' })).toBeVisible();
});

test('silence is not written down as words', async ({ open }) => {
  const { page, context } = await open({ microphone: { hears: 'quiet-room.wav' } });
  await serveModelBeside(context);
  await page.goto('/#/settings');
  await page.getByRole('radio', { name: /From this site/ }).check();
  await page.getByRole('button', { name: /^Download/ }).click();
  await expect(page.getByText('The small recognizer is on this computer')).toBeVisible();
  await startAloud(page);
  await expect(page.getByText(/We can’t hear anything/)).toBeVisible();
  await finish(page);
  await expect(page.getByText('No speech was found in this recording.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('textbox', { name: 'Your words' })).toHaveValue('');
});

test('the hub is asked only after the candidate has agreed, and a hub that does not answer changes nothing', async ({
  open,
  complaints,
}) => {
  const { page } = await open();
  await page.goto('/#/settings');
  await page.getByRole('radio', { name: /Larger/ }).check();
  await expect(page.getByRole('radio', { name: /^huggingface\.co/ })).toBeChecked();
  await page.waitForTimeout(1000);
  expect(complaints, 'nothing was asked before').toEqual([]);

  await page.getByRole('button', { name: 'Agree and download 95 MB' }).click();
  await expect(page.getByText(/its source does not answer/)).toBeVisible();
  // The gatekeeper let nothing through; what knocked is the hub and nobody else.
  const knocks = complaints.splice(0);
  expect(knocks.length).toBeGreaterThan(0);
  for (const knock of knocks) expect(knock).toMatch(/huggingface\.co|ERR_TUNNEL_CONNECTION_FAILED/);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Agree and download/ })).toBeVisible();
});
