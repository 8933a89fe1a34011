import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from '@playwright/test';
import { serveProgram } from '../e2e/harness/program-server';
import { createPage, type Page } from './engine';
import { engines } from './engines';

/** Keys take an engine time, so these answers are short: the first without its result. */
const halfStory = 'Last spring our returns desk had a queue of forty minutes. I timed one hundred returns myself.';
const wholeStory =
  'Last spring our returns desk had a queue of forty minutes. My manager asked me to halve it. ' +
  'I timed one hundred returns myself and dropped a price check that nobody needed. ' +
  'As a result the average wait fell from forty minutes to eleven within six weeks.';

/** Ends an answer, leaves the follow-up if there is one, and goes to the debrief. */
async function finish(page: Page): Promise<void> {
  await page.press('button', 'Done');
  await page.sees('button', /^(Skip this follow-up|Go to the debrief)$/);
  if (await page.has('button', 'Skip this follow-up')) await page.press('button', 'Skip this follow-up');
  await page.press('button', 'Go to the debrief');
  await page.until('the debrief', `location.hash.startsWith('#/debrief/')`);
}

/** Speaks as long as that, by the clock on the screen. */
const talk = (page: Page, seconds: number) =>
  page.until(
    `${seconds} seconds of speech`,
    `(([, minutes, seconds]) => minutes * 60 + Number(seconds))(/Talk time (\\d+):(\\d\\d)/.exec(document.body.textContent)) >= ${seconds}`,
  );

/**
 * The engine's own player goes on for a second, and so does the position on the screen. The page writes both down as they
 * move: a test that asked now and then could miss it on a slow machine.
 */
async function plays(page: Page): Promise<void> {
  await page.sees('slider', 'Position');
  await page.value(`(() => {
    const heard = (globalThis.heard = []);
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
      if (this.src.startsWith('blob:'))
        this.addEventListener('timeupdate', () =>
          heard.push({ played: this.currentTime * 1000, shown: Number(${page.located('slider', 'Position')}.value) }));
      return play.call(this);
    };
  })()`);
  await page.press('button', 'Play');
  const moved = (what: string) => `globalThis.heard.at(-1)?.${what} - globalThis.heard[0]?.${what} > 1000`;
  await page.until('a second of the recording, played', moved('played'));
  await page.until('the position, moving with the sound', moved('shown'));
}

/** The only file in the folder, once it is whole. */
async function downloaded(folder: string): Promise<string> {
  let before = -1;
  for (let tries = 0; tries < 300; tries += 1) {
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
        await page.press('radio', /^No words/);
        await page.sees('button', 'Start your answer');
        question = await page.text('heading', /./);
        await page.press('button', 'Start your answer');
        await page.reads('Recording');
        await talk(page, 6);
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
        await page.value('(globalThis.emptied = true)');
        await page.press('button', 'Restore this backup');
        // What was restored is shown by a page that began anew; what is pressed on the one before is gone with it.
        await page.until('a page that began anew', '!globalThis.emptied');
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
        await page.until('the offline copy', 'navigator.serviceWorker.controller');
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
