import { useEffect } from 'react';
import type { PlaybackState } from '../../stores/playback';
import { jumpMs, rates } from '../components/player-bar';

type Controls = {
  play(): void;
  pause(): void;
  seek(atMs: number): void;
  setRate(rate: number): void;
};

/** The player by keyboard, wherever the focus is, as long as nothing is being typed or chosen. */
export function useReplayKeys(state: PlaybackState | null, { play, pause, seek, setRate }: Controls) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!state || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const step = rates.indexOf(state.rate as (typeof rates)[number]);
      switch (event.key) {
        case ' ':
        case 'k':
          if (state.phase === 'playing') pause();
          else play();
          break;
        case 'ArrowLeft':
        case 'j':
          seek(state.atMs - jumpMs);
          break;
        case 'ArrowRight':
        case 'l':
          seek(state.atMs + jumpMs);
          break;
        case 'Home':
          seek(0);
          break;
        case '<':
          setRate(rates[Math.max(0, step - 1)] ?? 1);
          break;
        case '>':
          setRate(rates[Math.min(rates.length - 1, step + 1)] ?? 1);
          break;
        default:
          return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [state, play, pause, seek, setRate]);
}

/** Keys that already mean something where the focus is. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [role="menu"], [role="dialog"], [contenteditable]')) return true;
  return key === ' ' && target.closest('button, a, summary, [role="button"]') !== null;
}
