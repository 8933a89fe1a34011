import type { SessionPlan } from '../../domain/session/plan';
import { leftWithoutAWord, momentOf, sessionLogVersion } from '../../domain/session/session';
import type { Clock } from '../../platform/browser/clock';
import type { Lock } from '../../platform/browser/web-locks';
import type { Sessions, StoredLog } from '../../storage/tables/sessions';
import type { LiveAudio } from './sound/live-audio';
import { sessionLock, type Recovery } from './recovery';
import type { SessionContext } from './session-context';
import type { Transitions } from './transitions';

/** How the candidate comes and goes. */
export type Lifecycle = {
  begin(plan: SessionPlan): Promise<void>;
  /** Goes on with what a crash or a closed tab left. Gives false when another tab has it. */
  recover(sessionId: string): Promise<boolean>;
  end(): Promise<void>;
};

type SittingDeps = { clock: Clock; lock: Lock; sessions: Sessions; newId: () => string };

type Joined = {
  room: SessionContext<'over' | 'nothingSaid' | 'nowMs' | 'problem' | 'draft' | 'caption' | 'light'>;
  sound: LiveAudio;
  script: Transitions;
  recovery: Recovery;
  /** Begins to look at the clock; gives how to stop. */
  watch(): () => void;
  /** What was typed in the running turn. */
  typed(): string;
};

/** Takes a session for this tab, new or left by a crash, and gives it back when all of it is on the disk. */
export function createLifecycle({ clock, lock, sessions, newId }: SittingDeps, joined: Joined): Lifecycle {
  const { room, sound, script, recovery, watch, typed } = joined;
  const { disk } = room;
  let held: { release: () => void; stopWatching: () => void } | null = null;
  /** Under way; a second click joins them. */
  let beginning: Promise<void> | null = null;
  let leaving: Promise<void> | null = null;

  const settle = (release: () => void) => {
    held = { release, stopWatching: watch() };
    room.show({ nowMs: room.sessionMs(), problem: null, draft: '', caption: null, light: 'off', nothingSaid: false });
  };

  /** Another session begins: the one that still runs here ends where it stands. */
  const leaveRunningSession = async () => {
    await leaving;
    if (room.log() && room.moment().phase !== 'ended') await end();
  };

  /** Once, however often it is asked for. */
  const end = () => (leaving ??= endSession().finally(() => (leaving = null)));

  const endSession = async () => {
    const log = room.log();
    if (!log) return;
    const unsaid = leftWithoutAWord(log, typed());
    await script.finish();
    const endedAt = clock.epochMs();
    disk.write(() => sessions.end(log.sessionId, endedAt));
    if (unsaid) disk.write(() => sessions.dropUnsaid(log.sessionId, endedAt));
    sound.closeMicrophone();
    const left = held;
    held = null;
    left?.stopWatching();
    // While anything is only in memory the session stays ours: another tab that took it for a crash would write beside us.
    if (left) disk.whenSaved(left.release);
    disk.whenSaved(() => room.show({ over: room.log()?.sessionId === log.sessionId, nothingSaid: unsaid }));
    await disk.tried();
  };

  const beginSession = async (plan: SessionPlan) => {
    await leaveRunningSession();
    const sessionId = newId();
    const startedAt = clock.epochMs();
    const release = (await lock.take(sessionLock(sessionId))) ?? (() => undefined);
    const head = { version: sessionLogVersion, sessionId, startedAt, plan };
    room.enter({ ...head, events: [] }, { sinceMs: 0, seq: 0 });
    settle(release);
    disk.write(() => sessions.begin({ ...head, endedAt: null, deletedAt: null, name: null }));
    await disk.tried();
    script.ask(0);
  };

  const goOnWith = async (log: StoredLog, release: () => void) => {
    await leaveRunningSession();
    const lastMs = await recovery.recoverTurn(log);
    room.enter(log, { sinceMs: lastMs, seq: log.nextSeq });
    settle(release);
    if (momentOf(log, lastMs).phase === 'ended') await end();
    else await script.goOnAfterCrash(log, lastMs);
  };

  return {
    begin: (plan) => (beginning ??= beginSession(plan).finally(() => (beginning = null))),

    async recover(sessionId) {
      const release = await lock.take(sessionLock(sessionId));
      if (!release) return false;
      try {
        const log = await sessions.load(sessionId);
        if (log) await goOnWith(log, release);
        else release();
        return log !== null;
      } catch (failure) {
        // What it takes to go on did not reach the disk: it stays there to be asked for again.
        release();
        throw failure;
      }
    },

    end,
  };
}
