import { setTimeout as sleep } from 'node:timers/promises';
import { freeze } from '../storage/frozen-database';
import { rowsOf } from '../storage/frozen-databases';
import { noteFault } from '../e2e/harness/faults';
import { processesOf } from '../e2e/harness/kill';
import { lengthOf } from '../e2e/harness/sounds';
import { finish, startAloud } from '../e2e/harness/steps';
import { expect, test } from '../e2e/harness/test';

type Event = { kind: string; cause?: string; lostMs?: number };

for (const seconds of [5, 20]) {
  test(`the computer stands still for ${seconds} seconds in mid-answer`, async ({ open, profile }) => {
    const { page } = await open({ microphone: { hears: 'answer.wav' } });
    await startAloud(page);
    const from = performance.now();
    await page.waitForTimeout(4000);

    const stopped = processesOf(profile);
    for (const pid of stopped) process.kill(pid, 'SIGSTOP');
    const stoppedAt = performance.now();
    await sleep(seconds * 1000);
    for (const pid of stopped) process.kill(pid, 'SIGCONT');
    const awayMs = performance.now() - stoppedAt;

    await expect(page.getByText(/^Your computer froze for \d+ seconds/)).toBeVisible();
    await page.waitForTimeout(3000);
    const talk = await page.evaluate(() => /Talk time (\d+):(\d\d)/.exec(document.body.textContent ?? '')?.slice(1));
    const shownMs = (Number(talk?.[0]) * 60 + Number(talk?.[1])) * 1000;
    const spokenMs = performance.now() - from - awayMs;
    expect(Math.abs(shownMs - spokenMs), 'the time it stood still is not the candidate’s').toBeLessThan(2500);
    await expect(page.getByText('Saved on this computer')).toBeVisible();

    await finish(page);
    const keptMs = await lengthOf(
      page.getByRole('group', { name: 'Your answer' }).getByRole('slider', { name: 'Position' }),
    );
    const found = await page.evaluate(freeze, 'second-take');
    const interruptions = rowsOf(found, 'events')
      .map(({ event }) => event as Event)
      .filter(({ kind }) => kind === 'interruption');
    noteFault({
      fault: 'the computer stands still (SIGSTOP)',
      lostMs: Math.max(0, spokenMs - keptMs),
      lostAnswers: 0,
      recovered: rowsOf(found, 'recordings').every(({ state }) => state === 'sealed'),
    });
    expect(spokenMs - keptMs).toBeLessThan(2000);
    expect(interruptions).toMatchObject([{ cause: 'sleep' }]);
    expect(Math.abs((interruptions[0]?.lostMs ?? 0) - awayMs)).toBeLessThan(2500);
  });
}
