import { expect, test } from './harness/test';

test('two minutes for one number, from the plan of the day, by keyboard alone', async ({ open }) => {
  const { page } = await open();
  await page.goto('/#/today');
  await page.getByRole('link', { name: 'Two-minute drills' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'The number' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Two minutes: The number' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.getByRole('textbox').fill('The line fell from forty minutes to eleven within three weeks.');
  await expect(page.getByText(/all three are there/)).toBeVisible();
  await page.goto('/#/history');
  await expect(page.getByText(/Nothing here yet/)).toBeVisible();
});

test('a drill said aloud is recorded, heard again, judged by ear, and leaves no trace', async ({ open }) => {
  const { page } = await open({ microphone: { hears: 'answer.wav' } });
  await page.goto('/#/today/drill/number');
  await page.getByRole('button', { name: 'Say it aloud' }).click();
  await expect(page.getByText('Recording. Nothing of it is kept.')).toBeVisible();
  await page.waitForTimeout(1500);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Hear it' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.getByRole('radio', { name: 'yes' }).check();
  await expect(page.getByText('It is there, by your own ear.')).toBeVisible();
  await page.goto('/#/history');
  await expect(page.getByText(/Nothing here yet/)).toBeVisible();
});
