import type { SyncNotice } from '../../domain/sync/problem';
import type { SyncLink, SyncReading } from '../../storage/sync/link';
import { HubProblem } from './hub-problem';
import type { SyncDeps } from './sync-context';
import type { Hub } from '../../platform/sync/hub';

/** Everything is sent again for a server that loses what it confirmed, but not more often than this, ms. */
const betweenResendsMs = 600_000;

export const mayResend = ({ resentAt }: Pick<SyncReading, 'resentAt'>, nowMs: number) =>
  resentAt === null || nowMs - resentAt >= betweenResendsMs;

/** What this device has sent and has not read again: the numbers of its own chain come back with all others. */
export function isOut({ chain, chains, sent }: Pick<SyncReading, 'chain' | 'chains' | 'sent'>): boolean {
  const own = chains[chain];
  return sent > 0 && !(own && own.upTo + own.beyond.length >= sent);
}

/**
 * Is the notebook there the one that was left there? A lock that is gone, or older than ours, is put back. Throws when only
 * the candidate can say how it goes on. True when the server had no lock.
 */
export async function checkLock({ locks }: SyncDeps, hub: Hub, link: SyncLink): Promise<boolean> {
  const there = await hub.lock();
  if (!there) {
    if (await hub.putLock(link.lock, 0)) return true;
    throw new HubProblem('cut', 'Another device has put a lock there at this moment.');
  }
  const [ours, theirs] = [locks.lookAtLock(link.lock), locks.lookAtLock(there.bytes)];
  if (theirs?.notebook !== link.notebook) throw new HubProblem('other-lock', 'Another notebook lies there.');
  if (theirs.keys < (ours?.keys ?? 0)) await hub.putLock(link.lock, there.revision);
  else if (!sameBytes(there.bytes, link.lock)) throw new HubProblem('wrong-phrase', 'The passphrase was changed.');
  return false;
}

export const sameBytes = (one: Uint8Array, other: Uint8Array) =>
  one.byteLength === other.byteLength && one.every((byte, at) => byte === other[at]);

/** Is the log there the one that was read? If not, everything there is read and everything here is sent again. */
export async function checkLog(
  deps: SyncDeps,
  hub: Hub,
  look: { log: string; last: number },
  empty: boolean,
): Promise<SyncNotice | null> {
  const { sync } = deps;
  const { log, cursor, cursorHash, sent } = await sync.reading();
  if (log === null) {
    await sync.changeReading({ log: look.log });
    return null;
  }
  const lost = await lossOf(deps, hub, look, { log, cursor, cursorHash });
  if (!lost && !(empty && sent > 0)) return null;
  const notice: SyncNotice = { kind: empty || lost === 'emptied' ? 'emptied' : 'rolled-back' };
  await sync.startOver({ log: look.log, chain: deps.newId(), resentAt: deps.clock.epochMs() });
  return notice;
}

async function lossOf(
  { digest }: SyncDeps,
  hub: Hub,
  look: { log: string; last: number },
  { log, cursor, cursorHash }: { log: string; cursor: number; cursorHash: string | null },
): Promise<'emptied' | 'rolled-back' | null> {
  if (look.log !== log) return 'emptied';
  if (cursor === 0 || cursorHash === null) return null;
  const next = cursor > look.last ? null : await hub.messageFrom(cursor);
  // Another device has encrypted everything again: what was read is gone, and what came after it says what it holds.
  if (next && next.seq > cursor) return null;
  return next && (await digest(next.bytes)) === cursorHash ? null : 'rolled-back';
}

/** Called when all that the server has was read: does it have what it confirmed to this device? */
export async function checkOwnMessages(deps: SyncDeps): Promise<SyncNotice | null> {
  const reading = await deps.sync.reading();
  if (!isOut(reading)) return null;
  const now = deps.clock.epochMs();
  if (!mayResend(reading, now)) throw new HubProblem('stalled', 'It does not give back what it has confirmed.');
  // What the others wrote was read: only what is here goes once more.
  const { log, cursor, cursorHash, chains } = reading;
  await deps.sync.startOver({ log, cursor, cursorHash, chains, chain: deps.newId(), resentAt: now });
  return { kind: 'lost-ours' };
}
