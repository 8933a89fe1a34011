import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newProfile, removeProfile, type BrowserOptions, type OpenBrowser } from '../e2e/harness/browser';
import { allowServer, press, visitTwice } from '../e2e/harness/devices';
import { expect, test as base } from '../e2e/harness/test';
import { yearsOfPractice } from '../faults/enlarged';
import { noServer, startNats, type NatsServer } from '../platform/sync/nats-server';
import { freeze, thaw, type FrozenDatabase } from '../storage/frozen-database';
import { frozenDatabases, rowsOf } from '../storage/frozen-databases';

/** `SYNC_ANSWERS` as in the runs without browsers: so many on both together, each with its sound. */
const answers = Number(process.env.SYNC_ANSWERS ?? 500);
const soundBytes = 4000;
const phrase = 'seventeen zebras at noon';
const hour = 3_600_000;

/** What is there before the browsers, and goes after them. */
const test = base.extend<{ server: NatsServer; profiles: [string, string] }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from this pattern
  server: async ({}, use) => {
    const server = await startNats();
    await use(server);
    await server.close();
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  profiles: async ({}, use) => {
    const profiles: [string, string] = [newProfile(), newProfile()];
    await use(profiles);
    for (const profile of profiles) removeProfile(profile);
  },
});

test.skip(noServer, 'There is no nats-server: "npx tsx tools/browser/ensure-nats.ts" says how to get one.');

/** Runs in the page before the app: a clock that is wrong. */
function withClock(aheadMs: number) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: [] | [number]) {
      super(given.length === 0 ? Real.now() + aheadMs : given[0]);
    }
    static override now() {
      return Real.now() + aheadMs;
    }
  } as DateConstructor;
}

/** Half of the answers, each on a day of its own: the history puts those of one day together. */
function practice(first: number): FrozenDatabase {
  const many = yearsOfPractice(frozenDatabases[0]!, { sessions: answers / 2, spoken: answers / 2, soundBytes, first });
  const dated = (row: Record<string, unknown>) => {
    const copy = Number(String(row.sessionId ?? row.answerId ?? row.id).slice(-6));
    const shifted = ['startedAt', 'endedAt', 'createdAt'].filter((field) => Number(row[field]) > 1e12);
    return { ...row, ...Object.fromEntries(shifted.map((field) => [field, Number(row[field]) - copy * 24 * hour])) };
  };
  return {
    ...many,
    stores: many.stores.map((store) => (store.name === 'settings' ? store : { ...store, rows: store.rows.map(dated) })),
  };
}

/** Runs in the page, past the program: what waits to be sent and fetched. */
async function leftToDo(): Promise<{ rows: number; sounds: number; awaited: number; answers: number }> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('second-take');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error as Error));
  });
  const reading = database.transaction(['outbox', 'awaitedSounds', 'answers']);
  const count = (table: string, range?: IDBKeyRange) =>
    new Promise<number>((resolve) => {
      const counting = reading.objectStore(table).count(range);
      counting.addEventListener('success', () => resolve(counting.result));
    });
  const [all, sounds, awaited, here] = await Promise.all([
    count('outbox'),
    count('outbox', IDBKeyRange.bound('sounds ', 'sounds~')),
    count('awaitedSounds'),
    count('answers'),
  ]);
  database.close();
  return { rows: all - sounds, sounds, awaited, answers: here };
}

/** Looks until it is so; the moment is gone in the next. */
async function until(page: Page, isSo: (left: Awaited<ReturnType<typeof leftToDo>>) => boolean): Promise<void> {
  const giveUpAt = performance.now() + 120_000;
  while (!isSo(await page.evaluate(leftToDo))) {
    if (performance.now() > giveUpAt) throw new Error(`Not so: ${JSON.stringify(await page.evaluate(leftToDo))}`);
    await page.waitForTimeout(20);
  }
}

/** What stays on one device, or is worked out there. */
const own = ['meta', 'outbox', 'awaitedSounds', 'digests', 'searchEntries', 'shapes', 'pasts', 'settings', 'slices'];

/** A field that is there and empty on one device is not there on another, to which the row came as text. */
const defined = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => JSON.stringify(value) !== '{"$undefined":true}'));

