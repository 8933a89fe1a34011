import type { SyncNotice, SyncProblem } from '../../domain/sync/problem';
import type { Network } from '../../platform/browser/network';
import type { Page } from '../../platform/browser/page-lifecycle';
import { problemOf } from './hub-problem';
import { createWaker } from './waker';

/**
 * How a look at the server, or a step of setting up, has ended. `waitsFor`: the server is there and not ready, and the step is
 * taken again. `empty`: there is no notebook yet.
 */
export type SyncAttempt =
  | { kind: 'none' }
  | { kind: 'busy'; waitsFor?: { problem: SyncProblem; detail: string } }
  | { kind: 'reached'; empty: boolean; clock: SyncNotice | null }
  | { kind: 'done'; what: 'phrase' | 'off' | 'forgotten' }
  | { kind: 'failed'; problem: SyncProblem; detail: string };

/** A server that is not ready is asked again after this long, ms. */
const askAgainMs = 5000;

type AttemptParts = {
  page: Pick<Page, 'every'>;
  network: Pick<Network, 'onOnline'>;
  tell: (attempt: SyncAttempt) => void;
};

export type Attempts = {
  /** One at a time: the newest counts. `wanted` says whether it still is that. What fails has changed nothing. */
  run(work: (wanted: () => boolean) => Promise<SyncAttempt>): Promise<void>;
  /** Ends the one that waits for the server, if there is one. */
  stopWaiting(): void;
};

export function createAttempts({ page, network, tell }: AttemptParts): Attempts {
  let current: { wake: () => void; waits: boolean } | null = null;
  const leave = () => {
    const left = current;
    current = null;
    left?.wake();
  };
  return {
    async run(work) {
      leave();
      const waker = createWaker(page);
      const mine = { wake: waker.wake, waits: false };
      current = mine;
      const wanted = () => current === mine;
      const say = (attempt: SyncAttempt) => {
        if (wanted()) tell(attempt);
      };
      const stop = network.onOnline(waker.wake);
      say({ kind: 'busy' });
      while (wanted()) {
        try {
          say(await work(wanted));
          break;
        } catch (failure) {
          const trouble = problemOf(failure);
          mine.waits = trouble.problem === 'not-ready';
          if (!mine.waits) {
            say({ kind: 'failed', ...trouble });
            break;
          }
          say({ kind: 'busy', waitsFor: trouble });
          await waker.asleep(askAgainMs);
        }
      }
      stop();
    },
    stopWaiting() {
      if (!current?.waits) return;
      leave();
      tell({ kind: 'none' });
    },
  };
}
