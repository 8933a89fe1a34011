import { useEffect, useMemo } from 'react';
import { usePlayback } from '../store-context';
import { usePlayer } from './use-player';
import { jumpMs, rates } from './player-bar';

export type PlayerVerbs = {
  toggle(): void;
  jump(byMs: number): void;
  toStart(): void;
  /** One step slower (−1) or faster (1). */
  faster(step: -1 | 1): void;
};

/** What can be done while anything plays, without following where it stands. */
export function usePlayerVerbs(): PlayerVerbs {
  const { play, pause, seek, setRate } = usePlayer();
  const stateNow = usePlayback((playback) => playback.stateNow);
  return useMemo(
    () => ({
      toggle: () => (stateNow()?.phase === 'playing' ? pause() : play()),
      jump: (byMs) => seek((stateNow()?.atMs ?? 0) + byMs),
      toStart: () => seek(0),
      faster: (step) => setRate(rateBeside(stateNow()?.rate ?? 1, step)),
    }),
    [play, pause, seek, setRate, stateNow],
  );
}

/** The keys of everything that plays. */
export function playerKeys({ toggle, jump, toStart, faster }: PlayerVerbs): Readonly<Record<string, () => void>> {
  return {
    ' ': toggle,
    k: toggle,
    ArrowLeft: () => jump(-jumpMs),
    j: () => jump(-jumpMs),
    ArrowRight: () => jump(jumpMs),
    l: () => jump(jumpMs),
    Home: toStart,
    '<': () => faster(-1),
    '>': () => faster(1),
  };
}

/** The same keys for the sheet that names them. */
export const playerShortcuts = [
  ['Space, K', 'play and pause'],
  ['J, ←', 'five seconds back'],
  ['L, →', 'five seconds forward'],
  ['Home', 'from the start'],
  ['< and >', 'slower and faster'],
] as const;

/** Runs what a key stands for, wherever the focus is, as long as nothing is being typed or chosen. */
export function usePlayerKeys(keys: Readonly<Record<string, () => void>>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys]);
}

/** The rate beside `rate` in the list of the player. */
function rateBeside(rate: number, step: -1 | 1): number {
  const at = rates.findIndex((one) => one === rate);
  return rates[Math.max(0, Math.min(rates.length - 1, at + step))] ?? 1;
}

/** Keys that already mean something where the focus is. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [role="menu"], [role="dialog"], [contenteditable]')) return true;
  return key === ' ' && target.closest('button, a, summary, [role="button"]') !== null;
}
