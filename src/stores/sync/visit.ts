import { clockNotice, withNotice, type SyncNotice } from '../../domain/sync/problem';
import type { SyncLink } from '../../storage/sync/link';
import { receive, send } from './exchange';
import { askForMissing, comesBackWithinMs, createOwnWatch } from './missing';
import { lookForOlder, reseal } from './reseal';
import { checkLock, checkLog, checkOwnMessages } from './same-log';
import { fetchSounds, sendSounds } from './sound-exchange';
import type { SyncDeps, SyncStatus, Visit } from './sync-context';
import type { Waker } from './waker';

/** What the server did not have the last time is asked for again after this long, ms. */
const lookAgainMs = 300_000;

/** Writes come in twos and threes: they go together, after this long, ms. */
const gatherMs = 400;

export type VisitParts = {
  deps: SyncDeps;
  link: () => SyncLink;
  tell: (status: SyncStatus) => void;
  noticesChanged: () => Promise<void>;
  /** Woken by every write here, and by what comes. */
  waker: Waker;
  /** The visit that can be asked for a sound, while there is one. */
  here: (visit: Visit | null) => void;
  leaving: () => boolean;
};

/** One connection to the server, from the first look to its end: reads what is there, sends what waits, then stays. */
export async function visitServer({
  deps,
  link,
  tell,
  noticesChanged,
  waker,
  here,
  leaving,
}: VisitParts): Promise<void> {
  const { sync } = deps;
  const hub = await deps.connect(link());
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn: Visit['inTurn'] = (work) => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };
  const note = async (notice: SyncNotice | null) => {
    if (!notice) return;
    await inTurn(async () => {
      const { notices } = await sync.reading();
      await sync.changeReading({ notices: withNotice(notices, notice) });
    });
    await noticesChanged();
  };
  try {
    const unlocked = await checkLock(deps, hub, link());
    const look = await hub.look();
    await note(clockNotice(deps.clock.epochMs(), look.serverMs));
    await note(await checkLog(deps, hub, look, unlocked && look.last === 0));
    const visit: Visit = {
      deps,
      hub,
      cipher: deps.createCipher(link().keys),
      tell,
      note,
      inTurn,
      mostBytes: look.mostBytes,
      wanted: new Set(),
      askedFor: new Set(),
      resealed: new Set(),
      unreadable: new Set(),
    };

    here(visit);

    const { cursor: from } = await sync.reading();
    let caughtUp = () => {};
    const readAll = new Promise<void>((resolve) => (caughtUp = resolve));
    if (from >= look.last) caughtUp();
    else tell({ kind: 'receiving', share: 0 });
    const following = hub.follow(from, async (message) => {
      await receive(visit, message);
      if (message.seq < look.last) tell({ kind: 'receiving', share: (message.seq - from) / (look.last - from) });
      else {
        caughtUp();
        waker.wake();
      }
    });
    // Looked at below, at its end too.
    const now = { ended: false };
    following
      .catch(() => undefined)
      .finally(() => {
        now.ended = true;
        waker.wake();
      });
    await Promise.race([readAll, following]);
    await note(await checkOwnMessages(deps));

    if (link().keys.length > 1) await lookForOlder(visit);

    const ownIsOut = createOwnWatch(visit);
    const goOn = () => !now.ended && !leaving() && !deps.network.metered();
    while (!now.ended && !leaving()) {
      await askForMissing(visit);
      await send(visit);
      await sendSounds(visit, goOn);
      if (link().sounds === 'all') await fetchSounds(visit, goOn);
      const sealed = await reseal(visit, goOn);
      if (sealed === 'more') continue;
      if (sealed !== 'waits') tell({ kind: 'alike', at: deps.clock.epochMs() });
      await waker.asleep((await ownIsOut()) ? comesBackWithinMs : lookAgainMs);
      if (!now.ended && !leaving()) await waker.rest(gatherMs);
    }
    await (leaving() ? hub.close() : undefined);
    await following;
  } finally {
    here(null);
    await hub.close().catch(() => undefined);
    // What still comes in is brought to its end before somebody else begins.
    await turn;
  }
}
