import { indexedDB, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { Mirror } from '../../src/storage/integrity/ledger-mirror';
import { openStorage } from '../../src/storage/open-storage';
import { dieAt } from './dying-browser';
import { someRecords, tamper } from './open-storage';
import { aSession, anAnswer } from '../builders/some-rows';

/** Hears of what is saved at once, and of a deletion never: the browser dies before it is on the disk. */
function slowMirror(): Mirror {
  let onDisk: string | null = null;
  return { read: () => onDisk, write: (text) => void (onDisk = text), clear: () => undefined };
}

async function threeAnswers(mirror = slowMirror()) {
  const opened = await someRecords(undefined, mirror);
  await opened.records.sessions.begin(aSession());
  for (const id of ['a1', 'a2', 'a3']) await opened.records.answers.begin(anAnswer({ id }));
  return opened;
}

afterEach(() => void vi.restoreAllMocks());

test('a browser that dies while everything is deleted comes back with all or nothing, and reports no loss', async () => {
  // Two openings, the tables one by one, the ledger, and a browser that lives on.
  for (const at of [0, 1, 2, 3, 32, 33, 99]) {
    const { records, name, mirror } = await threeAnswers();
    dieAt(at, ['clear', 'put']);
    await records.eraseAll().catch(() => undefined);
    vi.restoreAllMocks();
    const again = await someRecords(name, mirror);
    expect(await again.records.losses(), `dead at step ${at}`).toEqual([]);
    again.records.close();
    expect(await tamper(name, (raw) => raw.table('answers').count())).toBe(at === 99 ? 0 : 3);
  }
});

test('an answer that is given in another tab is waited for, and goes with the rest', async () => {
  const { records, name, mirror } = await threeAnswers();
  let tell: (letGo: () => void) => void = () => undefined;
  const told = new Promise<() => void>((resolve) => (tell = resolve));
  const next = await openStorage(name, { outdated: tell, waiting: () => undefined }, mirror, null);
  if (!next.ok) throw new Error(next.detail);
  let over = false;
  const erasing = records.eraseAll().then(() => (over = true));
  const letGo = await told;
  for (const id of ['a4', 'a5']) await next.records.answers.begin(anAnswer({ id }));
  expect(over).toBe(false);
  letGo();
  await erasing;
  const again = await someRecords(name, mirror);
  expect(await again.records.answers.load('a5')).toBeNull();
  expect(await again.records.losses()).toEqual([]);
});

test('a disk without room to empty the database still gets rid of it', async () => {
  const { records, name, mirror } = await threeAnswers();
  vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  await records.eraseAll();
  const again = await someRecords(name, mirror);
  expect(await again.records.answers.load('a1')).toBeNull();
  expect(await again.records.losses()).toEqual([]);
});

test('a table of a later version that was taken back is emptied too', async () => {
  const { records, name, mirror } = await threeAnswers();
  records.close();
  await new Promise((resolve) => {
    const later = indexedDB.open(name, 990);
    later.addEventListener('upgradeneeded', () => {
      later.result.createObjectStore('ofTomorrow').add('a fact', 'x');
    });
    later.addEventListener('success', () => resolve(later.result.close()));
  });
  const older = await someRecords(name, mirror);
  await older.records.eraseAll();
  expect(await tamper(name, (raw) => raw.table('ofTomorrow').count())).toBe(0);
});
