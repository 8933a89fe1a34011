/** The two clocks of the machine. Durations are measured with the first; the second only says when. */
export type Clock = {
  /** Milliseconds on a clock that never goes backward. */
  nowMs(): number;
  /** Wall time, epoch milliseconds. */
  epochMs(): number;
};

export function createClock(): Clock {
  return { nowMs: () => performance.now(), epochMs: () => Date.now() };
}
