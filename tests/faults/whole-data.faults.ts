import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../src/domain/session/random';
import { newProfile, removeProfile } from '../e2e/harness/browser';
import { noteFault, times } from '../e2e/harness/faults';
import { manyQuestions } from '../e2e/harness/many-questions';
import { finish, pastAnswers, startTyping } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';
import { settled } from './large-data';

test('the browser is killed right after a session is deleted', async ({ open }) => {
  test.setTimeout(300_000);
  const random = seededRandom('a session is deleted');
  for (const _ of times(6, 2)) {
    const profile = newProfile();
    const before = await open({ profile });
    for (const words of ['I counted the crates.', 'I called the driver.']) {
      await startTyping(before.page);
      await before.page.getByRole('textbox', { name: 'Your answer' }).fill(words);
      await finish(before.page);
    }
    await before.page.goto('/#/history');
    await expect(pastAnswers(before.page)).toHaveCount(2);
    await before.page
      .getByRole('button', { name: /^More about/ })
      .first()
      .click();
    await before.page.getByRole('menuitem', { name: 'Delete the session' }).click();
    await sleep(random() * 200);
    await before.kill();

    const { page, close } = await open({ profile });
    await page.goto('/#/history');
    await expect(page.getByText(/^[12] answers?$/)).toBeVisible();
    await page.waitForTimeout(500);
    const listed = await pastAnswers(page).count();
    await page.goto('/#/settings/data');
    const back = page.getByRole('button', { name: 'Bring back' });
    await expect(back).toHaveCount(2 - listed);
    if (listed === 1) await back.click();
    await page.goto('/#/history');
    await expect(pastAnswers(page)).toHaveCount(2);
    noteFault({ fault: 'SIGKILL right after a session is deleted', lostAnswers: 0, recovered: true });
    await close();
    removeProfile(profile);
  }
});

test('the browser is killed at its first start, and while a list of questions comes in', async ({ open }) => {
  test.setTimeout(300_000);
  const random = seededRandom('first start');
  for (const _ of times(6, 2)) {
    const profile = newProfile();
    const first = await open({ profile });
    await first.page.goto('/', { waitUntil: 'commit' });
    await sleep(random() * 1500);
    await first.kill();
    const { page, close } = await open({ profile });
    await settled(page);
    await startTyping(page);
    await close();
    noteFault({ fault: 'SIGKILL at the first start', lostAnswers: 0, recovered: true });
    removeProfile(profile);
  }
  const list = Buffer.from(manyQuestions(10_000, 'ferry'));
  for (const _ of times(4, 1)) {
    const profile = newProfile();
    const importing = await open({ profile });
    await importing.page.goto('/#/questions/import');
    await importing.page
      .getByLabel('File of questions')
      .setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: list });
    await importing.page.getByRole('button', { name: /^Add (?:the other )?10,000/ }).click({ timeout: 60_000 });
    await sleep(random() * 500);
    await importing.kill();
    const { page, close } = await open({ profile });
    await settled(page);
    await page.goto('/#/questions?from=own');
    await expect(
      page.getByRole('status').filter({ hasText: /10,000 questions|^0 questions|[Nn]o question/ }),
    ).toBeVisible({
      timeout: 60_000,
    });
    await close();
    noteFault({ fault: 'SIGKILL while questions come in', lostAnswers: 0, recovered: true });
    removeProfile(profile);
  }
});
