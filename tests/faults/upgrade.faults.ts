import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seededRandom } from '../../src/domain/session/random';
import { thaw, type FrozenDatabase } from '../storage/frozen-database';
import { frozenDatabases, rowsOf } from '../storage/frozen-databases';
import { noteFault } from '../e2e/harness/faults';
import { newProfile, removeProfile } from '../e2e/harness/browser';
import { buildNextRelease } from '../e2e/harness/next-release';
import { serveProgram } from '../e2e/harness/program-server';
import { expect, test as base } from '../e2e/harness/test';

/** So many times the events and transcripts of the frozen database: enough for an upgrade of seconds. */
const times = 250;
const kills = 6;

/** A candidate of the first release with years of practice. */
function enlarged(frozen: FrozenDatabase): FrozenDatabase {
  const copies = (rows: Record<string, unknown>[], key: string) =>
    rows.flatMap((row) =>
      Array.from({ length: times }, (_, copy) => ({ ...row, [key]: `${String(row[key])} ${copy}` })),
    );
  const keys: Record<string, string> = { events: 'sessionId', transcripts: 'id' };
  return {
    ...frozen,
    stores: frozen.stores.map((store) => {
      const key = keys[store.name];
      return key ? { ...store, rows: [...store.rows, ...copies(store.rows, key)] } : store;
    }),
  };
}

/** Runs in the page: every store as one hash, without what the next release writes into it, and whether that is there. */
async function fingerprint(name: string) {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error as Error));
  });
  const hashes: Record<string, string> = {};
  let changed = 0;
  let rows = 0;
  for (const storeName of database.objectStoreNames) {
    if (storeName === 'meta') continue;
    const all = await new Promise<Record<string, unknown>[]>((resolve) => {
      const reading = database.transaction(storeName).objectStore(storeName).getAll();
      reading.addEventListener('success', () => resolve(reading.result as Record<string, unknown>[]));
    });
    const text = all.map((row) => {
      if (row.later === true) changed += 1;
      const own = Object.entries(row).filter(([key]) => key !== 'later');
      return JSON.stringify(own, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value));
    });
    rows += all.length;
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text.join('\n')));
    hashes[storeName] = [...new Uint8Array(bytes)].join(' ');
  }
  const { version } = database;
  database.close();
  return { version, hashes, changed, rows };
}

const test = base.extend<object, { origin: string }>({
  origin: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from this pattern
    async ({}, use) => {
      const folder = await buildNextRelease('as this one');
      writeFileSync(join(folder, 'beside.html'), '<link rel="icon" href="data:,">');
      const host = await serveProgram(folder);
      await use(host.origin);
      await host.close();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: ({ origin }, use) => use(origin),
});

/** As if no time had passed since the database was frozen, or what was deleted would be due to go. */
const backThen = (page: Page, frozen: FrozenDatabase) => page.clock.setSystemTime(frozen.frozenAt + 60_000);

/** Beside the program, on its own address: nothing of it runs here. */
async function beside(page: Page): Promise<void> {
  await page.goto('/beside.html');
}

test('the browser is killed in the middle of an upgrade', async ({ open }) => {
  const frozen = enlarged(frozenDatabases[0]!);
  const toChange = rowsOf(frozen, 'events').length + rowsOf(frozen, 'transcripts').length;
  const template = newProfile();
  const seed = await open({ profile: template });
  await beside(seed.page);
  await seed.page.evaluate(thaw, frozen);
  const before = await seed.page.evaluate(fingerprint, frozen.name);
  await seed.close();

  const random = seededRandom('in the middle of an upgrade');
  for (let kill = 1; kill <= kills; kill += 1) {
    const profile = newProfile();
    cpSync(template, profile, { recursive: true });
    const upgrading = await open({ profile });
    await backThen(upgrading.page, frozen);
    await upgrading.page.goto('/', { waitUntil: 'commit' });
    // The last ones are about the moment in which it is done.
    const enough = kill > kills - 2 ? toChange : Math.floor(random() * toChange);
    await upgrading.page.waitForFunction((rows) => (globalThis.upgraded ?? 0) >= rows, enough, { polling: 5 });
    await upgrading.kill();

    const after = await open({ profile });
    await beside(after.page);
    const found = await after.page.evaluate(fingerprint, frozen.name);
    const whole = found.changed === (found.version > before.version ? toChange : 0);
    const lost = Object.entries(before.hashes).filter(([store, hash]) => found.hashes[store] !== hash);
    noteFault({ fault: 'SIGKILL in mid-upgrade', lostAnswers: lost.length, recovered: whole });
    test
      .info()
      .annotations.push({ type: 'found', description: found.version > before.version ? 'the new' : 'the old' });
    expect(lost).toEqual([]);
    expect(whole, 'the old database or the new one, and nothing in between').toBe(true);

    await backThen(after.page, frozen);
    await after.page.goto('/');
    await expect(after.page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled({ timeout: 60_000 });
    await beside(after.page);
    const upgraded = await after.page.evaluate(fingerprint, frozen.name);
    expect(upgraded).toMatchObject({ changed: toChange });
    await after.close();
    removeProfile(profile);
  }
  removeProfile(template);
});
