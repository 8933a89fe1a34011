import { expect, type Locator, type Page } from '@playwright/test';

/** What a candidate does, in the words on the screen. */

export async function startAloud(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Answer aloud' }).click();
  await startSpeaking(page);
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
}

/** In the room. Before the first spoken answer the one choice is made: no words, so that nothing is fetched or sent. */
export async function startSpeaking(page: Page): Promise<void> {
  if (await isAskedForWords(page)) await page.getByRole('radio', { name: /^No words/ }).check();
  await page.getByRole('button', { name: 'Start your answer' }).click();
}

/** Whether the choice is still to be made, by what is on the disk. */
function isAskedForWords(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('second-take');
        opening.addEventListener('success', () => {
          const database = opening.result;
          const read = database.transaction('settings').objectStore('settings').get('words');
          read.addEventListener('success', () => {
            database.close();
            resolve((read.result as { value?: unknown } | undefined)?.value == null);
          });
        });
      }),
  );
}

/** From the marks by ear to the words, for whoever chose to go without and wants them after all. */
export async function toTheWords(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: 'Add the words first' });
  const words = page.getByRole('textbox', { name: 'Your words' });
  await expect(add.or(words)).toBeVisible();
  if (await add.isVisible()) await add.click();
  await expect(words).toBeVisible();
}

export async function startTyping(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Answer by keyboard' }).click();
  await page.getByRole('button', { name: 'Start typing' }).click();
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeVisible();
}

/** Ends the answer, leaves the probe unanswered if there is one, and goes to the debrief, which shows when all is saved. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Done' }).click();
  const debrief = page.getByRole('button', { name: 'Go to the debrief' });
  const noAnswer = page.getByRole('button', { name: 'Skip this follow-up' });
  // A probe waits for the candidate, and there is none after one that was left: whichever comes stays.
  await expect(noAnswer.or(debrief)).toBeVisible();
  if (await noAnswer.isVisible()) await noAnswer.click();
  await debrief.click();
  await page.waitForURL(/#\/debrief\//);
}

/** What was just said aloud, in the candidate's own words, marked and scored. */
export async function giveWords(page: Page, words: string, rating: 1 | 2 | 3 | 4 | 5): Promise<void> {
  await toTheWords(page);
  await page.getByRole('textbox', { name: 'Your words' }).fill(words);
  await page.getByRole('button', { name: 'Use these words' }).click();
  await scoreMyself(page, rating);
  await expect(page.getByRole('list', { name: 'Parts of the story' })).toBeVisible();
}

/** Every box "said", and the given rating. */
export async function scoreMyself(page: Page, rating: 1 | 2 | 3 | 4 | 5): Promise<void> {
  await expect(page.getByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeVisible();
  await page.getByRole('radio', { name: new RegExp(`^${rating}`) }).check();
  for (const said of await page.getByRole('radio', { name: /^said$/ }).all()) await said.check();
  await page.getByRole('button', { name: 'See your feedback' }).click();
}

/** The answers in the history; each link leads to its replay. */
export function pastAnswers(page: Page): Locator {
  return page.getByRole('article').locator('a[href^="#/replay/"]');
}

/** An answer with every part in it, and a number with its baseline. */
export const wholeStory =
  'Last spring the returns desk of our store was losing customers, with a queue of forty minutes every Saturday. ' +
  'My manager Dana asked me to find out why and to bring the wait under fifteen minutes before the summer. ' +
  'I stood beside the desk for three Saturdays and timed one hundred and twenty returns myself. ' +
  'I found that two out of three people were waiting for a price check that nobody needed. ' +
  'I decided to drop the check for anything under thirty pounds, because the loss was smaller than the lost customers, ' +
  'and I convinced Omar from finance with my list. ' +
  'I wrote a one-page rule, trained the six colleagues at the desk and stayed for the first two weekends. ' +
  'As a result the average wait fell from forty minutes to eleven within six weeks, ' +
  'and complaints about returns dropped by 60 percent by August. ' +
  'I learned to measure before I argue.';

/** Only the beginning of it: the result is missing. */
export const halfStory =
  'Last spring the returns desk of our store was losing customers, with a queue of forty minutes every Saturday. ' +
  'I stood beside the desk for three Saturdays and timed one hundred and twenty returns myself.';
