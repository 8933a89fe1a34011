import { listenIn, voices } from './harness/sounds';
import { giveWords, halfStory, scoreMyself, startSpeaking } from './harness/steps';
import { expect, test } from './harness/test';

test('a session of two answers is watched again on one time line, at speed, from question to question', async ({
  open,
}) => {
  test.setTimeout(180_000);
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await listenIn(context);
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  // A round, of which the candidate answers two questions and passes the rest.
  await page.goto('/');
  await page.locator('summary:not([data-first-screen] *)', { hasText: 'Set up your own session' }).click();
  await page.getByRole('radio', { name: /^Round/ }).check();
  await button('Start the round').click();
  const questions: string[] = [];
  for (const seconds of [6, 4]) {
    await expect(page.getByText(`question ${questions.length + 1} of 4`)).toBeVisible();
    questions.push(await page.getByRole('heading', { level: 1 }).innerText());
    await page.waitForTimeout(2000);
    await startSpeaking(page);
    await expect(page.getByText('Recording', { exact: true })).toBeVisible();
    await page.waitForTimeout(seconds * 1000);
    await button('Done').click();
    const onward = button('Next question');
    await expect(button('Skip this follow-up').or(onward)).toBeVisible();
    if (await button('Skip this follow-up').isVisible()) await button('Skip this follow-up').click();
    await onward.click();
  }
  await expect(page.getByText('question 3 of 4')).toBeVisible();
  await button('Skip this question').click();
  await button('Stop here and go to the debrief').click();
  await giveWords(page, halfStory, 3);

  await page.goto('/#/history');
  await page
    .getByRole('article')
    .filter({ hasText: questions[0] })
    .getByRole('button', { name: /^More about/ })
    .click();
  await page.getByRole('menuitem', { name: 'Watch the whole session' }).click();
  const line = page.getByRole('group', { name: 'Time line of the session' });
  await expect(line.getByRole('button', { name: /^Question \d at/ })).toHaveCount(3);
  const stage = page.getByRole('main');
  const player = page.getByRole('group', { name: 'The whole session' });
  /** Where the line stands, and the page's clock at that moment. */
  const standsAt = () =>
    player
      .getByRole('slider', { name: 'Position' })
      .evaluate((slider: HTMLInputElement) => ({ ms: Number(slider.value), clockMs: performance.now() }));

  // As it happened: the question, the thinking, then the voice, and only one of it.
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(stage.getByText('Thinking', { exact: true })).toBeVisible();
  await expect(stage.getByText('Answering', { exact: true })).toBeVisible();
  await expect.poll(async () => (await voices(page))[0]?.ms ?? 0).toBeGreaterThan(1000);
  expect(await voices(page)).toHaveLength(1);
  await expect(stage.getByText(halfStory)).toBeVisible();

  // At double speed the sound runs twice as fast, and the line with it.
  await player.getByRole('combobox', { name: 'Speed' }).selectOption('2×');
  expect((await voices(page))[0]?.rate).toBe(2);
  const before = await standsAt();
  await page.waitForTimeout(800);
  const after = await standsAt();
  const speed = (after.ms - before.ms) / (after.clockMs - before.clockMs);
  expect(speed).toBeGreaterThan(1.5);
  expect(speed).toBeLessThan(2.5);

  // To the next question and on to its answer, which is another recording; then back.
  const [{ address: first } = { address: '' }] = await voices(page);
  await button('Next question').click();
  await expect(stage.getByText(questions[1] ?? '', { exact: true }).first()).toBeVisible();
  await expect
    .poll(async () => (await voices(page)).map(({ address, ms }) => address !== first && ms > 500))
    .toEqual([true]);
  await page.keyboard.press('k');
  await expect.poll(() => voices(page)).toEqual([]);
  await page.keyboard.press('Home');
  await expect(player.getByText(/^0:00 \//)).toBeVisible();

  // The waiting can be left out.
  await button('Skip silences').click();
  // The candidate looked at the question for two seconds: of those the line shows nothing but the beginning and the end.
  const passed = player.getByRole('slider', { name: 'Position' }).evaluate(async (slider: HTMLInputElement) => {
    const places = [];
    do {
      await new Promise((next) => requestAnimationFrame(next));
      places.push(Number(slider.value));
    } while (places.every((at) => at < 2500));
    return places.filter((at) => at > 300 && at < 1400);
  });
  await page.keyboard.press('k');
  expect(await passed).toEqual([]);
  await expect(stage.getByText('Answering', { exact: true })).toBeVisible();
  await page.keyboard.press('k');

  // A probe stands where it was asked.
  await line
    .getByRole('button', { name: /^Follow-up at/ })
    .first()
    .click();
  await expect(stage.getByText('A follow-up is asked')).toBeVisible();
  await button(/^0:\d\d .*$/)
    .first()
    .click();
  await expect.poll(async () => (await standsAt()).ms).toBeLessThan(8000);
});

test('a typed session is typed again on the same time line', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Answer by keyboard' }).click();
  await page.getByRole('button', { name: 'Start typing' }).click();
  const box = page.getByRole('textbox', { name: 'Your answer' });
  await box.pressSequentially('The boss', { delay: 60 });
  await page.waitForTimeout(2500);
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Backspace', { delay: 60 });
  await box.pressSequentially(`queue. ${halfStory}`, { delay: 8 });
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Skip this follow-up' }).click();
  await page.getByRole('button', { name: 'Go to the debrief' }).click();
  await scoreMyself(page, 2);
  await page.getByRole('list', { name: 'Parts of the story' }).waitFor();
  await page.goto('/#/history');
  await page.getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: 'Watch the whole session' }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const stage = page.getByRole('main');
  await expect(stage.getByText(/^The boss$/)).toBeVisible();
  await expect(stage.getByText(/^The q/)).toBeVisible();
  await expect(stage.getByText(/^The queue\. Last spring/)).toBeVisible();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('button', { name: /^Follow-up at/ }).click();
  await expect(stage.getByText('A follow-up is asked')).toBeVisible();
});
