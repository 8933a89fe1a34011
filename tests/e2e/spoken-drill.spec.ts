import { expect, test } from './harness/test';
import { lengthOf, listenIn, positionMs } from './harness/sounds';
import { finish, pastAnswers, scoreMyself, startAloud, toTheWords, wholeStory } from './harness/steps';

test.use({ own: true });

test('an answer given aloud is scored, survives a reload and a restart, and is heard again', async ({ open }) => {
  const first = await open({ microphone: { hears: 'answer.wav' } });
  const { page } = first;
  await startAloud(page);
  const question = await page.getByRole('heading', { level: 1 }).innerText();
  const from = performance.now();
  // The bar moves when the candidate is heard.
  const level = page.locator('[style*="--level"]');
  await expect
    .poll(() => level.evaluate((bar: HTMLElement) => Number(bar.style.getPropertyValue('--level'))), {
      intervals: [50],
    })
    .toBeGreaterThan(0.3);
  await page.waitForTimeout(Math.max(0, 10_000 - (performance.now() - from)));
  await finish(page);

  // The words come from the candidate: no captions were switched on.
  await toTheWords(page);
  await page.getByRole('textbox', { name: 'Your words' }).fill(wholeStory);
  await page.getByRole('button', { name: 'Use these words' }).click();

  await expect(page.getByRole('heading', { name: 'What was heard' })).toBeHidden();
  await scoreMyself(page, 4);
  await expect(page.getByRole('heading', { name: 'What was heard' })).toBeVisible();
  await expect(page.getByText('You said 4')).toBeVisible();
  const parts = page.getByRole('list', { name: 'Parts of the story' });
  await expect(parts.getByRole('button', { name: /^R, Result: heard/ })).toBeVisible();
  const chips = await parts.innerText();

  await page.reload();
  await expect(page.getByText('You said 4')).toBeVisible();
  expect(await parts.innerText()).toBe(chips);
  await first.close();

  const second = await open();
  await listenIn(second.context);
  await second.page.goto('/#/history');
  await pastAnswers(second.page).filter({ hasText: question }).click();
  const player = second.page.getByRole('group', { name: 'Your answer' });
  const lengthMs = await lengthOf(player.getByRole('slider', { name: 'Position' }));
  expect(lengthMs).toBeGreaterThan(9500);
  expect(lengthMs).toBeLessThan(18_000);

  await player.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => positionMs(second.page)).toBeGreaterThan(700);
  const earlierMs = await positionMs(second.page);
  await expect.poll(() => positionMs(second.page)).toBeGreaterThan(earlierMs + 700);
  await player.getByRole('button', { name: 'Pause' }).click();
  const pausedMs = await positionMs(second.page);
  await second.page.waitForTimeout(500);
  expect(await positionMs(second.page)).toBe(pausedMs);

  await second.page.keyboard.press('Home');
  await second.page.getByRole('heading', { level: 1 }).click();
  await second.page.keyboard.press('ArrowRight');
  await expect(player.getByText(/^0:05 \//)).toBeVisible();
  const words = second.page.getByRole('region', { name: 'Your answer' });
  await expect(words).toContainText('I learned to measure before I argue.');
  // The evidence stands in the words: the letter of the part, for eyes that see no color.
  await expect(words.getByRole('note', { name: 'Result:' }).first()).toBeVisible();
});
