import { createWebLock } from '../../src/platform/browser/web-locks';
import { createFakeLock } from '../fakes/web-lock';
import { inventLockManager } from './browser/lock-manager';
import { lockContract } from './web-locks.contract';

lockContract('fake', () => {
  const lock = createFakeLock();
  const otherTab = {
    held: lock.held,
    take: async (name: string) => ((await lock.held(name)) ? null : lock.takeInOtherTab(name)),
  };
  return { lock, otherTab };
});

lockContract('real, over an invented browser', () => {
  const manager = inventLockManager();
  return { lock: createWebLock(manager), otherTab: createWebLock(manager) };
});

lockContract('real, in a browser that has no locks, within its one tab', () => {
  const lock = createWebLock(null);
  return { lock, otherTab: lock };
});
