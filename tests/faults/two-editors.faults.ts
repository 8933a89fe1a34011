import { noteFault } from '../e2e/harness/faults';
import { expect, test } from '../e2e/harness/test';

test('the same story is changed in two tabs', async ({ open }) => {
  const { page: first, context } = await open();
  await first.goto('/#/stories/new');
  await first.getByLabel('Name', { exact: true }).fill('The returns desk');
  await first.getByRole('button', { name: 'Save the story' }).click();
  await expect(first.getByRole('heading', { name: 'The returns desk' })).toBeVisible();

  const second = await context.newPage();
  await second.goto(first.url());
  for (const page of [first, second]) {
    await page.getByRole('link', { name: 'Edit' }).click();
    await expect(page.getByRole('textbox', { name: 'Situation' })).toBeVisible();
  }
  await first.getByRole('textbox', { name: 'Situation' }).fill('A queue of forty minutes');
  await second.getByRole('textbox', { name: 'Result' }).fill('Eleven minutes in six weeks');
  await first.getByRole('button', { name: 'Save the story' }).click();
  await expect(first.getByText('A queue of forty minutes')).toBeVisible();
  await second.getByRole('button', { name: 'Save the story' }).click();

  await expect(second.getByRole('heading', { name: 'This story was changed in two places' })).toBeVisible();
  await expect(second.getByText('A queue of forty minutes')).toBeVisible();
  await expect(second.getByText('Eleven minutes in six weeks').first()).toBeVisible();
  await second.reload();
  await second.getByRole('button', { name: 'Keep both, as two stories' }).click();
  await expect(second.getByRole('heading', { name: 'This story was changed in two places' })).toBeHidden();
  await second.goto('/#/stories');
  await expect(
    second.getByRole('main').getByRole('listitem').getByRole('link', { name: 'The returns desk' }),
  ).toHaveCount(2);
  noteFault({ fault: 'one story changed in two tabs (asked)', lostAnswers: 0, recovered: true });
});
