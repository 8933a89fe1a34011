import { expect, test } from './harness/test';
import { noteFault } from './harness/faults';
import { finish, startSpeaking, wholeStory } from './harness/steps';

test.use({ whole: true });

test('a candidate whose microphone is denied is told so and types instead', async ({ open }) => {
  const { page } = await open({ microphone: 'denied' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Answer aloud' }).click();
  await expect(page.getByRole('alert')).toContainText('does not let this page use the microphone');

  await startSpeaking(page);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Allow it in the address bar');
  await notice.getByRole('button', { name: 'Type instead' }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).fill(wholeStory);
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await finish(page);
  await expect(page.getByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeVisible();
  noteFault({ fault: 'microphone denied (told)', lostAnswers: 0, recovered: true });
});
