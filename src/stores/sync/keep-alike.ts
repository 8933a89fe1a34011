import { passes } from '../../domain/sync/problem';
import type { SyncLink } from '../../storage/sync/link';
import { problemOf } from './hub-problem';
import type { SyncDeps, SyncStatus, Visit } from './sync-context';
import { visitServer } from './visit';
import { createWaker } from './waker';

const lockName = 'second-take sync';

/** A tab that may not takes over from the one that does within this time of its end, ms. */
const lookForLockMs = 5000;

/** Waits between attempts, ms: short at first, for a cut is soon over. */
const waits = [1000, 2000, 5000, 15_000, 30_000];

export type KeptAlike = {
  /** Ends the visit; resolves when nothing is read or sent any more. */
  stop(): Promise<void>;
  wake(): void;
  visit(): Visit | null;
};

/** Visits the server again and again until it is stopped. One tab of a browser does it at a time. */
export function keepAlike(
  deps: SyncDeps,
  link: () => SyncLink,
  tell: (status: SyncStatus) => void,
  noticesChanged: () => Promise<void>,
): KeptAlike {
  const waker = createWaker(deps.page);
  /** Not by writes: a server that is not there is not called with every second of a recording. */
  const retry = createWaker(deps.page);
  const now: { leaving: boolean; visit: Visit | null } = { leaving: false, visit: null };
  const stops = [deps.changes.listen(waker.wake), deps.network.onOnline(retry.wake), deps.page.onShown(retry.wake)];

  const run = async () => {
    let release = await deps.lock.take(lockName);
    while (!release && !now.leaving) {
      tell({ kind: 'other-tab' });
      await retry.asleep(lookForLockMs);
      release = await deps.lock.take(lockName);
    }
    let failures = 0;
    while (!now.leaving) {
      tell({ kind: 'connecting' });
      try {
        await visitServer({
          deps,
          link,
          tell: (status) => {
            if (status.kind === 'alike') failures = 0;
            if (!now.leaving) tell(status);
          },
          noticesChanged,
          waker,
          here: (visit) => (now.visit = visit),
          leaving: () => now.leaving,
        });
      } catch (failure) {
        const { problem, detail } = problemOf(failure);
        if (now.leaving) break;
        if (!passes(problem)) {
          tell({ kind: 'stopped', problem, detail });
          break;
        }
        tell({ kind: 'waiting', problem, detail });
        await retry.asleep(waits[Math.min(failures, waits.length - 1)] ?? 30_000);
        failures += 1;
      }
    }
    release?.();
  };
  const running = run();

  return {
    async stop() {
      now.leaving = true;
      // A connection that waits for something to read ends with it.
      await now.visit?.hub.close().catch(() => undefined);
      waker.wake();
      retry.wake();
      await running;
      for (const stop of stops) stop();
    },
    wake: waker.wake,
    visit: () => now.visit,
  };
}
