import { createAllowedAddress } from './platform/browser/allowed-address';
import { createCodeScanner } from './platform/browser/code-scanner';
import type { Clock } from './platform/browser/clock';
import { createNetwork } from './platform/browser/network';
import type { Page } from './platform/browser/page-lifecycle';
import { createWebLock } from './platform/browser/web-locks';
import { createCipher } from './platform/sync/cipher';
import { sha256Of, toHex } from './platform/sync/bytes';
import { createNatsConnect } from './platform/sync/nats-hub';
import { changeLock, lookAtLock, newLock, openLock } from './platform/sync/notebook-lock';
import type { AppStorage } from './storage/app-storage';
import { createSyncStore, type SyncStore } from './stores/sync/sync-store';

/** A part of `main.tsx` of its own: fetched where several devices are kept alike, and nowhere else. */
export async function createSync(
  given: Pick<AppStorage, 'changes' | 'syncRecords'> & { clock: Clock; page: Page; newId: () => string },
): Promise<SyncStore> {
  const store = createSyncStore({
    ...given,
    sync: await given.syncRecords(),
    connect: createNatsConnect(),
    locks: { newLock, openLock, changeLock, lookAtLock },
    createCipher,
    digest: async (bytes) => toHex(await sha256Of(bytes)),
    network: createNetwork(),
    lock: createWebLock(),
    allowed: createAllowedAddress(),
    scanner: createCodeScanner(),
    // 2³² is so much larger than any `below` here that no letter is likelier than another by more than one in a hundred million.
    random: (below) => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below,
  });
  await store.getState().load();
  return store;
}
