import type { Page } from '@playwright/test';
import { listenIn, positionMs, voices } from './harness/sounds';
import { finish, giveWords, pastAnswers, startAloud, wholeStory } from './harness/steps';
import { expect, test } from './harness/test';

/** The recording has silences from about 4.9 to 7.7 and from 11 to 13.8 seconds. */
const secondsSpoken = 12;

/** Runs in the page: ends when the newest recording was put back twice while it plays. */
async function turnsBackTwice(): Promise<void> {
  const sound = globalThis.heardSounds.findLast(({ src }) => src.startsWith('blob:'));
  const seen = { at: sound?.currentTime ?? 0, turns: 0 };
  sound?.addEventListener('seeking', () => {
    if (sound.currentTime < seen.at - 0.3) seen.turns += 1;
  });
  while (seen.turns < 2) {
    await new Promise((next) => setTimeout(next, 20));
    if (sound && !sound.seeking) seen.at = sound.currentTime;
  }
}

async function aSpokenAnswer(page: Page): Promise<string> {
  await startAloud(page);
  const question = await page.getByRole('heading', { level: 1 }).innerText();
  await page.waitForTimeout(secondsSpoken * 1000);
  await finish(page);
  await giveWords(page, wholeStory, 4);
  return question;
}

/**
 * Runs in the page: whether the newest recording is put on by a second while it plays. Where its silences lie depends on
 * how long the browser took to begin; one of them is whole in any twelve seconds.
 */
async function leapsAhead(): Promise<boolean> {
  const sound = globalThis.heardSounds.findLast(({ src }) => src.startsWith('blob:'));
  if (!sound) return false;
  const seen = { at: sound.currentTime, leapt: false };
  sound.addEventListener('seeking', () => (seen.leapt ||= sound.currentTime - seen.at > 1));
  while (seen.at < 11 && !seen.leapt) {
    await new Promise((next) => setTimeout(next, 20));
    // Of a seek that is on its way the event comes later.
    if (!sound.seeking) seen.at = sound.currentTime;
  }
  return seen.leapt;
}

test('a past answer is heard where it earned its ticks, at any speed, without its silences, again and again', async ({
  open,
}) => {
  test.setTimeout(150_000);
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await listenIn(context);
  const question = await aSpokenAnswer(page);
  await page.goto('/#/history');
  await pastAnswers(page).first().click();
  const player = page.getByRole('group', { name: 'Your answer' });
  const line = page.getByRole('group', { name: 'Time line' });
  const speed = async () => (await voices(page))[0]?.rate;

  // A tick plays what it stands on, and stops behind it.
  await page.getByRole('button', { name: /^R, Result: heard/ }).click();
  await expect.poll(async () => (await voices(page)).length).toBe(1);
  const result = await positionMs(page);
  expect(result).toBeGreaterThan(5000);
  await expect.poll(() => voices(page)).toEqual([]);

  // So do a part of the ribbon and a word.
  await line.getByRole('button', { name: /^Play Situation/ }).click();
  await expect.poll(() => positionMs(page)).toBeLessThan(3000);
  await page.getByRole('region', { name: 'Your answer' }).getByText('convinced', { exact: true }).click();
  await expect.poll(() => positionMs(page)).toBeGreaterThan(5000);
  await expect(page.locator('[data-now]').first()).toBeVisible();
  await page.keyboard.press('k');
  await expect.poll(() => voices(page)).toEqual([]);

  // The lock screen shows the question, and the keys of a headset work.
  expect(
    await page.evaluate(() => [navigator.mediaSession.metadata?.title, navigator.mediaSession.playbackState]),
  ).toEqual([question, 'paused']);

  // From half to double speed.
  await page.keyboard.press('Home');
  await page.keyboard.press('k');
  await expect.poll(speed).toBe(1);
  for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press('>');
  await expect.poll(speed).toBe(2);
  for (let steps = 0; steps < 9; steps += 1) await page.keyboard.press('<');
  await expect.poll(speed).toBe(0.5);
  await player.getByRole('combobox', { name: 'Speed' }).selectOption('1×');
  await page.keyboard.press('k');

  // Silence is jumped over: the sound gets ahead of the clock.
  await page.getByRole('button', { name: 'Skip silence' }).click();
  await page.keyboard.press('Home');
  await page.getByRole('heading', { level: 1 }).click();
  const jumped = page.evaluate(leapsAhead);
  await page.keyboard.press('k');
  expect(await jumped).toBe(true);
  await page.keyboard.press('k');

  // A stretch drawn on the waveform is repeated until the candidate has enough.
  const wave = line.locator('svg').first();
  const { x, y, width, height } = (await wave.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width * 0.1, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.15, y + height / 2, { steps: 3 });
  await page.mouse.move(x + width * 0.2, y + height / 2, { steps: 3 });
  await page.mouse.up();
  await page.evaluate(turnsBackTwice);
  await page.getByRole('button', { name: 'Stop repeating' }).click();
  await expect.poll(() => positionMs(page)).toBeGreaterThan(4000);
  await page.keyboard.press('k');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('skip silence');
  await page.keyboard.press('Escape');
});

