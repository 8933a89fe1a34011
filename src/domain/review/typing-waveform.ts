import type { Keystroke } from '../session/answer';
import type { Stretch } from '../audio/pauses';

/** What a replay draws of a turn: how much went on in each equal part of it (0–1), and where nothing did. */
export type Shape = { durationMs: number; peaks: readonly number[]; pauses: readonly Stretch[] };

const stepMs = 250;

/** A gap of at least this in typing is thinking, not the way to the next key. In milliseconds. */
const thinkingMs = 1500;

/** Typing as a shape: how much was written or taken away when, and where the candidate was thinking. */
export function typingShape(keystrokes: readonly Keystroke[]): Shape {
  const durationMs = keystrokes.at(-1)?.atMs ?? 0;
  const amounts = Array.from({ length: Math.floor(durationMs / stepMs) + 1 }, () => 0);
  const pauses: Stretch[] = [];
  let lastMs = 0;
  for (const { atMs, removed, inserted } of keystrokes) {
    const step = Math.floor(atMs / stepMs);
    amounts[step] = (amounts[step] ?? 0) + removed + inserted.length;
    if (atMs - lastMs >= thinkingMs) pauses.push({ fromMs: lastMs, toMs: atMs });
    lastMs = atMs;
  }
  const most = Math.max(1, ...amounts);
  return { durationMs, peaks: amounts.map((amount) => amount / most), pauses };
}
