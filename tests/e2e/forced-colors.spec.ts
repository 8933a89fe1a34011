import type { Locator, Page } from '@playwright/test';
import { contrastSeen } from './harness/contrast-seen';
import { finish, pastAnswers, scoreMyself, wholeStory } from './harness/steps';
import { expect, test } from './harness/test';

const schemes = ['light', 'dark'] as const;

/** The same of the page in both palettes, one after the other. */
async function inBoth<T>(page: Page, look: () => Promise<T>): Promise<[T, T]> {
  const seen: T[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    seen.push(await look());
  }
  return seen as [T, T];
}

/** Marks and controls stand out by 3 to 1 from what is around them (WCAG 1.4.11). */
async function standsOut(page: Page, what: string, target: Locator): Promise<void> {
  await expect(target, what).toBeVisible();
  for (const [at, contrast] of (await inBoth(page, () => contrastSeen(page, target))).entries())
    expect(contrast, `${what}, ${schemes[at]}`).toBeGreaterThanOrEqual(3);
}

function expectChanged(before: [Buffer, Buffer], after: [Buffer, Buffer], otherwise: string): void {
  for (const [at, picture] of before.entries())
    expect(after[at]?.equals(picture), `${otherwise}, ${schemes[at]}`).toBe(false);
}

test('with forced colors, light and dark, focus, chips, marks, sliders and charts can be told apart', async ({
  open,
}) => {
  const { page } = await open();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/#/practise?question=dive-deep-01');
  await page.getByRole('button', { name: 'Type instead' }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).fill(wholeStory);
  await standsOut(page, 'the stops of the time strip', page.locator('[data-stop=green]'));
  await finish(page);
  const mark = page.getByRole('radio', { name: /^4/ });
  await mark.check();
  await standsOut(page, 'a mark of one’s own', mark);
  const other = page.getByRole('radio', { name: /^3/ });
  const [chosen, notChosen] = [
    await inBoth(page, () => mark.screenshot()),
    await inBoth(page, () => other.screenshot()),
  ];
  expectChanged(notChosen, chosen, 'a chosen mark looks as any');
  await scoreMyself(page, 4);

  const chip = page.getByRole('list', { name: 'Parts of the story' }).getByRole('button').first();
  await standsOut(page, 'a chip', chip);
  const ofChip = () => inBoth(page, () => chip.screenshot());
  const atRest = await ofChip();
  await chip.click();
  expectChanged(atRest, await ofChip(), 'a pressed chip looks as one at rest');
  const takeTwo = page.getByRole('link', { name: 'Take 2' });
  await takeTwo.scrollIntoViewIfNeeded();
  await takeTwo.evaluate((link) => (link as HTMLElement).blur());
  const ringFrom = () =>
    inBoth(page, async () => {
      const box = (await takeTwo.boundingBox())!;
      return page.screenshot({ clip: { x: box.x - 5, y: box.y - 5, width: box.width + 10, height: 4 } });
    });
  const without = await ringFrom();
  await page.keyboard.press('Tab');
  await takeTwo.focus();
  expectChanged(without, await ringFrom(), 'the focus shows no ring');
  await standsOut(page, 'the letter of a part', page.getByRole('button', { name: /^S\b|Situation/ }).first());

  await page.goto('/#/history');
  await standsOut(
    page,
    'the box strip',
    pastAnswers(page).first().locator('xpath=ancestor::article').locator('[data-credit]').first(),
  );
  await pastAnswers(page).first().click();
  const player = page.getByRole('group', { name: 'Your answer' });
  await player.getByRole('button', { name: 'Play' }).click();
  await page.waitForTimeout(600);
  await player.getByRole('button', { name: 'Pause' }).click();
  await standsOut(page, 'the thumb of the player', player.locator('[class*=player-bar-thumb]').first());
  await standsOut(page, 'the track of the player', player.locator('[class*=player-bar-track]').first());
  await standsOut(
    page,
    'the playhead',
    page.getByRole('group', { name: 'Time line' }).locator('[class*=time-line-head]').first(),
  );

  await page.goto('/#/progress');
  const chart = page.locator('[data-kind=range]').first();
  await standsOut(page, 'a bar of a chart', chart.locator('[class*=time-chart-bar]').first());
  await standsOut(page, 'the principle dots', page.getByRole('link', { name: /latest answer/ }).first());

  await page.goto('/');
  await standsOut(page, 'the dot of today', page.locator('[data-answers]').last());
  await standsOut(page, 'where one is', page.getByRole('link', { name: 'Practice', exact: true }));
  await page.goto('/#/settings');
  await standsOut(page, 'a switch', page.getByRole('switch').first());
  await standsOut(page, 'a chosen radio button', page.locator('[role=radio][data-checked]').first());
});
