import type { Page } from '../../src/platform/browser/page-lifecycle';
import type { FakeClock } from './clock';

export type FakePage = Page & { hide(): void; show(): void };

/** A page that a test hides and shows; its ticks come from the fake clock. */
export function createFakePage(clock: FakeClock): FakePage {
  const hidden = new Set<() => void>();
  const shown = new Set<() => void>();
  const keep = (listeners: Set<() => void>, listener: () => void) => {
    // Wrapped, so that one listener may be kept twice, as a browser's page keeps it.
    const own = () => listener();
    listeners.add(own);
    return () => listeners.delete(own);
  };
  return {
    onHidden: (listener) => keep(hidden, listener),
    onShown: (listener) => keep(shown, listener),
    every: (ms, run) => clock.every(ms, run),
    hide: () => hidden.forEach((listener) => listener()),
    show: () => shown.forEach((listener) => listener()),
  };
}
