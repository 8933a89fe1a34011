import { expect, test } from 'vitest';
import { createClock } from '../../src/platform/browser/clock';
import { createFakeClock } from '../fakes/clock';

test('the real clock never goes backwards, and its wall time is the time of day', () => {
  const clock = createClock();
  const readings = Array.from({ length: 1000 }, () => clock.nowMs());
  expect(readings).toEqual(readings.toSorted((one, other) => one - other));
  const before = Date.now();
  expect(clock.epochMs()).toBeGreaterThanOrEqual(before);
  expect(clock.epochMs()).toBeLessThanOrEqual(Date.now());
});

test('the fake clock moves both times, and in sleep only the wall', () => {
  const clock = createFakeClock({ nowMs: 5, epochMs: 100 });
  clock.advance(10);
  clock.sleep(1000);
  expect([clock.nowMs(), clock.epochMs()]).toEqual([15, 1110]);
});

test('what the fake clock runs sees the time it was set for', () => {
  const clock = createFakeClock({ nowMs: 0 });
  const seen: number[] = [];
  clock.every(300, () => seen.push(clock.nowMs()));
  clock.every(500, () => seen.push(clock.nowMs()));
  clock.advance(1000);
  expect(seen).toEqual([300, 500, 600, 900, 1000]);
});
