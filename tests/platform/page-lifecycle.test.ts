import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPageLifecycle } from '../../src/platform/browser/page-lifecycle';
import { createFakeClock } from '../fakes/clock';
import { createFakePage } from '../fakes/page-lifecycle';
import { pageContract } from './page-lifecycle.contract';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const inventPage = () => {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const window = new EventTarget();
  const become = (state: DocumentVisibilityState) => {
    document.visibilityState = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return { document, window, become, page: createPageLifecycle({ document, window }) };
};

pageContract('fake', () => {
  const clock = createFakeClock();
  const page = createFakePage(clock);
  return { page, hide: page.hide, show: page.show, advance: clock.advance };
});

pageContract('real, over an invented browser', () => {
  const { page, become } = inventPage();
  return {
    page,
    hide: () => become('hidden'),
    show: () => become('visible'),
    advance: (ms) => void vi.advanceTimersByTime(ms),
  };
});

test('a tab that is closed without being hidden first still says so', () => {
  const { page, window } = inventPage();
  let hidden = 0;
  page.onHidden(() => (hidden += 1));
  window.dispatchEvent(new Event('pagehide'));
  expect(hidden).toBe(1);
});
