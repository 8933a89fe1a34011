import type { Page } from '@playwright/test';
import type { ExampleLoop } from '../../builders/example-loop';

/** Puts a loop on the disk of an open page, as if it had been held there. The page is loaded anew afterward. */
export async function seedLoop(page: Page, rows: ExampleLoop): Promise<void> {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(async (tables) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('second-take');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('It did not open.')));
    });
    const names = Object.keys(tables);
    const transaction = database.transaction(names, 'readwrite');
    for (const [name, own] of Object.entries(tables)) {
      for (const row of own) transaction.objectStore(name).put(row);
    }
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve);
      transaction.addEventListener('error', reject);
    });
    database.close();
  }, rows);
  await page.reload();
}
