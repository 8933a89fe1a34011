import type { BrowserContext, Page } from '@playwright/test';
import { cannedWords, serveModelBeside } from './harness/canned-model';
import { finish } from './harness/steps';
import { expect, test } from './harness/test';

const said = 'Last week I helped a customer who had waited forty minutes.';

declare global {
  var recognizers: { local: boolean }[];
}

/** A recognizer behind the browser's own interface, on this computer or at its maker. */
async function giveARecognizer(context: BrowserContext, available: string | null): Promise<void> {
  await context.addInitScript(
    ([text, here]) => {
      globalThis.recognizers = [];
      class Recognizer extends EventTarget {
        continuous = false;
        interimResults = false;
        lang = '';
        processLocally = false;
        private ended = false;
        start() {
          globalThis.recognizers.push({ local: this.processLocally });
          setTimeout(() => {
            if (this.ended) return;
            this.dispatchEvent(new Event('start'));
            const results = [{ isFinal: true, 0: { transcript: text } }];
            this.dispatchEvent(Object.assign(new Event('result'), { results }));
          }, 300);
        }
        stop() {
          this.abort();
        }
        abort() {
          if (this.ended) return;
          this.ended = true;
          setTimeout(() => this.dispatchEvent(new Event('end')), 20);
        }
      }
      const own = here === null ? {} : { available: async () => here, install: async () => true };
      Object.assign(globalThis, { SpeechRecognition: Object.assign(Recognizer, own) });
    },
    [said, available] as const,
  );
}

const toTheRoom = async (page: Page) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Answer aloud' }).click();
};

const recording = (page: Page) => expect(page.getByText('Recording', { exact: true })).toBeVisible();

test('captions made on this computer stand first, are proved by a sentence, and become the words', async ({ open }) => {
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await giveARecognizer(context, 'available');
  await toTheRoom(page);
  await expect(page.getByRole('radio').first()).toBeChecked();
  await expect(page.getByRole('radio').first()).toHaveAccessibleName(/made by this browser on this computer/);
  await page.getByRole('button', { name: 'Test the captions, then start' }).click();
  await page.getByRole('button', { name: 'Say a sentence' }).click();
  await expect(page.getByRole('dialog').getByText(said)).toBeVisible();
  await expect(page.getByText(/Did you hear yourself/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'It works' }).click();
  await page.getByRole('button', { name: 'Start your answer' }).click();
  await recording(page);
  await expect(page.getByText(said)).toBeVisible();
  await page.waitForTimeout(2500);
  await finish(page);
  await expect(page.getByRole('textbox', { name: 'Your words' })).toHaveValue(said);
  expect((await page.evaluate(() => globalThis.recognizers)).every(({ local }) => local)).toBe(true);
});

test('a recognizer is fetched while the first answer is given, and nothing before; then the words come by themselves', async ({
  open,
}) => {
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await serveModelBeside(context);
  const fetched: string[] = [];
  context.on('request', (request) => {
    if (request.url().includes('/models/')) fetched.push(request.url());
  });
  await toTheRoom(page);
  await expect(page.getByRole('radio', { name: /^Transcribed after each answer/ })).toBeChecked();
  expect(fetched).toEqual([]);
  await page.getByRole('button', { name: 'Start, and download 60 MB once' }).click();
  await recording(page);
  await expect.poll(() => fetched.length).toBeGreaterThan(5);
  await page.waitForTimeout(6000);
  await finish(page);
  const words = page.getByRole('group', { name: 'Your words, one by one' });
  await expect(words).toContainText(cannedWords, { timeout: 60_000 });

  // The choice is kept: the next answer is not asked about it.
  await toTheRoom(page);
  await expect(page.getByRole('button', { name: 'Start your answer' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your words' })).toBeHidden();
});

test('captions by the maker are sent only after they were chosen, and the page says where the voice goes', async ({
  open,
}) => {
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await giveARecognizer(context, null);
  await toTheRoom(page);
  await page.getByRole('radio', { name: /by your browser’s maker/ }).check();
  await expect(page.getByText(/Your voice goes to that company’s servers/)).toBeVisible();
  expect(await page.evaluate(() => globalThis.recognizers)).toEqual([]);
  await page.getByRole('button', { name: 'Start with online captions' }).click();
  await recording(page);
  await expect(page.getByText(said)).toBeVisible();
  await page.waitForTimeout(2500);
  await finish(page);
  await expect(page.getByRole('textbox', { name: 'Your words' })).toHaveValue(said);
});

test('without words a phone’s answer is marked by ear, by keyboard alone from the choice to the one change', async ({
  open,
}) => {
  const { page } = await open({ microphone: { hears: 'answer.wav' }, viewport: { width: 360, height: 740 } });
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
  await page.getByRole('button', { name: 'Answer aloud' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /^Transcribed after each answer/ })).toBeChecked();
  await page.getByRole('radio', { name: /^Transcribed after each answer/ }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: /^No words/ })).toBeChecked();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Start your answer' }).focus();
  await page.keyboard.press('Enter');
  await recording(page);
  await page.waitForTimeout(7000);
  await page.keyboard.press('Control+Enter');
  // Nothing is known of what was said, and the follow-up says so.
  await expect(page.getByText(/^A common follow-up:/)).toBeVisible();
  await page.getByRole('button', { name: 'Skip this follow-up' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Go to the debrief' }).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Mark it by ear' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('heading', { name: 'How did it go? Rate yourself first.' }).focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('s');
  await page.waitForTimeout(1500);
  await page.keyboard.press('a');
  await page.waitForTimeout(1500);
  await page.keyboard.press('w');
  await page.keyboard.press('y');
  await page.keyboard.press('Control+z');
  await page.keyboard.press(' ');
  await page.getByRole('radio', { name: /^3/ }).focus();
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Save my marks' }).focus();
  await page.keyboard.press('Enter');

  const ear = page.getByRole('region', { name: 'What you marked by ear' });
  await expect(ear.getByRole('img', { name: 'Situation, then Action' })).toBeVisible();
  const missing = ear.getByRole('list', { name: 'What an interviewer would ask next' });
  await expect(missing).toContainText('Result not marked');
  await expect(missing).toContainText('Why not marked');
  await expect(missing).not.toContainText('Who not marked');
  await expect(ear.getByRole('heading', { name: 'One change for the next take' })).toBeVisible();
});
