/**
 * Freezes the database of this release, for the tests of every later one: `npm run freeze-database -- FILE`. A
 * candidate practices in the built program for a minute, twice with a crash, and what then lies in IndexedDB goes into
 * the file. Run it once for every schema version, before the release that brings it; a frozen file is never made again.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { openBrowser } from '../../tests/e2e/harness/browser';
import { createGatekeeper } from '../../tests/e2e/harness/gatekeeper';
import {
  finish,
  halfStory,
  pastAnswers,
  scoreMyself,
  startAloud,
  toTheWords,
  startTyping,
  wholeStory,
} from '../../tests/e2e/harness/steps';
import { freeze } from '../../tests/storage/frozen-database';
import { securityHeaders } from './security-headers';

const target = process.argv[2];
if (!target) throw new Error('Say which file: npm run freeze-database -- FILE');

const folder = mkdtempSync(join(tmpdir(), 'freeze-'));
const outDir = join(folder, 'dist');
const complaints: string[] = [];
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** An answer with a probe, typed; marked, overruled and corrected. */
async function typedAnswer(page: Page): Promise<void> {
  await startTyping(page);
  await page.getByRole('textbox', { name: 'Your answer' }).pressSequentially(halfStory, { delay: 2 });
  await button(page, 'Done').click();
  await button(page, 'Start typing').click();
  await page.getByRole('textbox', { name: 'Your reply' }).fill('The wait fell from forty minutes to eleven.');
  await finish(page);
  await scoreMyself(page, 3);
  const chips = page.getByRole('list', { name: 'Parts of the story' });
  await chips.getByRole('button', { name: /^A, Action/ }).click();
  await button(page, 'Not right? Overrule it').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await dialog.getByLabel('Because').fill('I timed them myself.');
  await dialog.getByRole('button').last().click();
  await page
    .getByRole('button', { name: /Choose another part$/ })
    .first()
    .click();
  await page.getByRole('menuitemradio', { checked: false }).last().click();
  await expect(page.getByRole('menu')).toBeHidden();
}

async function spokenAnswer(page: Page): Promise<void> {
  await startAloud(page);
  await page.waitForTimeout(3000);
  await finish(page);
  await toTheWords(page);
  await page.getByRole('textbox', { name: 'Your words' }).fill(wholeStory);
  await button(page, 'Use these words').click();
  await scoreMyself(page, 4);
  await expect(page.getByRole('list', { name: 'Parts of the story' })).toBeVisible();
}

/** The replay works out the shape of the sound, takes notes, and keeps the take. */
async function lookBack(page: Page): Promise<void> {
  await page.goto('/#/history');
  await pastAnswers(page).first().click();
  const note = page.locator('#new-note');
  await note.getByRole('textbox').fill('Begin with the number.');
  await note.getByRole('button', { name: 'Save note' }).click();
  await note.getByRole('textbox').fill('Too long?');
  await note.getByRole('button', { name: 'Save note' }).click();
  await button(page, 'Remove the note: Too long?').click();
  await expect(page.getByText('The note is deleted.')).toBeVisible();
  await button(page, 'Mark as best take').click();
  await expect(button(page, 'Best take')).toBeVisible();
  await page.waitForTimeout(2000);
}

/** A story that the answer told, and another one half written. */
async function stories(page: Page): Promise<void> {
  await page.goto('/#/history');
  await pastAnswers(page).first().click();
  await button(page, 'Pick a story').click();
  await page.getByLabel('Name of the story').fill('The returns desk');
  await button(page, 'Save').click();
  await expect(page.getByText('This was the story of')).toBeVisible();
  await page.goto('/#/stories/new');
  await page.getByLabel('Name', { exact: true }).fill('The ferry');
  await page.waitForTimeout(500);
}

