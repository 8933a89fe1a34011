import * as v from 'valibot';
import { offsetSchema, placeMsSchema } from '../bounds';
import type { Slot } from '../questions/slot';

/** How an answer is given. */
export type AnswerBy = 'voice' | 'keyboard';

/**
 * One word of a transcript: where it stands in the text, and when it was said, in ms from the start of its turn's
 * sound (the recordings of a turn, one after the other).
 */
export const wordSchema = v.object({
  start: offsetSchema,
  end: offsetSchema,
  fromMs: v.optional(placeMsSchema),
  toMs: v.optional(placeMsSchema),
  /** No recognizer heard it there: its time lies between its neighbors'. */
  guessed: v.optional(v.literal(true)),
});

export type Word = v.InferOutput<typeof wordSchema>;

export const transcriptSources = ['typed', 'pasted', 'captions', 'recogniser', 'corrected'] as const;

/** Where the words of a transcript came from. */
export type TranscriptSource = (typeof transcriptSources)[number];

/**
 * One stretch of talk inside an answer: turn 0 replies to the question, turn n to its n-th probe.
 * Texts are kept raw: every offset in the project points into them.
 */
export type Turn = { text: string; probeSlot: Slot | null };

/** One change to a typed answer: at `atMs` of the turn, `removed` characters at `at` gave way to `inserted`. */
export const keystrokeSchema = v.object({
  atMs: placeMsSchema,
  at: offsetSchema,
  removed: offsetSchema,
  inserted: v.string(),
});

export type Keystroke = v.InferOutput<typeof keystrokeSchema>;

/** The one change that turns `before` into `after`: what two texts share at both ends stays. */
export function keystrokeBetween(before: string, after: string, atMs: number): Keystroke | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { atMs, at: head, removed: before.length - head - tail, inserted: after.slice(head, after.length - tail) };
}

/** The text as it stood `atMs` into the turn. Keystrokes must be in the order they were typed. */
export function textAt(keystrokes: readonly Keystroke[], atMs: number): string {
  let text = '';
  for (const keystroke of keystrokes) {
    if (keystroke.atMs > atMs) break;
    text = text.slice(0, keystroke.at) + keystroke.inserted + text.slice(keystroke.at + keystroke.removed);
  }
  return text;
}

/** Words in a text: runs that hold a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
