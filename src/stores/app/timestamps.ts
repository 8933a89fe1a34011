import { latestEpochMs } from '../../domain/dates';
import type { Clock } from '../../platform/browser/clock';

/** Gives what is written now its time; `replaced` is the time of what it takes the place of. */
export type Stamp = (replaced?: number) => number;

/**
 * "The newest counts" rests on these: each is later than the ones before it, though they come within one millisecond,
 * and later than what it replaces, though the computer's clock was put back since, or that came from a computer whose
 * clock is ahead. Only what replaces it follows it there: everything else keeps the time of this computer.
 */
export function createStamp(clock: Pick<Clock, 'epochMs'>): Stamp {
  let last = 0;
  return (replaced = 0) => {
    last = Math.max(last + 1, clock.epochMs());
    return Math.min(latestEpochMs, Math.max(last, replaced + 1));
  };
}
