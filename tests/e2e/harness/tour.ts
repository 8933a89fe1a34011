import { expect, type Page } from '@playwright/test';
import { finish, halfStory, pastAnswers, scoreMyself, startSpeaking, toTheWords, wholeStory } from './steps';

/** Called at every stop, when the screen is settled. */
export type Look = (stop: string) => Promise<void>;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Every screen in the states a candidate meets, from an empty browser to a past that can be looked back at. */
export async function tour(page: Page, look: Look): Promise<void> {
  await page.goto('/');
  await expect(button(page, 'Answer aloud')).toBeEnabled();
  await look('lobby');
  await page.locator('summary:not([data-first-screen] *)', { hasText: 'Set up your own session' }).click();
  await expect(button(page, 'Start the drill')).toBeVisible();
  await look('lobby-choose');
  for (const place of ['history', 'progress', 'stories']) {
    await page.goto(`/#/${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(`${place}-empty`);
  }
  await typedAnswer(page, look);
  await spokenAnswer(page, look);
  await lookBack(page, look);
  await tellStories(page, look);
  await elsewhere(page, look);
}

async function typedAnswer(page: Page, look: Look): Promise<void> {
  await page.goto('/');
  await button(page, 'Answer by keyboard').click();
  await expect(button(page, 'Start typing')).toBeVisible();
  await look('room-thinking');
  await button(page, 'Start typing').click();
  await page.getByRole('textbox', { name: 'Your answer' }).pressSequentially(halfStory, { delay: 5 });
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await page.waitForTimeout(3000);
  await look('room-typing');
  await button(page, 'Done').click();
  await expect(button(page, 'Skip this follow-up')).toBeVisible();
  await look('room-probe');
  await button(page, 'Start typing').click();
  await page.getByRole('textbox', { name: 'Your reply' }).fill('The wait fell from forty minutes to eleven.');
  await button(page, 'Done').click();
  await expect(button(page, 'Go to the debrief')).toBeVisible();
  await look('room-answered');
  await button(page, 'Go to the debrief').click();
  await expect(button(page, 'See your feedback')).toBeVisible();
  await look('debrief-self-score');
  await button(page, 'See your feedback').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('debrief-self-score-open');
  await scoreMyself(page, 3);
  await expect(page.getByRole('list', { name: 'Parts of the story' })).toBeVisible();
  await look('debrief-reveal-gaps');
}

async function spokenAnswer(page: Page, look: Look): Promise<void> {
  await page.goto('/');
  await button(page, 'Answer aloud').click();
  await button(page, 'Check the microphone').click();
  await expect(button(page, 'Record three seconds')).toBeEnabled();
  await look('room-microphone-check');
  await button(page, 'It works').click();
  await expect(page.getByRole('radio', { name: /^No words/ })).toBeVisible();
  await look('room-words-choice');
  await startSpeaking(page);
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  await page.waitForTimeout(4000);
  await look('room-aloud');
  await button(page, 'Pause').click();
  await look('room-paused');
  await button(page, 'Resume').click();
  await button(page, 'Leave').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('room-leave');
  await button(page, 'Stay').click();
  await finish(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look('debrief-by-ear');
  await toTheWords(page);
  await page.getByRole('textbox', { name: 'Your words' }).fill(wholeStory);
  await look('debrief-words');
  await button(page, 'Use these words').click();
  await scoreMyself(page, 4);
  const parts = page.getByRole('list', { name: 'Parts of the story' });
  await expect(parts).toBeVisible();
  await look('debrief-reveal');
  await parts.getByRole('button', { name: /^A, Action/ }).click();
  await look('debrief-box');
  await button(page, 'Not right? Overrule it').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('debrief-overrule');
  await button(page, 'Cancel').click();
}

async function lookBack(page: Page, look: Look): Promise<void> {
  await page.goto('/#/history');
  const replays = pastAnswers(page);
  await expect(replays).toHaveCount(2);
  await look('history');
  await replays.first().click();
  const player = page.getByRole('group', { name: 'Your answer' });
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(player.getByText(/^0:02 \//)).toBeVisible();
  await player.getByRole('button', { name: 'Pause' }).click();
  await look('replay-spoken');
  await page.goto('/#/history');
  await replays.last().click();
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(player.getByText(/^0:0[1-9] \//)).toBeVisible();
  await player.getByRole('button', { name: 'Pause' }).click();
  await look('replay-typed');
}

/** Both answers told the same story. */
async function tellStories(page: Page, look: Look): Promise<void> {
  const itsStory = page.getByRole('region', { name: 'Its story' });
  await page.goto('/#/history');
  await pastAnswers(page).first().click();
  await button(page, 'Pick a story').click();
  await page.getByLabel('Name of the story').fill('The returns desk');
  await look('replay-story-new');
  await button(page, 'Save').click();
  await expect(itsStory.getByText('This was the story of')).toBeVisible();
  await page.goto('/#/history');
  await pastAnswers(page).last().click();
  await itsStory.getByRole('button', { name: /^(Another one|Pick a story)$/ }).click();
  await page.getByRole('radio', { name: /^The returns desk/ }).check();
  await look('replay-story-choose');
  await button(page, 'Save').click();
  await expect(page.getByRole('heading', { name: 'The same story elsewhere' })).toBeVisible();
  await look('replay-story');
  await page.getByRole('link', { name: /^compare with/ }).click();
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await look('against-story');
  await page.goto('/#/stories/new');
  await page.getByLabel('Name', { exact: true }).fill('The bridge');
  await page.getByRole('textbox', { name: 'Action' }).fill('- called the council\n- borrowed a van');
  await page.getByLabel('Ownership').check();
  await look('stories-new');
  await button(page, 'Save the story').click();
  await expect(page.getByRole('heading', { level: 1, name: 'The bridge' })).toBeVisible();
  await look('stories-one');
  await page.goto('/#/stories');
  await expect(page.getByRole('table')).toBeVisible();
  await look('stories');
  await page.getByRole('main').getByRole('listitem').getByRole('link', { name: 'The returns desk' }).click();
  await expect(page.getByRole('link', { name: /^Compare with the one before/ })).toBeVisible();
  await look('stories-told');
  await button(page, 'Delete').click();
  await expect(button(page, 'Undo')).toBeVisible();
  await button(page, 'Recently deleted').click();
  await look('stories-deleted');
  await button(page, 'Undo').click();
}

async function elsewhere(page: Page, look: Look): Promise<void> {
  const arrive = async (stop: string) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').locator('p', { hasText: / …$/ })).toHaveCount(0);
    await look(stop);
  };
  const places = [
    'progress',
    'today',
    'today/drill',
    'today/rate',
    'stories/sheet',
    'stories/untold',
    'loop',
    'loop/new',
    'settings/devices',
    'questions',
    'questions/new',
    'questions/import',
    'guide',
    'guide/method',
    'guide/ask-back',
    'guide/dive-deep',
    'settings',
    'settings/data',
    'settings/scorer',
    'nowhere',
  ];
  for (const place of places) {
    await page.goto(`/#/${place}`);
    await arrive(place.replace('/', '-'));
  }
  await page.goto('/#/questions');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await arrive('questions-one');
  await page.goto('/#/history');
  await page
    .getByRole('button', { name: /^More about/ })
    .first()
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look('history-menu');
  await page.getByRole('menuitem', { name: 'Watch the whole session' }).click();
  await arrive('watch');
}
