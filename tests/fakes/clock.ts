import type { Clock } from '../../src/platform/browser/clock';

/** A clock that stands still until it is told to go on, and runs what was set for the time it passes. */
export type FakeClock = Clock & {
  advance(ms: number): void;
  /** The machine sleeps or its clock is set: wall time moves, the other clock does not. */
  sleep(ms: number): void;
  every(ms: number, run: () => void): () => void;
};

export function createFakeClock({ nowMs = 1000, epochMs = Date.UTC(2026, 0, 15, 9) } = {}): FakeClock {
  let now = nowMs;
  let epoch = epochMs;
  const timers = new Set<{ ms: number; nextMs: number; run: () => void }>();
  const move = (ms: number) => {
    now += ms;
    epoch += ms;
  };
  return {
    nowMs: () => now,
    epochMs: () => epoch,
    advance(ms) {
      const untilMs = now + ms;
      for (;;) {
        const [next] = [...timers]
          .filter((timer) => timer.nextMs <= untilMs)
          .sort((one, other) => one.nextMs - other.nextMs);
        if (!next) break;
        move(Math.max(0, next.nextMs - now));
        next.nextMs += next.ms;
        next.run();
      }
      move(untilMs - now);
    },
    sleep(ms) {
      epoch += ms;
    },
    every(ms, run) {
      const timer = { ms, nextMs: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
}
