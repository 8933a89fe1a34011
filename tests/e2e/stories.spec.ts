import { finish, giveWords, startAloud, startTyping, wholeStory } from './harness/steps';
import { expect, test } from './harness/test';

test('a story is written, told, found again by its words, and outlives a restart', async ({ open, profile }) => {
  test.setTimeout(180_000);
  const first = await open({ own: true });
  const { page } = first;
  await page.goto('/#/stories/new');
  await page.getByLabel('Name', { exact: true }).fill('The returns desk');
  await page.getByRole('textbox', { name: 'Situation' }).fill('a queue of forty minutes');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('The returns desk');
  // Closed in the middle: what was begun is there again.
  await page.goto('/#/history');
  await page.goto('/#/stories/new');
  await expect(page.getByText('What you started is still here.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Situation' })).toHaveValue('a queue of forty minutes');
  await page.getByRole('button', { name: 'Save the story' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The returns desk' })).toBeVisible();

  const answer = async () => {
    await startTyping(page);
    await page.getByRole('textbox', { name: 'Your answer' }).fill(wholeStory);
    await finish(page);
    await page.getByRole('button', { name: 'Skip my own score' }).click();
  };
  await answer();
  const itsStory = page.getByRole('region', { name: 'Its story' });
  // Its few lines are enough for a guess, which settles nothing by itself.
  await expect(itsStory.getByText('Was this the story of')).toBeVisible();
  await itsStory.getByRole('button', { name: 'Another one' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'The returns desk' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(itsStory.getByRole('link', { name: 'The returns desk' })).toBeVisible();

  await answer();
  await itsStory.getByRole('button', { name: 'Yes, it was' }).click();
  await expect(itsStory.getByText('This was the story of')).toBeVisible();
  await first.close();

  const again = await open({ profile });
  await again.page.goto('/#/stories');
  await expect(again.page.getByText(/told twice/)).toBeVisible();
  await again.page.getByRole('main').getByRole('listitem').getByRole('link', { name: 'The returns desk' }).click();
  await again.page.getByRole('link', { name: /^Compare with the one before/ }).click();
  await expect(again.page.getByRole('heading', { name: 'What changed' })).toBeVisible();
});

test('the evening before plays the best takes in a row, and the sheet is one press away', async ({ open }) => {
  const { page } = await open({ microphone: { hears: 'answer.wav' } });
  await startAloud(page);
  await page.waitForTimeout(4000);
  await finish(page);
  await giveWords(page, wholeStory, 4);
  await page.goto('/#/stories/night');
  await page.getByRole('button', { name: 'Play them all' }).click();
  await expect(page.getByText(/playing$/)).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('link', { name: 'The sheet for tomorrow' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The sheet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
});
