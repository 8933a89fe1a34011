import type { Locator, Page } from '@playwright/test';
import { somePostings } from '../domain/postings/some-postings';
import { expect, test } from './harness/test';

/** To there with the keyboard alone, from wherever the focus is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 150; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not come there.');
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

async function fits(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, `${where}: wider than the window by`).toBeLessThanOrEqual(0);
}

const phone = { viewport: { width: 360, height: 780 } };
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const good = Array.from(
  { length: 38 },
  (_, at) => `Tell me about gate number ${at + 1} that you left open.,Night watch`,
);
const tooLong = `Tell me ${'about a very long evening '.repeat(20)}?,Night watch`;
const list = [
  'Question,Competency',
  ...good.slice(0, 20),
  tooLong,
  '…,Night watch',
  ...good.slice(20),
  'Buy milk,Errands',
].join('\n');

test('a list with bad rows is previewed, added without them, and taken back now and weeks later, by keyboard at 360 px', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const { page, context } = await open(phone);
  await page.goto('/#/questions/import');
  await tabTo(page, page.getByLabel('Paste a list'));
  await page.keyboard.insertText(list);
  await fits(page, 'source');
  await press(page, button(page, 'Read the list'));

  // The preview: two rows cannot be imported, one is no question, the others go in.
  await expect(page.getByRole('heading', { name: '38 questions to add' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Lines that cannot be imported' })).toContainText('Line 22:');
  await expect(page.getByRole('region', { name: 'Lines that cannot be imported' })).toContainText('Line 23:');
  await expect(page.getByRole('checkbox', { name: /^Buy milk/ })).not.toBeChecked();
  await fits(page, 'preview');
  const first = page.getByRole('checkbox', { name: /gate number 1 / });
  await tabTo(page, first);
  await page.keyboard.press('Space');
  await expect(button(page, 'Add the other 37')).toBeVisible();
  await page.keyboard.press('Space');
  await press(page, button(page, 'Add the other 38'));
  await expect(page.getByRole('heading', { name: '38 questions are in your bank' })).toBeFocused();

  // Now: gone as one, and brought back as one.
  await press(page, button(page, 'Undo this import'));
  await expect(page.getByRole('status').filter({ hasText: '38 questions are removed from your bank' })).toBeVisible();
  await press(page, button(page, 'Bring them back'));
  await fits(page, 'done');

  // One is answered under its topic.
  await page.goto('/#/questions?from=own');
  await expect(page.getByRole('status')).toContainText('38 questions');
  await press(page, page.getByRole('link', { name: 'Tell me about gate number 7 that you left open.' }));
  await expect(page.getByText('Night watch').first()).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Practice it now' }));
  await press(page, button(page, 'Type instead'));
  await tabTo(page, page.getByRole('textbox', { name: 'Your answer' }));
  await page.keyboard.insertText(
    'Last March I left the north gate open and two cows walked off. I brought them back by noon.',
  );
  await press(page, button(page, 'Done'));
  const probe = button(page, 'Skip this follow-up');
  await expect(probe.or(button(page, 'Go to the debrief'))).toBeVisible();
  if (await probe.isVisible()) await press(page, probe);
  await press(page, button(page, 'Go to the debrief'));
  await expect(page.getByRole('heading', { name: /Rate yourself/ })).toBeVisible();

  // Weeks later.
  await context.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 40 * 86_400_000;
  });
  await page.goto('/#/questions/import');
  await page.reload();
  await press(page, button(page, 'Undo the import of your list'));
  await expect(page.getByRole('status').filter({ hasText: '38 questions are removed from your bank' })).toBeVisible();
  await fits(page, 'imports');
  await page.goto('/#/questions?from=own');
  await expect(page.getByRole('link', { name: /gate number/ })).toHaveCount(0);
  await page.goto('/#/history');
  await expect(page.getByText('Tell me about gate number 7 that you left open.')).toBeVisible();
});

test('a posting becomes a plan, and the plan a loop, by keyboard at 360 px', async ({ open }) => {
  test.setTimeout(180_000);
  const { page } = await open(phone);
  await page.goto('/#/loop/posting');
  await tabTo(page, page.getByLabel(/^Paste a job posting/));
  await page.keyboard.insertText(somePostings[0]!.text);
  await fits(page, 'pasted');
  await press(page, button(page, 'Read it'));
  await expect(page.getByText(/it you run it|build it/).first()).toBeVisible();
  await fits(page, 'plan');
  await press(page, page.getByRole('link', { name: 'Make the loop' }));
  await expect(page.getByRole('heading', { name: 'A new loop' })).toBeVisible();
  await fits(page, 'new loop');
  await press(page, button(page, 'Start this loop'));
  await expect(page.getByText(/people are ready to meet you/)).toBeVisible();
  await fits(page, 'loop');
});
