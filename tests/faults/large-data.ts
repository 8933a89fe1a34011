import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newProfile, removeProfile, type BrowserOptions, type OpenBrowser } from '../e2e/harness/browser';
import { expect } from '../e2e/harness/test';
import { thaw } from '../storage/frozen-database';
import { frozenDatabases } from '../storage/frozen-databases';
import { yearsOfPractice } from './enlarged';

type Open = (options?: BrowserOptions) => Promise<OpenBrowser>;

/** With what belongs to them about 36,000 rows: seconds of one transaction. */
export const sessions = 1001;

/** On the address of the program, but nothing of it runs here. */
export async function beside(page: Page): Promise<void> {
  await page.goto('/icon.svg');
}

/** Runs in the page, past the program: how many rows each table has; null where there is no database. */
export async function countRows(): Promise<Record<string, number> | null> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'second-take')) return null;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('second-take');
    opening.addEventListener('error', () => reject(opening.error as Error));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const counts: Record<string, number> = {};
      const reading = database.transaction(database.objectStoreNames);
      for (const name of database.objectStoreNames) {
        const counting = reading.objectStore(name).count();
        counting.addEventListener('success', () => (counts[name] = counting.result));
      }
      reading.addEventListener('complete', () => {
        database.close();
        resolve(counts);
      });
    });
  });
}

/** Of the candidate's own: what is worked out from it comes and goes. */
const facts = ['sessions', 'events', 'answers', 'transcripts', 'keystrokes', 'recordings', 'sounds', 'selfScores'];
export const factsOf = (counts: Record<string, number> | null) =>
  Object.fromEntries(facts.map((name) => [name, counts?.[name] ?? 0]));

const alarm = (page: Page) => page.getByText('Some of what was saved is missing from this browser.');

export async function settled(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled({ timeout: 60_000 });
  // Every table is counted before anything would be told.
  await page.waitForTimeout(1500);
  await expect(alarm(page)).toBeHidden();
}

export async function everythingIsThere(page: Page): Promise<void> {
  await page.goto('/#/settings/data');
  await page.getByRole('button', { name: 'Check my data' }).click();
  await expect(page.getByText(/Everything is there and as it was saved/)).toBeVisible({ timeout: 60_000 });
}

/** Profiles of one test: a template and its copies, which all go at its end. */
type Desks = { folder: string; newDesk(): string; copyOf(profile: string): string };

export async function withDesks(use: (desks: Desks) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'second-take-large-'));
  const made: string[] = [];
  const newDesk = () => {
    made.push(newProfile());
    return made.at(-1)!;
  };
  const copyOf = (profile: string) => {
    const copy = newDesk();
    cpSync(profile, copy, { recursive: true });
    return copy;
  };
  try {
    await use({ folder, newDesk, copyOf });
  } finally {
    for (const profile of made) removeProfile(profile);
    rmSync(folder, { recursive: true });
  }
}

/** A profile with years of practice. */
export async function yearsOn(open: Open, profile: string): Promise<void> {
  const frozen = yearsOfPractice(frozenDatabases[0]!, { sessions, spoken: 200, soundBytes: 20_000 });
  const browser = await open({ profile });
  await beside(browser.page);
  // As one text: tens of thousands of rows, each taken apart on its way into the page, take minutes.
  await browser.page.evaluate((text) => Object.assign(globalThis, { text }), JSON.stringify(frozen));
  await browser.page.evaluate(`(${thaw.toString()})(JSON.parse(globalThis.text))`);
  await settled(browser.page);
  await browser.close();
}

/** What this profile holds, as a backup. */
export async function backUp(open: Open, profile: string, file: string): Promise<void> {
  const browser = await open({ profile });
  await browser.page.goto('/#/settings/data');
  const download = browser.page.waitForEvent('download', { timeout: 120_000 });
  await browser.page.getByRole('button', { name: 'Make a backup' }).click();
  await (await download).saveAs(file);
  await browser.close();
}
