import { expect, test } from './harness/test';
import { finish, halfStory, startTyping, wholeStory } from './harness/steps';

test('take two asks the same question again, also after the debrief was opened anew', async ({ page }) => {
  await startTyping(page);
  const question = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('textbox', { name: 'Your answer' }).fill(halfStory);
  await finish(page);
  await page.getByRole('button', { name: 'Skip my own score' }).click();
  const oneChange = page.getByRole('region', { name: 'One change for the next take' }).locator('p').first();
  // Shown when it is saved.
  await expect(oneChange).toBeVisible();
  await page.reload();
  const change = await oneChange.innerText();
  await expect(page.getByRole('link', { name: 'in interview mode' })).toBeVisible();
  await page.getByRole('link', { name: 'Take 2' }).click();
  await expect(page.getByText(`This time: ${change}`)).toBeVisible();

  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await page.getByRole('button', { name: 'Start typing' }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).fill(wholeStory);
  await finish(page);
  await expect(page.getByText('take 2')).toBeVisible();
  await page.getByRole('button', { name: 'Skip my own score' }).click();
  await expect(
    page.getByText(/^(✓ This time you did it|◐ This time you did it in part|○ Not this time yet):/),
  ).toBeVisible();
});

test('an address begins a drill on its question at once', async ({ page }) => {
  await page.goto('/#/practise?question=dive-deep-01');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Tell me about a time the numbers and the people disagreed.' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
});
