import { expect, type Page } from '@playwright/test';
import { lengthOf } from './sounds';

/** Takes back what was cut off; gives how long it is. */
export async function recover(page: Page): Promise<number> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Recover it' }).click();
  await page.getByRole('button', { name: 'Go to the debrief' }).click();
  return lengthOf(page.getByRole('group', { name: 'Your answer' }).getByRole('slider', { name: 'Position' }));
}

/** After the microphone was lost in mid-answer: three seconds more of it, to the end. */
export async function keepRecording(page: Page): Promise<void> {
  await expect(page.getByText(/What you said so far is saved/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep recording' }).click();
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  await page.waitForTimeout(3000);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Saved on this computer')).toBeVisible();
}
