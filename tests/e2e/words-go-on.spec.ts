import type { BrowserContext, Page } from '@playwright/test';
import { cannedWords, serveModelBeside } from './harness/canned-model';
import { finish, pastAnswers, startAloud } from './harness/steps';
import { expect, test } from './harness/test';

test.use({ offlineCopy: true });

const beside = async (page: Page) => {
  await page.goto('/#/settings');
  await page.getByRole('radio', { name: /From this site/ }).check();
  await page.getByRole('button', { name: /^Download/ }).click();
};

/** Spoken, and left without words. */
const speakOnly = async (page: Page, ms = 5000) => {
  await startAloud(page);
  await page.waitForTimeout(ms);
  await finish(page);
  await expect(page.getByRole('heading', { name: 'Mark it by ear' })).toBeVisible();
};

const wordsOfAll = async (page: Page, count: number) => {
  await page.goto('/#/history');
  await expect(pastAnswers(page)).toHaveCount(count);
  for (let index = 0; index < count; index += 1) {
    await page.goto('/#/history');
    await pastAnswers(page).nth(index).click();
    await expect(page.getByRole('region', { name: 'Your answer' })).toContainText(cannedWords, { timeout: 60_000 });
  }
};

/** The largest file waits until it may come; what was asked for is counted. */
async function holdBack(context: BrowserContext): Promise<{ asked: string[]; letThrough: () => void }> {
  const asked: string[] = [];
  let letThrough = () => undefined as void;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await context.route('**/models/**/*.onnx', async (route) => {
    asked.push(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
    if (asked.length === 1) await held;
    await route.fallback().catch(() => undefined);
  });
  return { asked, letThrough: () => letThrough() };
}

test('older answers are written down in one press, over a reload and without a network, and the first screen says so', async ({
  open,
}) => {
  test.setTimeout(180_000);
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await serveModelBeside(context);
  for (let answer = 0; answer < 3; answer += 1) await speakOnly(page);
  const debrief = page.url();
  await beside(page);
  await expect(page.getByText('The small recognizer is on this computer')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Transcribe 3 without words' })).toBeVisible();

  await page.goto(debrief);
  await page.getByRole('button', { name: 'Add the words first' }).click();
  const others = page.getByRole('button', { name: 'Transcribe the other 2' });
  await others.click();
  await expect(others).toBeHidden();
  // In the middle of it: the page goes, and so does the network.
  await page.goto('/#/');
  await page.reload();
  await expect(page.getByText(/being transcribed\. You can keep practicing meanwhile/)).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(/being transcribed/)).toBeHidden({ timeout: 60_000 });
  await context.setOffline(false);

  // The page of the answer changes by itself when its words come.
  await page.goto(debrief);
  await page.getByRole('button', { name: 'Add the words first' }).click();
  await page.getByRole('button', { name: 'Transcribe it' }).click();
  await expect(page.getByRole('group', { name: 'Your words, one by one' })).toContainText(cannedWords, {
    timeout: 60_000,
  });
  await wordsOfAll(page, 3);
});

test('a download goes on after a reload in the middle of it, and what it was fetched for is then written down', async ({
  open,
}) => {
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await serveModelBeside(context);
  await speakOnly(page);
  const { asked, letThrough } = await holdBack(context);
  await page.getByRole('button', { name: 'Add the words first' }).click();
  await page.goto(`${page.url().split('#')[0]}#/settings`);
  await beside(page);
  await expect.poll(() => asked.length).toBe(1);
  await page.goto('/#/');
  await expect(page.getByText(/The recognizer is downloading: \d+%/)).toBeVisible();
  await page.reload();
  letThrough();
  await expect.poll(() => asked.length, { timeout: 30_000 }).toBeGreaterThan(1);
  await page.goto('/#/settings');
  await expect(page.getByText('The small recognizer is on this computer')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Transcribe 1 without words' }).click();
  await wordsOfAll(page, 1);
});

test('a download that the network breaks off goes on by itself when it is back', async ({ open, complaints }) => {
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await serveModelBeside(context);
  let cut = true;
  const asked: string[] = [];
  await context.route('**/models/**', async (route) => {
    asked.push(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
    await (cut && route.request().url().endsWith('.onnx') ? route.abort('internetdisconnected') : route.fallback());
  });
  await beside(page);
  await expect(page.getByText(/its source does not answer/)).toBeVisible();
  await context.setOffline(true);
  const before = asked.length;
  cut = false;
  await context.setOffline(false);
  await expect(page.getByText('The small recognizer is on this computer')).toBeVisible({ timeout: 60_000 });
  // What had come is not asked for again.
  expect(asked.slice(before)).not.toContain('tokenizer.json');
  // One that was on its way when the network went is told as failed.
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/ERR_(?:INTERNET_DISCONNECTED|FAILED)/);
});

test('on a phone an answer is marked by ear with the thumb alone', async ({ open }) => {
  const { page } = await open({
    microphone: { hears: 'answer.wav' },
    viewport: { width: 360, height: 740 },
    touch: true,
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Answer aloud' }).tap();
  await page.getByText('No words: I’ll mark it by ear').tap();
  await page.getByRole('button', { name: 'Start your answer' }).tap();
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  await page.waitForTimeout(7000);
  await page.getByRole('button', { name: 'Done' }).tap();
  await page.getByRole('button', { name: 'Skip this follow-up' }).tap();
  await page.getByRole('button', { name: 'Go to the debrief' }).tap();
  await expect(page.getByRole('heading', { name: 'Mark it by ear' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  const keys = page.getByRole('group', { name: 'Set a mark here' });
  const key = (name: string) => keys.getByRole('button', { name });
  const marks = page.getByRole('list', { name: 'Marks' });
  const player = page.getByRole('group', { name: 'Your answer' });
  await player.getByRole('button', { name: 'Play' }).tap();
  await key('Situation').tap();
  await page.waitForTimeout(1500);
  await key('Action').tap();
  await page.waitForTimeout(1500);
  await key('Result').tap();
  await key('Who').tap();
  await keys.getByRole('button', { name: 'Undo' }).tap();
  await player.getByRole('button', { name: 'Pause' }).tap();
  await expect(marks.getByRole('button')).toHaveCount(3);

  // Dragged, a mark moves with the finger; at the same letter again it is lifted.
  const result = marks.getByRole('button', { name: /^Result at/ });
  const before = await result.getAttribute('aria-label');
  const box = await result.boundingBox();
  if (!box) throw new Error('The mark is not on the screen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(result).not.toHaveAttribute('aria-label', before ?? '');

  await page.getByRole('radio', { name: /^3/ }).check();
  await page.getByRole('button', { name: 'Save my marks' }).tap();
  const ear = page.getByRole('region', { name: 'What you marked by ear' });
  await expect(ear.getByRole('img', { name: 'Situation, then Action, then Result' })).toBeVisible();
  await expect(ear.getByRole('list', { name: 'What an interviewer would ask next' })).toContainText('Task not marked');
});
