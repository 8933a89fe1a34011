import { expect, test } from './harness/test';

test('a candidate hears the microphone before the first answer', async ({ open }) => {
  const { page } = await open({ microphone: { hears: 'answer.wav' } });
  await page.goto('/');
  await page.getByRole('button', { name: 'Answer aloud' }).click();
  await page.getByRole('button', { name: 'Check the microphone' }).click();
  await page.getByRole('button', { name: 'Record three seconds' }).click();
  await expect(page.getByRole('button', { name: 'Record again' })).toBeEnabled();
});
