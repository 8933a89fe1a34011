import { countedTables } from '../../../src/storage/schema/database';
import { thaw, freeze } from '../../storage/frozen-database';
import { frozenDatabases, rowsOf } from '../../storage/frozen-databases';
import { pastAnswers } from '../harness/steps';
import { expect, test } from '../harness/test';

for (const frozen of frozenDatabases) {
  test(`a candidate of schema version ${frozen.version / 10} finds everything again`, async ({ open }) => {
    const { page } = await open();
    // Beside the program: the database has to lie there before it starts.
    const body = '<link rel="icon" href="data:,">';
    await page.route('**/beside', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('/beside');
    await page.evaluate(thaw, frozen);
    await page.evaluate((beside) => Object.assign(localStorage, beside), frozen.beside);
    // As if no time had passed, or what was deleted would be due to go.
    await page.clock.setSystemTime(frozen.frozenAt + 60_000);

    await page.goto('/#/settings/data');
    await page.getByRole('button', { name: 'Check my data' }).click();
    const heard = rowsOf(frozen, 'recordings').filter(({ sha256 }) => sha256 !== null).length;
    await expect(page.getByText(`Everything is there and as it was saved, ${heard} recording`)).toBeVisible();
    await page.goto('/');
    await expect(page.getByRole('region', { name: 'An answer was cut off' })).toBeVisible();
    await page.goto('/#/history');
    await expect(pastAnswers(page)).toHaveCount(
      rowsOf(frozen, 'sessions').filter(({ endedAt, deletedAt }) => endedAt !== null && deletedAt === null).length,
    );
    await expect(page.getByText('before lunch')).toBeVisible();

    const found = await page.evaluate(freeze, frozen.name);
    for (const store of frozen.stores.filter(({ name }) => countedTables.some((table) => table === name))) {
      expect(rowsOf(found, store.name), store.name).toEqual(store.rows.map((row) => expect.objectContaining(row)));
    }
  });
}
