import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { finish, giveWords, startAloud, wholeStory } from './harness/steps';
import { expect, test } from './harness/test';

const folder = () => mkdtempSync(join(tmpdir(), 'second-take-files-'));

/** Presses what downloads a file, and gives the file as it lies on the disk. */
async function downloaded(page: Page, name: string, into: string): Promise<{ path: string; name: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const file = await download;
  const path = join(into, file.suggestedFilename());
  await file.saveAs(path);
  return { path, name: file.suggestedFilename() };
}

test('a session goes with the candidate as Markdown, captions, sound and paper', async ({ open }) => {
  const files = folder();
  try {
    const { page } = await open({ microphone: { hears: 'answer.wav' } });
    await startAloud(page);
    const question = await page.getByRole('heading', { level: 1 }).innerText();
    await page.waitForTimeout(9000);
    await finish(page);
    await giveWords(page, wholeStory, 4);
    await page.goto('/#/history');
    await page.getByRole('button', { name: /^More about/ }).click();
    await page.getByRole('menuitem', { name: 'Export' }).click();

    const markdown = await downloaded(page, 'Markdown', files);
    expect(markdown.name).toMatch(/^second-take-\d{4}-\d\d-\d\d\.md$/);
    const text = readFileSync(markdown.path, 'utf8');
    expect(text).toMatch(/^# Practice interview, \d{4}-\d\d-\d\d\n/);
    expect(text).toContain(`## ${question}`);
    expect(text).toContain('> Last spring the returns desk of our store was losing customers');
    expect(text).toContain('You said 4 of 5.');
    expect(text).toMatch(/Heard [1-5](–[1-5])? of 5\./);
    expect(text).toMatch(/\| Result \| ✓ heard \|/);

    const captions = await downloaded(page, 'Captions (WebVTT)', files);
    expect(captions.name).toMatch(/\.vtt$/);
    const cues = readFileSync(captions.path, 'utf8');
    expect(cues).toMatch(/^WEBVTT\n\n/);
    const times = [...cues.matchAll(/^(\d\d):(\d\d):(\d\d\.\d{3}) --> (\d\d):(\d\d):(\d\d\.\d{3})$/gm)].map(
      ([, , , from, , , to]) => [Number(from), Number(to)] as const,
    );
    expect(times.length).toBeGreaterThan(5);
    for (const [at, [from, to]] of times.entries()) {
      expect(to).toBeGreaterThan(from);
      expect(from).toBeGreaterThanOrEqual(times[at - 1]?.[0] ?? 0);
    }
    expect(cues.replace(/\s+/g, ' ')).toContain('I learned to measure before I argue.');
    // A browser's own player takes them for what they are.
    const read = await page.evaluate(async (cues) => {
      const video = document.createElement('video');
      const track = document.createElement('track');
      track.default = true;
      track.src = URL.createObjectURL(new Blob([cues], { type: 'text/vtt' }));
      video.append(track);
      track.track.mode = 'hidden';
      await new Promise((loaded, failed) => {
        track.addEventListener('load', loaded);
        track.addEventListener('error', failed);
        document.body.append(video);
      }).finally(() => video.remove());
      return track.track.cues?.length;
    }, cues);
    expect(read).toBe(times.length);

    const sound = await downloaded(page, 'Sound', files);
    expect(sound.name).toMatch(/\.webm$/);
    const bytes = readFileSync(sound.path);
    expect(bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
    const seconds = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return (await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes.buffer)).duration;
    }, bytes.toString('base64'));
    expect(seconds).toBeGreaterThan(8);
    expect(seconds).toBeLessThan(14);

    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('I learned to measure before I argue.')).toBeVisible();
    for (const tool of [page.getByRole('navigation'), page.getByText('A packet holds the sound')]) {
      await expect(tool).toBeHidden();
    }
    const paper = await page.pdf();
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'screen' });
  } finally {
    rmSync(files, { recursive: true });
  }
});

test('a mentor opens the packet from a disk without a network, listens and marks it, and the marks come back', async ({
  open,
}) => {
  const files = folder();
  try {
    const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
    await startAloud(page);
    await page.waitForTimeout(6000);
    await finish(page);
    await giveWords(page, wholeStory, 4);
    await page.goto('/#/history');
    await page.getByRole('button', { name: /^More about/ }).click();
    await page.getByRole('menuitem', { name: 'Export' }).click();
    const takeAway = page.url();
    const packet = await downloaded(page, 'Packet for a mentor', files);
    expect(packet.name).toMatch(/^second-take-\d{4}-\d\d-\d\d-packet\.html$/);

    await context.setOffline(true);
    const mentor = await context.newPage();
    await mentor.goto(pathToFileURL(packet.path).href);
    await expect(mentor.getByText('I learned to measure before I argue.')).toBeVisible();
    await expect(mentor.getByText('What the checklist heard')).toBeVisible();
    await expect(mentor.getByText(/^The candidate said 4/)).toBeHidden();
    const sound = mentor.locator('audio');
    const length = () => sound.evaluate((audio: HTMLAudioElement) => audio.duration);
    await expect.poll(length).toBeGreaterThan(5);
    expect(await length()).toBeLessThan(11);
    await sound.evaluate((audio: HTMLAudioElement) => audio.play());
    await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0.5);
    await sound.evaluate((audio: HTMLAudioElement) => audio.pause());

    await mentor.getByRole('radio', { name: '3', exact: true }).check();
    await mentor.getByRole('combobox', { name: 'WHO' }).selectOption('○ not heard');
    await mentor.getByRole('combobox', { name: 'Result' }).selectOption('✓ heard');
    await mentor
      .getByRole('textbox', { name: 'What would you tell the candidate?' })
      .fill('Say who <b>paid</b> for it.');
    await mentor.getByRole('textbox', { name: 'Your name' }).fill('Mia');
    const marks = await downloaded(mentor, 'Save my marks', files);
    expect(marks.name).toBe('second-take-marks.json');
    expect(JSON.parse(readFileSync(marks.path, 'utf8'))).toMatchObject({
      kind: 'second-take-marks',
      mentor: 'Mia',
      answers: [{ rating: 3, boxes: { who: 'none', R: 'full' }, comment: 'Say who <b>paid</b> for it.' }],
    });
    await mentor.close();
    await context.setOffline(false);

    await page.goto(takeAway);
    const input = page.getByLabel('Import a mentor’s marks');
    const stranger = join(files, 'shopping.json');
    writeFileSync(stranger, '{"milk":2}');
    await input.setInputFiles(stranger);
    await expect(page.getByText('This is not a file of marks from a packet. Nothing was changed.')).toBeVisible();
    await input.setInputFiles(marks.path);
    await expect(page.getByText('The marks of Mia are now beside yours in the debrief.')).toBeVisible();

    await page.goto('/#/history');
    await page.getByRole('button', { name: /^More about/ }).click();
    await page.getByRole('menuitem', { name: 'Debrief' }).click();
    const table = page.getByRole('table', { name: 'Your marks beside what was heard' });
    await expect(table.getByRole('columnheader')).toHaveText(['Box', 'You', 'Heard', 'Mia', 'Match']);
    await expect(table.getByRole('row', { name: /^Who/ }).getByRole('cell', { name: 'not heard' })).toBeVisible();
    await expect(table.getByRole('row', { name: /^Task/ }).getByRole('cell', { name: 'not marked' })).toBeVisible();
    await expect(page.getByText('“Say who <b>paid</b> for it.”')).toBeVisible();
    await expect(page.getByText('Mia, who heard 3 of 5')).toBeVisible();
  } finally {
    rmSync(files, { recursive: true });
  }
});
