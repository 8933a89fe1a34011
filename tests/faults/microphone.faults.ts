import { readFileSync } from 'node:fs';
import { keepRecording } from '../e2e/harness/cut-off';
import { noteFault } from '../e2e/harness/faults';
import { processesOf } from '../e2e/harness/kill';
import { startAloud } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';
import { freeze } from '../storage/frozen-database';
import { rowsOf } from '../storage/frozen-databases';

test('the part of the browser that hears dies in mid-answer', async ({ open, profile, complaints }) => {
  const { page } = await open({ microphone: { hears: 'answer.wav' } });
  await startAloud(page);
  const from = performance.now();
  await page.waitForTimeout(3000);
  const hearing = processesOf(profile).filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('audio.mojom.AudioService'),
  );
  test.skip(hearing.length === 0, 'This Chromium hears in its main process.');
  for (const pid of hearing) process.kill(pid, 'SIGKILL');
  const beforeMs = performance.now() - from;
  await keepRecording(page);
  const recordings = rowsOf(await page.evaluate(freeze, 'second-take'), 'recordings');
  const keptMs = Number(recordings[0]?.durationMs);
  noteFault({
    fault: 'the part of the browser that hears dies',
    lostMs: Math.max(0, beforeMs - keptMs),
    lostAnswers: 0,
    recovered: recordings.every(({ state }) => state === 'sealed'),
  });
  expect(recordings).toMatchObject([{ state: 'sealed' }, { state: 'sealed' }]);
  // The level meter loses its device too, and the browser says so.
  const others = complaints.filter(
    (one) => !one.includes('The AudioContext encountered an error from the audio device'),
  );
  complaints.splice(0, complaints.length, ...others);
  expect(keptMs).toBeGreaterThan(beforeMs - 2000);
});
