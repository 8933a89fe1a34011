import type { Page } from '@playwright/test';
import { noteFault } from '../e2e/harness/faults';
import { lengthOf } from '../e2e/harness/sounds';
import { finish, pastAnswers, startAloud, startTyping } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';

/** Notes where a page came out of the browser's drawer as it was left; it may be loaded anew right after. */
const noteShown = () => {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) sessionStorage.setItem('out of the drawer', 'yes');
  });
};

const wasInDrawer = (page: Page) => page.evaluate(() => sessionStorage.getItem('out of the drawer') !== null);

/** Something of the same host that is not the program. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => location.assign('/icon.svg'));
  await page.waitForURL('**/icon.svg');
}

async function leaveAndComeBack(page: Page): Promise<boolean> {
  await leave(page);
  await page.waitForTimeout(1500);
  await page.evaluate(() => history.back());
  await expect(
    page.getByRole('navigation', { name: 'Main' }).or(page.getByRole('button', { name: 'Done' })),
  ).toBeVisible();
  return wasInDrawer(page);
}

const heldLocks = (page: Page) =>
  page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name) ?? []);

for (const by of ['aloud', 'by keyboard'] as const) {
  test(`the candidate leaves for another page in mid-answer and comes back, ${by}`, async ({ open }) => {
    const { page, context } = await open({ microphone: { hears: 'answer.wav' }, backForwardCache: true });
    await page.addInitScript(noteShown);
    const from = performance.now();
    if (by === 'aloud') await startAloud(page);
    else await startTyping(page);
    const begun = performance.now();
    if (by === 'aloud') await page.waitForTimeout(4000);
    else {
      await page.getByRole('textbox', { name: 'Your answer' }).fill('I counted the crates.');
      await expect(page.getByText('Saved on this computer')).toBeVisible();
    }
    const spokenMs = performance.now() - begun;
    expect(from).toBeLessThan(begun);
    const persisted = await leaveAndComeBack(page);
    test.info().annotations.push({ type: 'found', description: persisted ? 'from the drawer' : 'loaded anew' });

    // Either the very page, which goes on, or a new one, which offers the answer back; never both.
    await page.evaluate(() => (location.hash = '#/'));
    const offer = page.getByRole('button', { name: 'Recover it' });
    const back = page.getByRole('link', { name: 'Back to the room' });
    await expect(offer.or(back)).toBeVisible();
    if (await offer.isVisible()) {
      expect(await heldLocks(page), 'the page that was left holds nothing').toEqual([]);
      await offer.click();
      await page.getByRole('button', { name: 'Go to the debrief' }).click();
    } else {
      await back.click();
      await finish(page);
    }
    let lostMs = 0;
    if (by === 'aloud') {
      const slider = page.getByRole('group', { name: 'Your answer' }).getByRole('slider', { name: 'Position' });
      lostMs = Math.max(0, spokenMs - (await lengthOf(slider)));
    } else {
      await page.getByRole('button', { name: 'Skip my own score' }).click();
      await expect(page.getByText('I counted the crates.')).toBeVisible();
    }
    expect(lostMs).toBeLessThan(2000);

    // The microphone is free for the next answer, in any tab.
    const other = await context.newPage();
    await startAloud(other);
    noteFault({ fault: `left for another page in mid-answer, ${by}`, lostMs, lostAnswers: 0, recovered: true });
  });
}

test('a page that comes back as it was left shows what happened meanwhile', async ({ open }) => {
  const { page, context } = await open({ backForwardCache: true });
  await page.addInitScript(noteShown);
  await page.goto('/#/history');
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await leave(page);

  const other = await context.newPage();
  await startTyping(other);
  await other.getByRole('textbox', { name: 'Your answer' }).fill('I counted the crates.');
  await finish(other);

  await page.evaluate(() => history.back());
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  const persisted = await wasInDrawer(page);
  test.info().annotations.push({ type: 'found', description: persisted ? 'from the drawer' : 'loaded anew' });
  await expect(pastAnswers(page)).toHaveCount(1);
  await startTyping(page);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('I called the driver.');
  await finish(page);
  await page.goto('/#/history');
  await expect(pastAnswers(page)).toHaveCount(2);
  noteFault({ fault: 'another tab answers while this page is in the drawer', lostAnswers: 0, recovered: true });
});
