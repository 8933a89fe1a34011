import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seededRandom } from '../../src/domain/session/random';
import { removeProfile } from '../e2e/harness/browser';
import { noteFault, times } from '../e2e/harness/faults';
import { finish, startTyping } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';
import {
  backUp,
  beside,
  countRows,
  everythingIsThere,
  factsOf,
  sessions,
  settled,
  withDesks,
  yearsOn,
} from './large-data';

declare global {
  /** Rows that one large transaction has written so far, and whether it is over. */
  var large: { rows: number; over: boolean } | undefined;
}

/** Runs in the page: watches the one transaction that holds nearly all tables. */
function watchLarge() {
  for (const name of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...words) {
      const { transaction } = this;
      if (transaction.mode === 'readwrite' && transaction.objectStoreNames.length > 15) {
        if (!globalThis.large || globalThis.large.over) {
          globalThis.large = { rows: 0, over: false };
          transaction.addEventListener('complete', () => {
            globalThis.large!.over = true;
            // The page is loaded anew after a restore.
            sessionStorage.setItem('large', String(globalThis.large!.rows));
          });
        }
        globalThis.large.rows += 1;
      }
      return write.apply(this, words);
    };
  }
}

async function restore(page: Page, file: string): Promise<void> {
  await page.goto('/#/settings/data');
  await page.getByLabel('Backup file').setInputFiles(file);
  await page.getByRole('button', { name: 'Restore this backup' }).click();
}

/** The page says it, is loaded anew by itself, and says it again. */
async function restored(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const [loading] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return loading?.type === 'reload' && document.body.textContent?.includes('Restored 1,001 answers');
    },
    undefined,
    { timeout: 120_000 },
  );
}

test('the browser is killed inside the one transaction of a large restore', async ({ open }) => {
  test.setTimeout(1_200_000);
  await withDesks(async ({ folder, newDesk, copyOf }) => {
    const years = newDesk();
    const file = join(folder, 'backup.zip');
    await yearsOn(open, years);
    await backUp(open, years, file);
    const template = newDesk();
    const own = await open({ profile: template });
    await startTyping(own.page);
    await own.page.getByRole('textbox', { name: 'Your answer' }).fill('I counted the crates.');
    await finish(own.page);
    await beside(own.page);
    const before = factsOf(await own.page.evaluate(countRows));
    await own.close();

    // Once undisturbed: how many rows the transaction writes, and what is there after it.
    const undisturbed = await open({ profile: copyOf(template) });
    await undisturbed.page.addInitScript(watchLarge);
    await restore(undisturbed.page, file);
    await restored(undisturbed.page);
    const rows = Number(await undisturbed.page.evaluate(() => sessionStorage.getItem('large')));
    expect(rows).toBeGreaterThan(30_000);
    await beside(undisturbed.page);
    const after = factsOf(await undisturbed.page.evaluate(countRows));
    expect(after.sessions).toBe(sessions + 1);
    await undisturbed.close();

    const random = seededRandom('inside a large restore');
    for (const kill of times(8, 3)) {
      const profile = copyOf(template);
      const restoring = await open({ profile });
      await restoring.page.addInitScript(watchLarge);
      await restore(restoring.page, file);
      // Every third is about the moment in which it is done.
      const enough = kill % 3 === 0 ? rows : Math.ceil(random() * rows);
      await restoring.page.waitForFunction(
        (wanted) => (globalThis.large?.rows ?? 0) >= wanted || sessionStorage.getItem('large') !== null,
        enough,
        { polling: 2, timeout: 120_000 },
      );
      await restoring.kill();

      const again = await open({ profile });
      await beside(again.page);
      const { sounds: _, ...found } = factsOf(await again.page.evaluate(countRows));
      const isNew = found.sessions !== before.sessions;
      // Sounds that came before the rows are out of sight, and are taken away at the next start.
      const { sounds: __, ...wanted } = isNew ? after : before;
      expect(found, 'all of it or nothing').toEqual(wanted);
      await settled(again.page);
      await beside(again.page);
      expect(factsOf(await again.page.evaluate(countRows))).toEqual(isNew ? after : before);
      await everythingIsThere(again.page);
      if (!isNew) {
        await restore(again.page, file);
        await restored(again.page);
      }
      await again.page.goto('/#/history');
      await expect(again.page.getByText('1,002 answers')).toBeVisible({ timeout: 60_000 });
      test.info().annotations.push({ type: 'found', description: isNew ? 'the new' : 'the old' });
      noteFault({ fault: 'SIGKILL inside the transaction of a restore', lostAnswers: 0, recovered: true });
      await again.close();
      removeProfile(profile);
    }
  });
});
