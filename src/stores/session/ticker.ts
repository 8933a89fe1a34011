import type { Chimes } from '../../platform/playback/chimes';
import type { Clock } from '../../platform/browser/clock';
import type { Page } from '../../platform/browser/page-lifecycle';
import type { LiveAudio } from './sound/live-audio';
import type { LiveScoring } from './live-scoring';
import type { SessionContext } from './session-context';
import type { LiveTurn } from './turn';

/** Two clocks that drift further apart than this mean the machine slept or its clock was set. */
const driftMs = 2000;

const tickMs = 200;

type WatchDeps = { clock: Clock; page: Page; chimes: Chimes };

type Watched = { sound: LiveAudio; turn: LiveTurn; hear: LiveScoring };

/** Looks at the clock five times a second while a session runs: lights, lost time, what is not on the disk yet. */
export function createTicker(
  { clock, page, chimes }: WatchDeps,
  room: SessionContext<'light' | 'nowMs'>,
  { sound, turn, hear }: Watched,
) {
  let drift = 0;

  const noticeLostTime = (nowMs: number) => {
    const gap = clock.epochMs() - clock.nowMs() - drift;
    if (Math.abs(gap) <= driftMs) return;
    drift += gap;
    room.append({ kind: 'interruption', atMs: nowMs, cause: gap > 0 ? 'sleep' : 'clock', lostMs: gap });
    const now = room.moment();
    if (gap > 0 && now.phase === 'answering' && now.by === 'voice') sound.sayStandstill(gap);
  };

  const tick = () => {
    const nowMs = room.sessionMs();
    noticeLostTime(nowMs);
    const now = room.moment();
    const light = now.phase === 'answering' || now.phase === 'paused' ? now.light : 'off';
    if (light !== room.shown().light) {
      if (light === 'yellow' || light === 'red') chimes.play(light);
      room.show({ light });
    }
    room.show({ nowMs });
    void turn.flush();
    if (now.phase === 'answering') {
      if (now.by === 'voice') sound.warnOfSound(nowMs);
      void hear({ index: now.index, probe: now.probe ?? null }, nowMs);
    }
  };

  /** Begins to look; gives how to stop. */
  return (): (() => void) => {
    drift = clock.epochMs() - clock.nowMs();
    const stops = [
      page.every(tickMs, tick),
      page.onShown(tick),
      page.onHidden(() => {
        sound.flush();
        void turn.flush();
      }),
    ];
    return () => {
      for (const stop of stops.toReversed()) stop();
    };
  };
}
