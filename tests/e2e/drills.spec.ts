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
