import type { Keystroke, Word } from '../session/answer';

/**
 * When each character of a text came, in milliseconds from the start of its turn, and one more for its end.
 * `exact` is false when nothing says when, and the text was spread evenly over the turn.
 */
export type CharacterTimings = { at: readonly number[]; exact: boolean };

/** From the times of the words; between them the last known time stands. null when no word has a time. */
export function timesFromWords(text: string, words: readonly Word[]): number[] | null {
  const timed = words.filter((word) => word.fromMs !== undefined).sort((one, other) => one.start - other.start);
  const first = timed[0];
  if (!first) return null;
  const at: number[] = [];
  let now = first.fromMs ?? 0;
  let next = 0;
  for (let offset = 0; offset <= text.length; offset += 1) {
    const word = timed[next];
    if (word && offset >= word.start) {
      now = Math.max(now, word.fromMs ?? now);
      if (offset >= word.end) {
        now = Math.max(now, word.toMs ?? now);
        next += 1;
      }
    }
    at.push(now);
  }
  return at;
}

/** From the typing: when the character that stands there was typed. null when the typing did not end in this text. */
export function timesFromTyping(text: string, keystrokes: readonly Keystroke[]): number[] | null {
  let typed = '';
  let at: number[] = [];
  for (const { atMs, at: place, removed, inserted } of keystrokes) {
    typed = typed.slice(0, place) + inserted + typed.slice(place + removed);
    at = [...at.slice(0, place), ...Array.from(inserted.split(''), () => atMs), ...at.slice(place + removed)];
  }
  return typed === text ? [...at, keystrokes.at(-1)?.atMs ?? 0] : null;
}

/** The text spread evenly over the turn: where nothing else is known. */
export function timesSpread(text: string, durationMs: number): number[] {
  return Array.from({ length: text.length + 1 }, (_, offset) => (durationMs * offset) / Math.max(1, text.length));
}

type TimedText = {
  text: string;
  words: readonly Word[];
  keystrokes: readonly Keystroke[];
  /** How long the turn plays. */
  durationMs: number;
};

/** The best that is known of when each character came. */
export function characterTimings({ text, words, keystrokes, durationMs }: TimedText): CharacterTimings {
  const exact = timesFromWords(text, words) ?? timesFromTyping(text, keystrokes);
  return exact ? { at: exact, exact: true } : { at: timesSpread(text, durationMs), exact: false };
}

/** One word as it stands in a text. */
export type PlacedWord = { start: number; end: number };

/** Runs of anything but space. */
export function placedWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(/\S+/gu), (found) => ({ start: found.index, end: found.index + found[0].length }));
}

/** Index of the word that is being said or typed at `atMs` of the turn; −1 before the first. */
export function wordAt(words: readonly PlacedWord[], { at }: CharacterTimings, atMs: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[words[middle]?.start ?? 0] ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