/** Everything that should be the same on both. */
async function everythingIn(page: Page) {
  await page.goto('/icon.svg');
  const words = `'second-take', indexedDB, ${JSON.stringify(own)}`;
  const { stores } = await page.evaluate<Pick<FrozenDatabase, 'stores'>>(
    `(${freeze.toString()})(${words}).then(({ stores }) => ({ stores }))`,
  );
  return { stores: stores.map((store) => ({ ...store, rows: store.rows.map(defined) })) };
}

const device = async (
  open: (options?: BrowserOptions) => Promise<OpenBrowser>,
  profile: string,
  aheadMs: number,
  viewport?: BrowserOptions['viewport'],
) => {
  const browser = await open({ profile, ...(viewport && { viewport }) });
  await browser.context.addInitScript(withClock, aheadMs);
  return browser;
};

async function seed(page: Page, first: number): Promise<void> {
  await page.goto('/icon.svg');
  await page.evaluate((text) => Object.assign(globalThis, { text }), JSON.stringify(practice(first)));
  await page.evaluate(`(${thaw.toString()})(JSON.parse(globalThis.text))`);
  await page.goto('/#/history');
  await expect(page.getByText(`${answers / 2} answers`)).toBeVisible({ timeout: 60_000 });
}

async function switchOn(page: Page, server: NatsServer): Promise<void> {
  await visitTwice(page);
  await allowServer(page, server, phrase);
  await press(page, 'Test the connection');
  await press(page, 'Switch on');
}

/** The answers in the list with a menu of their own, newest first: the same on both when they are alike. */
async function choose(page: Page, index: number, what: 'Name the session' | 'Delete the session', name = '') {
  await page.goto('/#/history');
  const row = page.getByRole('article').nth(index);
  const href = await row.locator('a[href^="#/replay/"]').first().getAttribute('href');
  await row.getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: what }).click();
  if (what === 'Name the session') {
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await press(page, 'Save');
    await expect(row).toContainText(name);
  } else await expect(page.getByText('The session is deleted.')).toBeVisible();
  return href;
}

async function atRest(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    await page.goto('/#/settings/devices');
    await expect(page.getByText(/^Up to date/)).toBeVisible({ timeout: 180_000 });
    await until(page, ({ rows, sounds, awaited }) => rows + sounds + awaited === 0);
  }
}

