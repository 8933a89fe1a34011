import { useEffect } from 'react';
import { boxIds, type BoxId } from '../../scoring/scorecard';
import { jumpMs, rates } from '../components/player-bar';

export type ReplayVerbs = {
  toggle(): void;
  jump(byMs: number): void;
  toStart(): void;
  /** One step slower (−1) or faster (1). */
  faster(step: -1 | 1): void;
  playPart(again: boolean): void;
  /** The two ends of a stretch that is to be repeated. */
  spanFrom(): void;
  spanTo(): void;
  toggleSilence(): void;
  writeNote(): void;
  playBox(box: BoxId): void;
  showKeys(): void;
};

/** The replay by keyboard, wherever the focus is, as long as nothing is being typed or chosen. */
export function useReplayKeys(verbs: ReplayVerbs) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      if (run(event.key, verbs)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [verbs]);
}

/** The rate beside `rate` in the list of the player. */
export function rateBeside(rate: number, step: -1 | 1): number {
  const at = rates.findIndex((one) => one === rate);
  return rates[Math.max(0, Math.min(rates.length - 1, at + step))] ?? 1;
}

function run(key: string, verbs: ReplayVerbs): boolean {
  const box = boxIds[Number(key) - 1];
  if (box) {
    verbs.playBox(box);
    return true;
  }
  const keys: Record<string, () => void> = {
    ' ': verbs.toggle,
    k: verbs.toggle,
    ArrowLeft: () => verbs.jump(-jumpMs),
    j: () => verbs.jump(-jumpMs),
    ArrowRight: () => verbs.jump(jumpMs),
    l: () => verbs.jump(jumpMs),
    Home: verbs.toStart,
    '<': () => verbs.faster(-1),
    '>': () => verbs.faster(1),
    p: () => verbs.playPart(false),
    r: () => verbs.playPart(true),
    '[': verbs.spanFrom,
    ']': verbs.spanTo,
    s: verbs.toggleSilence,
    m: verbs.writeNote,
    '?': verbs.showKeys,
  };
  const verb = keys[key.length === 1 ? key.toLowerCase() : key];
  verb?.();
  return verb !== undefined;
}

/** Keys that already mean something where the focus is. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [role="menu"], [role="dialog"], [contenteditable]')) return true;
  return key === ' ' && target.closest('button, a, summary, [role="button"]') !== null;
}