test('a past answer is found by what was noted, by its name and by what it is; deleted, and had back', async ({
  open,
}) => {
  const { page } = await open({ microphone: { hears: 'answer.wav' } });
  const question = await aSpokenAnswer(page);
  await page.goto('/#/history');
  await pastAnswers(page).first().click();
  await page.getByRole('heading', { level: 1, name: question }).click();
  await page.keyboard.press('l');
  await page.keyboard.press('m');
  await expect(page.getByLabel('A note at 0:05')).toBeFocused();
  await page.keyboard.type('Breathe before the bazaar part');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('group', { name: 'Time line' }).getByRole('button', { name: /^Note at 0:05: Breathe/ }),
  ).toBeVisible();

  await page.goto('/#/history');
  const search = page.getByRole('searchbox');
  const found = page.getByRole('article');
  await search.fill('bazaar');
  await expect(found).toHaveCount(1);
  await search.fill('finance list');
  await expect(found).toHaveCount(1);
  await search.fill('zeppelin');
  await expect(found).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(found).toHaveCount(1);
  await page.getByRole('button', { name: 'Filter (0)' }).click();
  for (const [filter, other, own] of [
    ['Mode', 'Interview', 'Practice'],
    ['Answered', 'By keyboard', 'Aloud'],
    ['Rating', '1', null],
    ['When', null, 'Last 7 days'],
  ] as const) {
    const choice = page.getByRole('combobox', { name: filter });
    if (other !== null) {
      await choice.selectOption(other);
      await expect(found).toHaveCount(0);
    }
    if (own !== null) {
      await choice.selectOption(own);
      await expect(found).toHaveCount(1);
    }
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(found).toHaveCount(1);
  }

  const more = page.getByRole('button', { name: /^More about/ });
  await more.click();
  await page.getByRole('menuitem', { name: 'Name the session' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Dry run with Mia');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(found).toContainText('Dry run with Mia');
  await search.fill('mia');
  await expect(found).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();

  await more.click();
  await page.getByRole('menuitem', { name: 'Delete the session' }).click();
  await expect(found).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(found).toContainText('Dry run with Mia');
  await more.click();
  await page.getByRole('menuitem', { name: 'Delete the session' }).click();
  await expect(found).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: 'Recently deleted' }).click();
  await expect(page.getByText('30 days left')).toBeVisible();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(found).toContainText('Dry run with Mia');

  await found.getByRole('link', { name: /^Answer again/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start your answer' })).toBeVisible();
});

test('a recording that cannot be sought plays from its start, and says so', async ({ open }) => {
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await listenIn(context);
  await startAloud(page);
  await page.waitForTimeout(5000);
  await finish(page);
  // As a repair that failed leaves it: a sound without a known place for anything.
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((opened) => {
      const opening = indexedDB.open('second-take');
      opening.addEventListener('success', () => opened(opening.result));
    });
    const rows = database.transaction('recordings', 'readwrite').objectStore('recordings');
    await new Promise((done) => {
      rows.getAll().addEventListener('success', function (this: IDBRequest<{ seekable: boolean }[]>) {
        for (const row of this.result) rows.put({ ...row, seekable: false });
        rows.transaction.addEventListener('complete', done);
      });
    });
    database.close();
  });
  await page.goto('/#/history');
  await pastAnswers(page).first().click();
  await page.reload();
  const player = page.getByRole('group', { name: 'Your answer' });
  await expect(player.getByText('This recording was cut off and plays from its start only.')).toBeVisible();
  await expect(player.getByRole('button', { name: '+5 s, forward' })).toBeDisabled();
  await player.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => positionMs(page)).toBeGreaterThan(1500);
  await page.keyboard.press('l');
  await expect(player.getByText(/^0:0[1-3] \//)).toBeVisible();
  expect(await voices(page)).toHaveLength(1);
  await page.keyboard.press('Home');
  await expect.poll(() => positionMs(page)).toBeLessThan(1500);
});
