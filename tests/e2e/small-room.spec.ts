import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { halfStory, startSpeaking } from './harness/steps';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The whole of it is on the screen, and nothing lies over it. */
async function inSight(target: Locator, what: string): Promise<void> {
  await expect(target).toBeVisible();
  const seen = await target.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const inside = left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return { inside, uncovered: at !== null && (element.contains(at) || at.contains(element)), top, bottom };
  });
  expect(seen, what).toMatchObject({ inside: true, uncovered: true });
}

async function placeOf(target: Locator): Promise<{ x: number; bottom: number }> {
  const box = (await target.boundingBox())!;
  return { x: Math.round(box.x), bottom: Math.round(box.y + box.height) };
}

const rooms = {
  'a phone whose keyboard is open': { width: 360, height: 420 },
  'a desktop zoomed to 200 %': { width: 640, height: 360 },
} as const;

for (const [name, viewport] of Object.entries(rooms)) {
  test(`on ${name}, a typed answer keeps its boxes, Pause and Done in sight`, async ({ open }) => {
    const { page } = await open({ viewport });
    await page.goto('/#/practise?question=customer-obsession-07');
    await button(page, 'Type instead').click();
    const sheet = page.getByRole('textbox', { name: 'Your answer' });
    await sheet.pressSequentially(halfStory.slice(0, 60));
    const slots = page.getByRole('list', { name: 'Heard so far' });
    for (const [what, target] of Object.entries({
      sheet,
      slots,
      done: button(page, 'Done'),
      pause: button(page, 'Pause'),
    })) {
      await inSight(target, what);
    }
    await sheet.fill(`${halfStory}\n\n${halfStory}\n\n${halfStory}`);
    await sheet.press('End');
    await inSight(button(page, 'Done'), 'Done under a long answer');
    await inSight(slots, 'the boxes under a long answer');
    await button(page, 'Pause').click();
    await inSight(button(page, 'Resume'), 'Resume');
    await button(page, 'Resume').click();
    await button(page, 'Done').click();
    await inSight(button(page, 'Start typing'), 'Start of the follow-up');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  test(`on ${name}, an answer given aloud keeps Pause and Done in sight`, async ({ open }) => {
    const { page } = await open({ viewport, microphone: { hears: 'answer.wav' } });
    await page.goto('/#/practise?question=customer-obsession-07');
    await startSpeaking(page);
    await expect(page.getByText('Recording', { exact: true })).toBeVisible();
    await inSight(button(page, 'Done'), 'Done');
    await inSight(button(page, 'Pause'), 'Pause');
    await inSight(page.getByText(/^Live captions are off/), 'why the boxes stay empty');
  });
}

for (const [name, viewport] of Object.entries({
  phone: { width: 360, height: 780 },
  desktop: { width: 1280, height: 800 },
})) {
  test(`the main button of the room stands in one place from the question to the debrief, on a ${name}`, async ({
    open,
  }) => {
    const { page } = await open({ viewport, microphone: { hears: 'answer.wav' } });
    await page.goto('/#/practise?question=customer-obsession-07');
    const start = page.getByRole('button', { name: /^Start/ });
    await expect(start).toBeFocused();
    const place = await placeOf(start);
    const other = await placeOf(button(page, 'Type instead'));
    // What comes late, the choice of the words, moves neither; nor does choosing another way.
    await page.getByRole('radio', { name: /^Transcribed after each answer/ }).check();
    await expect(start).toHaveText('Start, and download 60 MB once');
    expect(await placeOf(start)).toEqual(place);
    expect(await placeOf(button(page, 'Type instead'))).toEqual(other);
    await startSpeaking(page);
    await expect(page.getByText('Recording', { exact: true })).toBeVisible();
    expect(await placeOf(button(page, 'Done'))).toEqual(place);
    await page.waitForTimeout(1500);
    await button(page, 'Done').click();
    await expect(button(page, 'Skip this follow-up')).toBeVisible();
    expect(await placeOf(start)).toEqual(place);
    await button(page, 'Skip this follow-up').click();
    expect(await placeOf(button(page, 'Go to the debrief'))).toEqual(place);
  });
}
