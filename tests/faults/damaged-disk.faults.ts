import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../src/domain/session/random';
import { finish, pastAnswers, startTyping } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';
import { noteFault, times } from '../e2e/harness/faults';

/** The files in which the browser keeps the database of this profile. */
function databaseFiles(profile: string): string[] {
  return readdirSync(profile, { recursive: true })
    .map((name) => join(profile, String(name)))
    .filter((path) => /IndexedDB.*\.(log|ldb)$/.test(path) && statSync(path).size > 200);
}

for (const kind of ['flipped', 'cut off'] as const) {
  for (const seed of times(5, 2)) {
    test(`database files are ${kind} while the browser is closed, ${seed}`, async ({ open, profile }) => {
      const random = seededRandom(`${kind} ${seed}`);
      const before = await open();
      for (const answer of ['I counted the crates.', 'I called the driver.', 'I wrote it down.']) {
        await startTyping(before.page);
        await before.page.getByRole('textbox', { name: 'Your answer' }).fill(answer);
        await finish(before.page);
      }
      // A browser that is killed may take the second witness, which reaches the disk up to a minute later, with it.
      await before.close();
      for (const file of databaseFiles(profile)) {
        const bytes = readFileSync(file);
        if (kind === 'cut off') writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * random())));
        else {
          for (let flip = 0; flip < 20; flip += 1)
            bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
          writeFileSync(file, bytes);
        }
      }

      const { page } = await open();
      await page.goto('/');
      // Whole, or in part and told, or not at all and told: never a blank page, never silence.
      const works = page.getByRole('button', { name: 'Answer by keyboard' });
      const refused = page.getByRole('heading', { name: 'Your answers cannot be opened' });
      await expect(works.or(refused)).toBeVisible();
      let left = 0;
      if (await works.isVisible()) {
        const told = page.getByText('Some of what was saved is missing from this browser.');
        await page.goto('/#/settings');
        await page.getByRole('button', { name: 'Check my data' }).click();
        const whole = page.getByText(/Everything is there and as it was saved/);
        const missing = page.getByText(/Everything else is as it was saved/);
        await expect(whole.or(missing)).toBeVisible();
        await page.goto('/#/history');
        await expect(page.getByText(/^Nothing here yet\.|^\d+ answers?$/)).toBeVisible();
        left = await pastAnswers(page).count();
        await page.goto('/');
        // The last one may have lost nothing but its end: then it is offered back.
        const offered = await page.getByRole('button', { name: 'Recover it' }).count();
        if (left + offered < 3) await expect(told).toBeVisible();
        left += offered;
      }
      noteFault({ fault: `database files ${kind} (told)`, lostAnswers: 3 - left, recovered: left > 0 });
    });
  }
}
