import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { serveProgram } from '../e2e/harness/program-server';
import { halfStory, wholeStory } from '../e2e/harness/steps';
import { createPage, type Page } from './engine';
import { engines } from './engines';

/** Ends an answer, leaves the follow-up if there is one, and goes to the debrief. */
async function finish(page: Page): Promise<void> {
  await page.press('button', 'Done');
  await page.sees('button', /^(Skip this follow-up|Go to the debrief)$/);
  if (await page.has('button', 'Skip this follow-up')) await page.press('button', 'Skip this follow-up');
  await page.press('button', 'Go to the debrief');
  await page.until('the debrief', `location.hash.startsWith('#/debrief/')`);
}

/** Where the newest recording stands as the engine's own player says, in milliseconds. */
const heardMs = (page: Page) =>
  page.value<number>(`(globalThis.heard?.findLast(({ src }) => src.startsWith('blob:'))?.currentTime ?? 0) * 1000`);

async function plays(page: Page): Promise<void> {
  await page.value(`(() => {
    if (globalThis.heard) return null;
    globalThis.heard = [];
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () { globalThis.heard.push(this); return play.call(this); };
    return null;
  })()`);
  await page.press('button', 'Play');
  await expect.poll(() => heardMs(page), { timeout: 20_000 }).toBeGreaterThan(500);
  const earlierMs = await heardMs(page);
  await expect.poll(() => heardMs(page), { timeout: 20_000 }).toBeGreaterThan(earlierMs + 700);
  const shown = Number(await page.value(page.located('slider', 'Position') + `.value`));
  expect(shown, 'the position on the screen moves with the sound').toBeGreaterThan(500);
}

/** The only file in the folder, once it is whole. */
async function downloaded(folder: string): Promise<string> {
  let before = -1;
  for (let tries = 0; tries < 150; tries += 1) {
    const name = readdirSync(folder, { withFileTypes: true }).find(
      (file) => file.isFile() && file.name.endsWith('.zip'),
    )?.name;
    const size = name ? statSync(join(folder, name)).size : -1;
    if (name && size > 0 && size === before) return join(folder, name);
    before = size;
    await sleep(200);
  }
  throw new Error(`No backup came into ${folder}: ${readdirSync(folder).join(', ')}`);
}

const screens = {
  '#/history': 'History',
  '#/progress': 'Progress',
  '#/stories': 'Stories',
  '#/questions': 'Questions',
  '#/guide': 'Guide',
  '#/settings': 'Settings',
};

for (const engine of engines) {
  test(`${engine.name}: from the first visit to a restored backup without a network`, async () => {
    test.skip(engine.open === null, engine.open === null ? engine.missing : '');
    if (engine.open === null) return;
    const host = await serveProgram();
    const page = createPage(await engine.open());
    let question = '';
    let typedQuestion = '';
    try {
      await test.step('a first visit', async () => {
        await page.go(`${host.origin}/`);
        await page.sees('heading', 'Practice behavioral interview questions out loud.');
        await page.sees('button', 'Answer aloud');
      });

      await test.step(`a spoken drill, recorded from ${engine.microphone}`, async () => {
        await page.press('button', 'Answer aloud');
        await page.sees('button', 'Start your answer');
        question = await page.text('heading', /./);
        await page.press('radio', /^No words/);
        await page.press('button', 'Start your answer');
        await page.reads('Recording');
        await sleep(6000);
        await page.reads('Saved on this computer');
        await finish(page);
      });

      await test.step('self-score and reveal', async () => {
        await page.press('button', 'Add the words first');
        await page.press('textbox', 'Your words');
        await page.type(wholeStory);
        await page.press('button', 'Use these words');
        await page.press('radio', /^4/);
        await page.checkAll('radio', 'said');
        await page.press('button', 'See your feedback');
        await page.sees('heading', 'What was heard');
        await page.reads('You said 4');
        await page.sees('button', /^R, Result: heard/);
      });

      await test.step('a replay that is heard', async () => {
        await page.press('link', 'History');
        await page.press('link', question);
        await page.until('the replay', `location.hash.startsWith('#/replay/')`);
        await plays(page);
      });

      await test.step('a typed drill without a mouse', async () => {
        await page.go(`${host.origin}/#/`);
        await page.key('button', 'Answer by keyboard');
        await page.sees('button', 'Start typing');
        typedQuestion = await page.text('heading', /./);
        await page.key('button', 'Start typing');
        await page.sees('textbox', 'Your answer');
        await page.type(halfStory);
        await page.reads('Saved on this computer');
        await page.key('button', 'Done');
        await page.sees('button', /^(Skip this follow-up|Go to the debrief)$/);
        if (await page.has('button', 'Skip this follow-up')) await page.key('button', 'Skip this follow-up');
        await page.key('button', 'Go to the debrief');
        await page.key('radio', /^1/, ' ');
        await page.keys(['ArrowDown', 'ArrowDown']);
        const boxes = page.locatedAll('radio', 'said');
        for (let box = 0; box < (await page.value<number>(`${boxes}.length`)); box += 1) {
          await page.tabTo(`${boxes}[${box}].closest('fieldset').querySelector('input')`);
          await page.keys([' ']);
        }
        await page.key('button', 'See your feedback');
        await page.reads('You said 3');
      });

      await test.step('take two', async () => {
        await page.press('link', 'Take 2');
        await page.sees('heading', typedQuestion);
        await page.press('button', 'Start typing');
        await page.sees('textbox', 'Your answer');
        await page.type(wholeStory);
        await finish(page);
        await page.press('button', 'Skip my own score');
        await page.reads('take 2');
      });

      const backup = await test.step('a backup', async () => {
        await page.go(`${host.origin}/#/settings/data`);
        await page.press('button', 'Make a backup');
        await page.reads('The last backup is from');
        return downloaded(page.downloads);
      });

      await test.step('everything deleted, and brought back', async () => {
        await page.press('button', 'Delete everything …');
        await page.press('textbox', /delete everything/);
        await page.type('delete everything');
        await page.press('button', 'Delete everything');
        await page.sees('heading', 'Everything is deleted');
        await page.press('button', 'Restore a backup');
        await page.reads('No backup yet');
        await page.choose(page.located('field', 'Backup file'), backup);
        await page.press('button', 'Restore this backup');
        await page.reads('Restored 3 answers');
        await page.press('button', 'Check my data');
        await page.reads('Everything is there and as it was saved, 1 recording included.');
      });

      await test.step('without a network, from a cold page', async () => {
        await page.value('navigator.serviceWorker.ready.then(() => true)');
        await page.until('the worker', 'navigator.serviceWorker.controller');
        await host.close();
        await page.go('about:blank');
        await page.go(`${host.origin}/`);
        await page.sees('button', 'Answer aloud');
        for (const [address, heading] of Object.entries(screens)) {
          await page.go(`${host.origin}/${address}`);
          await page.sees('heading', heading);
        }
        await page.go(`${host.origin}/#/history`);
        await page.press('link', question);
        await plays(page);
      });
    } finally {
      await page.close();
      await host.close().catch(() => undefined);
    }
  });
}
