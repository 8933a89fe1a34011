import type { BrowserContext } from '@playwright/test';
import { finish, startAloud } from './harness/steps';
import { expect, test } from './harness/test';

const said =
  'Last spring the returns desk of our store was losing customers. My manager Dana asked me to find out why. ' +
  'I timed one hundred and twenty returns myself. In the end the wait fell from forty minutes to eleven.';

/** Debian's Chromium has no recognizer of its own: this one hears the same sentences in every sound. */
async function giveARecognizer(context: BrowserContext): Promise<void> {
  await context.addInitScript((text) => {
    class Recognizer extends EventTarget {
      continuous = false;
      interimResults = false;
      lang = '';
      private ended = false;
      start() {
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
    Object.assign(globalThis, { SpeechRecognition: Recognizer });
  }, said);
}

test('captions light the boxes up in practice, can be left off for one answer, and become its words', async ({
  open,
}) => {
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await giveARecognizer(context);
  await page.goto('/#/settings');
  await page.getByRole('radio', { name: /by your browser’s maker/ }).check();
  await expect(page.getByText(/Your voice goes to that company’s servers/)).toBeVisible();
  await page.getByRole('button', { name: 'Use them: my voice goes to the maker' }).click();
  await expect(page.getByText('This is what you chose.')).toBeVisible();

  await startAloud(page);
  await expect(page.getByText('My manager Dana asked me to find out why.')).toBeVisible();
  const heard = page.getByRole('list', { name: 'Heard so far' });
  await expect(heard.getByText(/^● R/)).toBeVisible();
  await expect(heard.getByText(/^● HOW MUCH/)).toBeVisible();
  await page.waitForTimeout(2500);
  await finish(page);
  await expect(page.getByRole('textbox', { name: 'Your words' })).toHaveValue(said);

  await startAloud(page);
  await page.getByRole('button', { name: 'No captions for this answer' }).click();
  await expect(page.getByText('My manager Dana asked me to find out why.')).toBeHidden();
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  await page.waitForTimeout(2500);
  await finish(page);
  await expect(page.getByRole('textbox', { name: 'Your words' })).toHaveValue('');
});
