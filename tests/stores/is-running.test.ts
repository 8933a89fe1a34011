import { expect, test } from 'vitest';
import { whenNoSessionIsRunning } from '../../src/stores/session/is-running';
import { anEmptyDisk } from '../fakes/storage';
import { aTab, begun, settled } from './session-world';

test('a tab with nothing running in it lets go at once', () => {
  let free = 0;
  whenNoSessionIsRunning(aTab().store, () => (free += 1));
  expect(free).toBe(1);
});

test('a tab lets go when the session is over and its end is written down, and not a moment before', async () => {
  const disk = anEmptyDisk();
  const tab = await begun(aTab({ disk }));
  await tab.do.startTurn('keyboard');
  tab.do.type('I counted them.');
  const endedWhenFree: (number | null | undefined)[] = [];
  whenNoSessionIsRunning(tab.store, () => {
    endedWhenFree.push([...disk.sessions.values()][0]?.endedAt);
  });
  await tab.do.done();
  await settled();
  expect(endedWhenFree).toEqual([]);
  await tab.do.end();
  await settled();
  expect(endedWhenFree).toEqual([expect.any(Number)]);
});

test('an end that meets a full disk keeps the tab until it went through', async () => {
  let full = false;
  const tab = await begun(
    aTab({
      fault: () => {
        if (full) throw new DOMException('The disk is full.', 'QuotaExceededError');
      },
    }),
  );
  let free = 0;
  whenNoSessionIsRunning(tab.store, () => (free += 1));
  full = true;
  await tab.do.end();
  await settled();
  expect(free).toBe(0);
  full = false;
  await tab.do.retrySaving();
  await settled();
  expect(free).toBe(1);
});