test(`two browsers with ${answers} answers come to the same, though both are killed in the middle and their clocks are wrong`, async ({
  server,
  profiles: [laptopProfile, phoneProfile],
  open,
  complaints,
}) => {
  const fromMs = performance.now();
  const took = (what: string) =>
    test.info().annotations.push({ type: what, description: `${Math.round((performance.now() - fromMs) / 1000)} s` });
  const openLaptop = () => device(open, laptopProfile, 3 * hour);
  const openPhone = () => device(open, phoneProfile, -2 * hour, { width: 360, height: 740 });
  let laptop = await openLaptop();
  let phone = await openPhone();
  await seed(laptop.page, 0);
  await seed(phone.page, answers / 2);
  took('seeded');

  // Each is killed in the middle: of sending sounds, of fetching them, and the laptop once more while it reads.
  await switchOn(laptop.page, server);
  await until(laptop.page, ({ rows, sounds }) => rows === 0 && sounds > 0 && sounds < answers * 0.35);
  await laptop.kill();
  await switchOn(phone.page, server);
  await until(phone.page, ({ awaited }) => awaited > 0 && awaited < answers * 0.4);
  await phone.kill();
  laptop = await openLaptop();
  await laptop.page.goto('/#/settings/devices');
  phone = await openPhone();
  await phone.page.goto('/#/settings/devices');
  await until(laptop.page, ({ awaited }) => awaited > answers * 0.1);
  await laptop.kill();
  laptop = await openLaptop();
  await atRest(laptop.page, phone.page);
  await atRest(laptop.page, phone.page);
  took('alike');

  // The same things changed on both, out of each other's sight.
  const goneForNow = await choose(laptop.page, 3, 'Delete the session');
  await atRest(laptop.page, phone.page);
  for (const { page } of [laptop, phone]) {
    await page.goto('/#/settings/devices');
    await press(page, 'Pause');
    await expect(page.getByText('Paused.')).toBeVisible();
  }
  const named = await choose(laptop.page, 0, 'Name the session', 'Named on the laptop');
  expect(await choose(phone.page, 0, 'Name the session', 'Named on the phone')).toBe(named);
  const renamed = await choose(phone.page, 2, 'Name the session', 'Named and deleted');
  expect(await choose(laptop.page, 2, 'Delete the session')).toBe(renamed);
  await phone.page.goto('/#/history');
  await press(phone.page, 'Recently deleted');
  await press(phone.page, 'Bring back');
  await expect(phone.page.getByText(`${answers} answers`)).toBeVisible();
  for (const { page } of [laptop, phone]) {
    await page.goto('/#/settings/devices');
    await press(page, 'Resume');
  }
  await atRest(laptop.page, phone.page);
  await atRest(laptop.page, phone.page);
  took('edits');
  for (const { page } of [laptop, phone]) {
    await page.goto('/#/settings');
    await press(page, 'Check my data');
    await expect(page.getByText(/^Everything is there and as it was saved/)).toBeVisible({ timeout: 60_000 });
  }

  const [here, there] = [await everythingIn(laptop.page), await everythingIn(phone.page)];
  expect(there).toEqual(here);
  const given = [practice(0), practice(answers / 2)];
  for (const table of ['sessions', 'answers', 'transcripts', 'recordings', 'sounds', 'selfScores', 'events']) {
    const keysOf = (stores: FrozenDatabase['stores']) => {
      const { keyPath, rows } = stores.find(({ name }) => name === table)!;
      return rows.map((row) =>
        [keyPath]
          .flat()
          .map((key) => String(row[key!]))
          .join(' '),
      );
    };
    const wanted = given.flatMap(({ stores }) => keysOf(stores)).sort();
    // Neither lost nor doubled.
    expect(keysOf(here.stores).sort(), table).toEqual(wanted);
    if (table === 'answers') expect(wanted.length).toBe(answers);
  }
  const hashes = new Map(rowsOf(here, 'recordings').map(({ id, sha256 }) => [id, sha256]));
  for (const { recordingId, bytes } of rowsOf(here, 'sounds')) {
    const { $bytes } = bytes as { $bytes: string };
    expect(createHash('sha256').update(Buffer.from($bytes, 'base64')).digest('hex')).toBe(hashes.get(recordingId));
  }
  const sessionOf = (href: string | null) => {
    const answer = rowsOf(here, 'answers').find(({ id }) => href?.includes(String(id)));
    return rowsOf(here, 'sessions').find(({ sessionId }) => sessionId === answer?.sessionId);
  };
  // The laptop's clock is five hours ahead of the phone's: its word is the newer one.
  expect(sessionOf(named)).toMatchObject({ name: { text: 'Named on the laptop' }, deletedAt: null });
  expect(sessionOf(renamed)).toMatchObject({ name: { text: 'Named and deleted' } });
  expect(sessionOf(renamed)?.deletedAt).not.toBeNull();
  expect(sessionOf(goneForNow)).toMatchObject({ deletedAt: null });

  await Promise.all([laptop.close(), phone.close()]);
  await server.kill();
  const files = readdirSync(server.disk, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const stored = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(stored.some((bytes) => bytes.includes('notebook.log'))).toBe(true);
  const words = rowsOf(here, 'transcripts').flatMap(({ text }) => String(text).split(/\W+/u));
  const secrets = new Set([
    'a noise of no meaning',
    'Named on the laptop',
    'sessionId',
    'transcripts',
    'audio/webm',
    phrase,
    // A short word comes about by chance.
    ...words.filter((word) => word.length > 5),
  ]);
  expect(secrets.size).toBeGreaterThan(10);
  expect([...secrets].filter((secret) => stored.some((bytes) => bytes.includes(secret)))).toEqual([]);
  took('read on the server: nothing');
  const unwanted = complaints.filter((line) => !/broken close frame/u.test(line));
  complaints.splice(0, complaints.length, ...unwanted);
});
