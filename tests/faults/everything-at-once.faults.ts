import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { seededRandom } from '../../src/domain/session/random';
import { removeProfile } from '../e2e/harness/browser';
import { noteFault, times } from '../e2e/harness/faults';
import { expect, test } from '../e2e/harness/test';
import { beside, countRows, everythingIsThere, sessions, settled, withDesks, yearsOn } from './large-data';

/** Runs in the page: whether a backup, or a part of one, lies on the browser's own disk. */
async function scratchLeft(): Promise<boolean> {
  const folder = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  return names.length > 0;
}

test('the browser is killed while a backup is written', async ({ open }) => {
  test.setTimeout(1_200_000);
  const random = seededRandom('a large backup');
  await withDesks(async ({ newDesk, copyOf }) => {
    const template = newDesk();
    await yearsOn(open, template);
    for (const _ of times(5, 2)) {
      const profile = copyOf(template);
      const writing = await open({ profile });
      await writing.page.goto('/#/settings/data');
      await writing.page.getByRole('button', { name: 'Make a backup' }).click();
      await writing.page.waitForFunction(scratchLeft, undefined, { polling: 2 });
      await sleep(random() * 300);
      await writing.kill();
      const again = await open({ profile });
      await beside(again.page);
      const left = await again.page.evaluate(scratchLeft);
      test.info().annotations.push({ type: 'found', description: left ? 'a scratch file' : 'no scratch file' });
      await settled(again.page);
      await expect.poll(() => again.page.evaluate(scratchLeft)).toBe(false);
      await everythingIsThere(again.page);
      const download = again.page.waitForEvent('download', { timeout: 60_000 });
      await again.page.getByRole('button', { name: 'Make a backup' }).click();
      await download;
      noteFault({ fault: 'SIGKILL while a backup is written', lostAnswers: 0, recovered: true });
      await again.close();
      removeProfile(profile);
    }
  });
});

async function deleteEverything(page: Page): Promise<void> {
  await settled(page);
  await page.goto('/#/settings/data');
  await page.getByRole('button', { name: 'Delete everything …' }).click();
  await page.getByLabel(/Type “delete everything”/).fill('delete everything');
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
}

const told = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Everything is deleted' })).toBeVisible({ timeout: 60_000 });

test('the browser is killed while everything is deleted', async ({ open }) => {
  test.setTimeout(1_200_000);
  const random = seededRandom('everything at once');
  await withDesks(async ({ newDesk, copyOf }) => {
    const template = newDesk();
    await yearsOn(open, template);
    // Once undisturbed: how long it takes.
    const undisturbed = await open({ profile: copyOf(template) });
    await deleteEverything(undisturbed.page);
    const start = performance.now();
    await told(undisturbed.page);
    const takes = performance.now() - start;
    await undisturbed.close();

    for (const kill of times(8, 3)) {
      const profile = copyOf(template);
      const deleting = await open({ profile });
      await deleteEverything(deleting.page);
      // Every third is about the moment in which it is said to be done.
      const isTold = kill % 3 === 0;
      if (isTold) await told(deleting.page);
      else await sleep(random() * takes);
      await deleting.kill();

      const again = await open({ profile });
      await beside(again.page);
      const found = (await again.page.evaluate(countRows))?.sessions ?? 0;
      expect(isTold ? [0] : [0, sessions], 'all of it or nothing').toContain(found);
      await settled(again.page);
      if (found > 0) await everythingIsThere(again.page);
      await again.page.goto('/#/history');
      await expect(again.page.getByText(found > 0 ? '1,001 answers' : 'Nothing here yet.')).toBeVisible({
        timeout: 60_000,
      });
      test.info().annotations.push({ type: 'found', description: found > 0 ? 'everything' : 'nothing' });
      noteFault({ fault: 'SIGKILL while everything is deleted', lostAnswers: 0, recovered: true });
      await again.close();
      removeProfile(profile);
    }
  });
});
