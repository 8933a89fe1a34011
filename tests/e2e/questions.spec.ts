import { writeFileSync } from 'node:fs';
import { manyQuestions } from './harness/many-questions';
import { expect, test } from './harness/test';

test('a question of one’s own is imported, practiced and found in its history', async ({ page }) => {
  await page.goto('/#/questions/import');
  await page.getByLabel('Paste a list').fill('Dive Deep\n1. Tell me about a well you dug yourself.\n');
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page.getByRole('button', { name: /^Add (?:1 question|the other 1)$/ }).click();
  await page.getByRole('link', { name: 'See them' }).click();
  await page.getByRole('link', { name: 'Tell me about a well you dug yourself.' }).click();
  await page.getByRole('link', { name: 'Practice it now' }).click();
  await expect(page).toHaveURL(/#\/room/);
  await expect(page.getByText('Tell me about a well you dug yourself.')).toBeVisible();
  await page.goto('/#/questions?past=asked');
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: 'a well you dug' })).toContainText('Asked once');
});

test('a principle’s page is one click away from a question of it', async ({ page }) => {
  await page.goto('/#/guide/frugality');
  await page.getByRole('link', { name: 'Practice this principle' }).click();
  await expect(page).toHaveURL(/#\/room/);
  await expect(page.getByText('Frugality').first()).toBeVisible();
});

test('fifty thousand questions are imported beside the page, searched, and taken back when cancelled', async ({
  page,
}, testInfo) => {
  test.setTimeout(180_000);
  const file = (name: string, thing: string) => {
    const path = testInfo.outputPath(name);
    writeFileSync(path, manyQuestions(50_000, thing));
    return path;
  };
  await page.goto('/#/questions/import');
  await page.getByLabel('File of questions').setInputFiles(file('many.csv', 'ferry'));
  await page.getByRole('button', { name: /^Add (?:the other )?50,?000/ }).click({ timeout: 60_000 });
  await page.getByRole('link', { name: 'See them' }).click({ timeout: 60_000 });
  await expect(page.getByRole('status')).toContainText('50,000 questions');
  await page.getByRole('searchbox', { name: 'Search' }).fill('ferry 4321');
  await expect(page.getByRole('listitem').filter({ hasText: 'ferry number 4321,' })).toBeVisible({ timeout: 60_000 });
  expect(await page.getByRole('listitem').count()).toBeLessThanOrEqual(60);

  await page.goto('/#/questions/import');
  await page.getByRole('button', { name: 'Import more' }).click();
  await page.getByLabel('File of questions').setInputFiles(file('more.csv', 'kitchen'));
  await page.getByRole('button', { name: /^Add (?:the other )?50,?000/ }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.goto('/#/questions?from=own');
  await page.reload();
  await expect(page.getByRole('status')).toContainText('50,000 questions', { timeout: 60_000 });
});
