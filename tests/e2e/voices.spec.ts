import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './harness/test';

/** What the machine said aloud, and with which voice. */
type Said = { text: string; voice: string; rate: number };

/** A machine with voices, which come a moment after the page: Debian's Chromium has none. */
async function withVoices(context: BrowserContext, names: readonly string[]): Promise<void> {
  await context.addInitScript((given) => {
    const said: Said[] = [];
    let voices: object[] = [];
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak(utterance: EventTarget & { text: string; rate: number; voice: { name: string } }) {
        said.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice.name });
        setTimeout(() => utterance.dispatchEvent(new Event('start')));
        setTimeout(() => utterance.dispatchEvent(new Event('end')), 50);
      },
      cancel: () => undefined,
    });
    setTimeout(() => {
      voices = given.map((name) => ({ voiceURI: name, name, lang: 'en-GB', localService: true, default: false }));
      synthesis.dispatchEvent(new Event('voiceschanged'));
    }, 700);
    class Utterance extends EventTarget {
      rate = 1;
      constructor(readonly text: string) {
        super();
      }
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
    Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance, said });
  }, names);
}

const lastSaid = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: Said[] }).said.at(-1));

test('an interviewer speaks with the voice that the candidate gave them, after a reload too', async ({ open }) => {
  const { page, context } = await open();
  await withVoices(context, ['Ada', 'Ben', 'Cleo']);
  await page.goto('/#/settings');
  const everybody = page.getByRole('group', { name: 'Each interviewer' });
  await expect(everybody.locator('summary', { hasText: 'Kim Larsen' })).toContainText('Cleo');
  await everybody.locator('summary', { hasText: 'Kim Larsen' }).click();
  const kim = page.getByRole('group', { name: 'The voice of Kim Larsen' });
  await kim.getByRole('combobox', { name: 'Voice' }).selectOption('Ben');
  await kim.getByRole('slider', { name: 'Speed' }).press('ArrowRight');
  await kim.getByRole('button', { name: 'Hear Kim Larsen' }).click();
  await expect.poll(() => lastSaid(page)).toMatchObject({ voice: 'Ben', rate: 1.05 });

  await page.goto('/');
  await page.reload();
  await page.locator('summary:not([data-first-screen] *)', { hasText: 'Set up your own session' }).click();
  await page.getByRole('radio', { name: 'Keyboard' }).check();
  await page.getByRole('combobox', { name: 'Interviewer' }).selectOption('kim-larsen');
  await page.getByRole('button', { name: 'Start the drill' }).click();
  await expect(page.getByText('Kim Larsen')).toBeVisible();
  const question = await page.getByRole('heading', { level: 1 }).innerText();
  await expect.poll(() => lastSaid(page)).toEqual({ text: question, voice: 'Ben', rate: 1.05 });

  await page.goto('/#/practise?question=earn-trust-01');
  await page.getByRole('button', { name: 'End it and start' }).click();
  await expect(page.getByText(/^(Noor Aziz|Jules Okafor)$/)).toBeVisible();
  await expect.poll(() => lastSaid(page)).toMatchObject({ voice: expect.stringMatching(/^(Ben|Cleo)$/) });
});
