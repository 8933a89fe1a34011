import { isEpochMs, latestEpochMs } from '../../domain/dates';

/**
 * The time of a register that takes the place of another: later than that, though it came from a computer whose clock is
 * ahead. Otherwise the same backup, brought in again, would undo what the candidate said after it. What has no time that
 * reads is passed by any.
 */
export function passing(at: number, replaced: number | null | undefined): number {
  const before = typeof replaced === 'number' && isEpochMs(replaced) ? replaced : -1;
  return Math.min(latestEpochMs, Math.max(at, before + 1));
}
