import { useEffect } from 'react';
import { rates } from './player-bar';

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
export function rateBeside(rate: number, step: -1 | 1): number {
  const at = rates.findIndex((one) => one === rate);
  return rates[Math.max(0, Math.min(rates.length - 1, at + step))] ?? 1;
}

/** Keys that already mean something where the focus is. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [role="menu"], [role="dialog"], [contenteditable]')) return true;
  return key === ' ' && target.closest('button, a, summary, [role="button"]') !== null;
}
