import type { Page } from '../../platform/browser/page-lifecycle';

/** Waits that can be cut short. */
export type Waker = {
  wake(): void;
  /** Until somebody wakes it, or `ms` have passed; at once when it was woken since the last time. */
  asleep(ms: number): Promise<void>;
  /** `ms`, whatever happens. */
  rest(ms: number): Promise<void>;
};

export function createWaker(page: Pick<Page, 'every'>): Waker {
  let woken = false;
  let up: (() => void) | null = null;
  const wait = (ms: number, begin: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      const stop = page.every(ms, () => done());
      const done = () => {
        stop();
        resolve();
      };
      begin(done);
    });
  return {
    wake() {
      woken = true;
      up?.();
    },
    async asleep(ms) {
      if (!woken) await wait(ms, (done) => (up = done));
      [woken, up] = [false, null];
    },
    rest: (ms) => wait(ms, () => undefined),
  };
}
