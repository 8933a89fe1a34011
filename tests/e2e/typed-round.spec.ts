import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { halfStory, pastAnswers, wholeStory } from './harness/steps';

/** Tab until the focus is there, as someone without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < 80; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never reached ${target.toString()}`);
}

test('a round is typed, scored and replayed without a mouse', async ({ open }) => {
  test.setTimeout(240_000);
  const { page } = await open();
  const press = async (target: Locator, key = 'Enter') => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await page.goto('/');
  await press(page.locator('summary:not([data-first-screen] *)', { hasText: 'Set up your own session' }));
  await tabTo(page, page.getByRole('radiogroup', { name: 'Format' }).getByRole('radio', { name: /^Drill/ }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^Round/ })).toBeChecked();
  await tabTo(page, page.getByRole('radiogroup', { name: 'Answer by' }).getByRole('radio', { name: 'Voice' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Keyboard' })).toBeChecked();
  await press(button('Start the round'));

  const stories = [halfStory, wholeStory, halfStory, wholeStory];
  const questions: string[] = [];
  let probes = 0;
  for (const [index, story] of stories.entries()) {
    await expect(page.getByText(`question ${index + 1} of 4`)).toBeVisible();
    questions.push(await page.getByRole('heading', { level: 1 }).innerText());
    await press(button('Start typing'));
    await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
    if (index === 0) await page.keyboard.type(story, { delay: 12 });
    else await page.keyboard.insertText(story);
    await expect(page.getByText(/about \d:\d\d spoken/)).toBeVisible();
    await press(button('Done'));

    // The interviewer asks after what was missing; the candidate replies to each.
    const onward = button(index < 3 ? 'Next question' : 'Go to the debrief');
    for (;;) {
      await expect(button('Start typing').or(onward)).toBeVisible();
      if (await onward.isVisible()) break;
      probes += 1;
      await press(button('Start typing'));
      await expect(page.getByRole('textbox', { name: 'Your reply' })).toBeFocused();
      await page.keyboard.insertText('The wait fell from forty minutes to eleven, and I alone wrote the rule.');
      await press(button('Done'));
    }
    await press(onward);
  }
  expect(probes).toBeGreaterThan(0);

  for (const index of stories.keys()) {
    await expect(page.getByText(`Answer ${index + 1} of 4`)).toBeVisible();
    await tabTo(page, page.getByRole('radio', { name: /^1/ }));
    await page.keyboard.press('Space');
    for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press('ArrowDown');
    for (const box of await page.getByRole('group', { name: 'What was in it?' }).getByRole('group').all()) {
      await tabTo(page, box.getByRole('radio').first());
      await page.keyboard.press('Space');
    }
    await press(button('See your feedback'));
    await expect(page.getByRole('heading', { name: 'What was heard' })).toBeFocused();
    await expect(page.getByText('You said 3')).toBeVisible();
    if (index < 3) await press(button('Next answer'));
  }

  await press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }));
  // The one that was typed key by key.
  await press(pastAnswers(page).filter({ hasText: questions[0] }));
  const words = page.getByRole('region', { name: 'Your answer' });
  await expect(words).toContainText('Last spring');
  const faster = async (key: '<' | '>', times: number) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  await faster('<', 2);
  await page.keyboard.press('k');
  // It is typed again as it was: first a part of it, later all of it.
  await expect(words).not.toContainText('myself.');
  await expect(words).toContainText('Last spring');
  await faster('>', 5);
  await expect(words).toContainText('myself.');
});
