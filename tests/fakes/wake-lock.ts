import type { WakeLock } from '../../src/platform/browser/wake-lock';

export type FakeWakeLock = WakeLock & { heldCount(): number };

export function createFakeWakeLock(): FakeWakeLock {
  const held = new Set<symbol>();
  return {
    hold() {
      const one = Symbol('held');
      held.add(one);
      return () => held.delete(one);
    },
    heldCount: () => held.size,
  };
}