async function menuOf(page: Page, answer: number, item: string): Promise<void> {
  await page.goto('/#/history');
  await page
    .getByRole('button', { name: /^More about/ })
    .nth(answer)
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function nameAndMentor(page: Page): Promise<void> {
  await menuOf(page, 0, 'Name the session');
  await page.getByRole('dialog').getByRole('textbox').fill('before lunch');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('before lunch')).toBeVisible();
  const address = await pastAnswers(page).first().getAttribute('href');
  const answerId = address?.split('/').at(-1);
  await menuOf(page, 0, 'Export');
  const marks = {
    kind: 'second-take-marks',
    version: 1,
    mentor: 'Dana',
    answers: [{ answerId, rating: 4, boxes: { R: 'full', why: 'partial' }, comment: 'Clear. Who else was there?' }],
  };
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'marks.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(marks)) });
  await expect(page.getByText(/Dana/).first()).toBeVisible();
}

async function ownQuestions(page: Page): Promise<void> {
  await page.goto('/#/questions/import');
  await page
    .getByLabel('Paste a list')
    .fill('Dive Deep\n1. Tell me about a well you dug yourself.\n2. Tell me about a wrong map.\n');
  await button(page, 'Read the list').click();
  await button(page, 'Add 2 questions').click();
  await page.getByRole('link', { name: 'See them' }).waitFor();
  await page.goto('/#/questions/new');
  await page.getByLabel('The question').fill('Tell me about a ferry you missed on purpose.');
  await button(page, 'Save the question').click();
  await page.getByLabel('Your tags').fill('water, late');
  await page.getByLabel('Your tags').blur();
  await page.getByRole('switch', { name: 'May be asked' }).click();
  await page.waitForTimeout(500);
}

async function settings(page: Page): Promise<void> {
  await page.goto('/#/settings');
  await page.getByRole('switch', { name: 'Mute the chimes' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.waitForTimeout(500);
}

await build({ build: { outDir }, logLevel: 'error' });
const server = await preview({
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0, headers: securityHeaders },
  logLevel: 'error',
});
const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
const gatekeeper = await createGatekeeper(complaints);
const open = async () => {
  const browser = await openBrowser(
    { profile: join(folder, 'profile'), microphone: { hears: 'answer.wav' } },
    origin,
    gatekeeper,
    complaints,
  );
  // The runner of this file marks functions with their names, also those that run in the page.
  await browser.context.addInitScript('globalThis.__name = (named) => named');
  return browser;
};

try {
  const first = await open();
  await settings(first.page);
  await ownQuestions(first.page);
  await startTyping(first.page);
  await first.page.getByRole('textbox', { name: 'Your answer' }).fill('Not this one.');
  await finish(first.page);
  await menuOf(first.page, 0, 'Delete the session');
  await typedAnswer(first.page);
  await spokenAnswer(first.page);
  await lookBack(first.page);
  await nameAndMentor(first.page);
  await stories(first.page);
  await startAloud(first.page);
  await first.page.waitForTimeout(2500);
  await first.kill();

  const second = await open();
  await second.page.goto('/');
  await button(second.page, 'Recover it').click();
  await button(second.page, 'Go to the debrief').click();
  await toTheWords(second.page);
  await startAloud(second.page);
  await second.page.waitForTimeout(2500);
  await second.kill();

  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  // Not a page of the program, which would mend what the crash left.
  const third = await open();
  await third.page.goto('/icon.svg');
  const frozen = await third.page.evaluate(freeze, 'second-take');
  const beside = await third.page.evaluate(() => Object.fromEntries<string>(Object.entries(localStorage)));
  await third.close();
  const empty = frozen.stores.filter(({ rows }) => rows.length === 0).map(({ name }) => name);
  if (empty.length > 0) throw new Error(`Nothing was written to: ${empty.join(', ')}`);
  writeFileSync(target, `${JSON.stringify({ ...frozen, beside }, null, 1)}\n`);
  for (const { name, rows } of frozen.stores) console.log(`${name.padEnd(16)} ${rows.length}`);
} finally {
  await gatekeeper.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
}
