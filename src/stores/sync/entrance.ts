import { parseServerAddress } from '../../domain/sync/address';
import type { Joining } from '../../domain/sync/join-code';
import { clockNotice, type SyncNotice } from '../../domain/sync/problem';
import type { SyncLink } from '../../storage/sync/link';
import { HubProblem } from './hub-problem';
import { sameBytes } from './same-log';
import type { SyncDeps } from './sync-context';

/** A server that was reached with a phrase that opens what lies there. `empty`: nothing lay there yet. */
export type Entrance = { link: SyncLink; empty: boolean; clock: SyncNotice | null };

/** Goes in: opens the notebook that lies there, or begins one. look: leaves nothing behind. */
export async function enter(deps: SyncDeps, joining: Joining, how: 'look' | 'stay'): Promise<Entrance> {
  const server = parseServerAddress(joining.address);
  if (!server.ok) throw new HubProblem('no-answer', 'This is not the address of a server.');
  const { user, password, phrase } = joining;
  const hub = await deps.connect({ address: server.address, user, password });
  try {
    const { serverMs, last } = await hub.look();
    const there = await hub.lock();
    // A notebook without its lock is not ours to begin anew: whoever knows it puts that back.
    if (!there && last > 0) throw new HubProblem('not-ready', 'There are messages, and the lock is lost.');
    const lock = there?.bytes ?? (await deps.locks.newLock(phrase));
    const opened = await deps.locks.openLock(lock, phrase);
    if (!opened) throw new HubProblem('wrong-phrase', 'The passphrase does not open what lies there.');
    if (!there && how === 'stay' && !(await hub.putLock(lock, 0))) {
      throw new HubProblem('cut', 'Another device has begun a notebook there at this moment.');
    }
    const link: SyncLink = {
      address: server.address,
      origin: server.origin,
      user,
      password,
      notebook: opened.notebook,
      lock,
      keys: opened.keys,
      paused: false,
      // On a connection that costs, sounds come when they are played.
      sounds: deps.network.metered() ? 'asked' : 'all',
    };
    return { link, empty: !there, clock: clockNotice(deps.clock.epochMs(), serverMs) };
  } finally {
    await hub.close();
  }
}

/** Goes in again where a password or a phrase was changed elsewhere; what was read and sent stays as it is. */
export async function enterAgainWith(
  deps: SyncDeps,
  link: SyncLink,
  given: Partial<Pick<Joining, 'password' | 'phrase'>>,
): Promise<Partial<SyncLink>> {
  const password = given.password ?? link.password;
  const hub = await deps.connect({ ...link, password });
  try {
    if (given.phrase === undefined) return { password };
    const there = await hub.lock();
    if (!there) throw new HubProblem('cut', 'The server has lost the notebook; it is put back first.');
    const opened = await deps.locks.openLock(there.bytes, given.phrase);
    if (!opened) throw new HubProblem('wrong-phrase', 'The passphrase does not open what lies there.');
    if (opened.notebook !== link.notebook) throw new HubProblem('other-lock', 'Another notebook lies there.');
    return { password, lock: there.bytes, keys: opened.keys };
  } finally {
    await hub.close();
  }
}

/** Puts a lock with a new phrase there. What lies there under the old keys is encrypted again by the next visit. */
export async function changePhraseOf(
  deps: SyncDeps,
  link: SyncLink,
  oldPhrase: string,
  phrase: string,
): Promise<Pick<SyncLink, 'lock' | 'keys'>> {
  const hub = await deps.connect(link);
  try {
    const there = await hub.lock();
    if (!there) throw new HubProblem('cut', 'The server has lost the notebook; it is put back first.');
    const changed = await deps.locks.changeLock(there.bytes, oldPhrase, phrase);
    // The server may have taken it the last time, and its word was lost on the way.
    const lock = changed ?? (sameBytes(there.bytes, link.lock) ? null : there.bytes);
    const opened = lock && (await deps.locks.openLock(lock, phrase));
    if (!lock || !opened || opened.notebook !== link.notebook) {
      throw new HubProblem('wrong-phrase', 'The passphrase does not open what lies there.');
    }
    if (changed && !(await hub.putLock(changed, there.revision)))
      throw new HubProblem('cut', 'Another device was quicker.');
    return { lock, keys: opened.keys };
  } finally {
    await hub.close();
  }
}
