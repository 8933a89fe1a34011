import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { seededRandom } from '../../src/domain/session/random';
import { rowSchemas } from '../../src/storage/schema/rows';
import { noteFault, times } from '../e2e/harness/faults';
import { startTyping } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';
import { thaw, type FrozenDatabase } from '../storage/frozen-database';
import { frozenDatabases } from '../storage/frozen-databases';

type Row = Record<string, unknown>;
type Table = keyof typeof rowSchemas;

const garbage: readonly unknown[] = [null, -1, '\u0000\uFFFF', [[]], { $: 'gone' }, true];

/** Rows of any table in which one field, not of its key, has become something else. */
function corrupted(frozen: FrozenDatabase, random: () => number): { store: Table; row: Row }[] {
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // What holds bytes is flipped, not exchanged.
  const tables = frozen.stores.filter(
    ({ name }) => name in rowSchemas && !['recordings', 'slices', 'sounds'].includes(name),
  );
  const plain = tables.flatMap(({ name, keyPath, rows }) =>
    rows
      .filter((row) => !JSON.stringify(row).includes('{"$'))
      .map((row) => ({ store: name as Table, key: [keyPath].flat(), row })),
  );
  const picked = new Set(Array.from({ length: 12 }, () => any(plain)));
  return [...picked].map(({ store, key, row }) => {
    const field = any(Object.keys(row).filter((name) => !key.includes(name)));
    return { store, row: { ...row, [field]: any(garbage) } };
  });
}

/** Runs in the page: puts the rows in the place of the ones that are there, and flips one bit of one recording. */
function corrupt({ rows, flip }: { rows: { store: string; row: Row }[]; flip: number }) {
  return new Promise<void>((done, failed) => {
    const opening = indexedDB.open('second-take');
    opening.addEventListener('success', () => {
      const database = opening.result;
      const change = database.transaction(database.objectStoreNames, 'readwrite');
      change.addEventListener('abort', () => failed(change.error as Error));
      change.addEventListener('complete', () => {
        database.close();
        done();
      });
      for (const { store, row } of rows) change.objectStore(store).put(row);
      const sounds = change.objectStore('sounds').getAll();
      sounds.addEventListener('success', () => {
        const [sound] = sounds.result as { bytes: Uint8Array }[];
        sound!.bytes[Math.floor(sound!.bytes.length * flip)]! ^= 1;
        change.objectStore('sounds').put(sound);
      });
    });
  });
}

async function visitEverything(page: Page): Promise<void> {
  for (const place of ['', 'history', 'progress', 'questions', 'guide', 'settings', 'settings/data']) {
    await page.goto(`/#/${place}`);
    await expect(page.getByRole('heading', { level: 1 }), place).toBeVisible();
  }
}

for (const seed of times(6, 3)) {
  test(`rows and a recording are corrupted, ${seed}`, async ({ open }) => {
    const frozen = frozenDatabases[0]!;
    const random = seededRandom(`corrupted ${seed}`);
    const rows = corrupted(frozen, random);
    const unreadable = rows.filter(({ store, row }) => !v.is(rowSchemas[store], row));

    const { page } = await open();
    const body = '<link rel="icon" href="data:,">';
    await page.route('**/beside', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('/beside');
    await page.evaluate(thaw, frozen);
    await page.evaluate(corrupt, { rows, flip: random() });
    await page.clock.setSystemTime(frozen.frozenAt + 60_000);

    await visitEverything(page);
    await page.getByRole('button', { name: 'Check my data' }).click();
    // The live recording is sealed where the corrupted row was the one that said it still runs.
    await expect(page.getByText(/^Of [23] recordings, 1 is not what was saved and 0 are missing/)).toContainText(
      unreadable.length === 1 ? '1 entry could not be read.' : `${unreadable.length} entries could not be read.`,
    );
    await startTyping(page);
    await page.getByRole('textbox', { name: 'Your answer' }).fill('I went on with the rest.');
    await expect(page.getByText('Saved on this computer')).toBeVisible();
    noteFault({
      fault: 'rows and a recording corrupted (told, counted)',
      lostAnswers: unreadable.filter(({ store }) => store === 'answers').length,
      recovered: true,
    });
  });
}
