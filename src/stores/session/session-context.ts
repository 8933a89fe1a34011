import { momentOf, type Moment, type SessionEvent, type SessionLog } from '../../domain/session/session';
import type { Clock } from '../../platform/browser/clock';
import type { Page } from '../../platform/browser/page-lifecycle';
import type { WakeLock } from '../../platform/browser/wake-lock';
import type { Sessions } from '../../storage/tables/sessions';
import { createWriteQueue, type WriteQueue } from './write-queue';
import type { LiveState } from './live-state';

/** Where a session happens: what all parts of it share. A part names the facts that it reads and shows itself. */
export type SessionContext<Facts extends keyof LiveState = never> = {
  /** What the screens are shown, and how to show them more. */
  shown(): Pick<LiveState, Facts>;
  show(change: Partial<Pick<LiveState, Facts>>): void;
  disk: WriteQueue;
  log(): SessionLog | null;
  moment(): Moment;
  /** Session time of a `Clock.nowMs` reading, or of now. */
  sessionMs(nowMs?: number): number;
  /** Writes down what happened, which alone brings the session from one phase to the next. */
  append(event: SessionEvent): void;
  /** A session takes the room: `sinceMs` of it are over, and its next event has the number `seq`. */
  enter(log: SessionLog, from: { sinceMs: number; seq: number }): void;
};

type SessionRoomDeps = { clock: Clock; page: Page; wakeLock: WakeLock; sessions: Sessions };

type WholeContext = SessionContext<keyof LiveState>;

type Showing = Pick<WholeContext, 'shown' | 'show'>;

export function createSessionContext(deps: SessionRoomDeps, { shown, show }: Showing): WholeContext {
  const { clock, page, wakeLock, sessions } = deps;
  let originMs = 0;
  let seq = 0;
  let letSleep: (() => void) | null = null;

  const disk = createWriteQueue({ page, show: (saving) => show({ saving }) });
  const sessionMs = (nowMs = clock.nowMs()) => Math.max(0, nowMs - originMs);
  const moment = (): Moment => {
    const { log } = shown();
    return log ? momentOf(log, sessionMs()) : { phase: 'opening' };
  };

  /** A phone that goes dark in mid-answer takes the microphone with it. */
  const stayAwakeWhileTalking = () => {
    const { phase } = moment();
    if (phase === 'answering' || phase === 'paused') letSleep ??= wakeLock.hold();
    else {
      letSleep?.();
      letSleep = null;
    }
  };

  return {
    shown,
    show,
    disk,
    log: () => shown().log,
    moment,
    sessionMs,
    append(event) {
      const { log } = shown();
      if (!log) return;
      const own = { sessionId: log.sessionId, seq };
      seq += 1;
      show({ log: { ...log, events: [...log.events, event] }, nowMs: sessionMs() });
      stayAwakeWhileTalking();
      disk.write(() => sessions.append(own.sessionId, own.seq, event));
    },
    enter(log, from) {
      originMs = clock.nowMs() - from.sinceMs;
      ({ seq } = from);
      show({ log, over: false });
    },
  };
}
