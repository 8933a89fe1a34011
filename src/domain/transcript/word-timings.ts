import type { TranscriptSource, Word } from '../session/answer';

/** The words of a text as they stand in it: runs without a space that hold a letter or a digit. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(/\S+/gu)) {
    if (/[\p{L}\p{N}]/u.test(run)) words.push({ start: index, end: index + run.length });
  }
  return words;
}

/** What a recognizer heard, as a text and its words. Times in milliseconds of the turn's sound. */
export function writtenDown(heard: readonly { text: string; fromMs: number; toMs: number }[]): {
  text: string;
  words: Word[];
} {
  let text = '';
  const words: Word[] = [];
  for (const { text: written, fromMs, toMs } of heard) {
    const word = written.trim();
    if (!word) continue;
    if (text) text += ' ';
    if (/[\p{L}\p{N}]/u.test(word)) words.push({ start: text.length, end: text.length + word.length, fromMs, toMs });
    text += word;
  }
  return { text, words };
}

/** The version whose times are the best there are: what the recognizer heard, else the newest that has any. */
export function timedVersion<V extends { source: TranscriptSource; words: readonly Word[] }>(
  versions: readonly V[],
): V | null {
  const timed = versions.filter(({ words }) => words.some(({ fromMs, guessed }) => fromMs !== undefined && !guessed));
  return timed.findLast(({ source }) => source === 'recogniser') ?? timed.at(-1) ?? null;
}

/** Two spellings of one spoken word are the same word: case, punctuation and the shape of an apostrophe do not count. */
function sayingOf(text: string, { start, end }: Word): string {
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A text changed beyond this many comparisons keeps only the times at its two ends. */
const mostComparisons = 16_000_000;

/** Index pairs of the longest run of words that both lists say in the same order. */
function alignment(before: readonly string[], after: readonly string[]): [number, number][] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const rest = Math.min(before.length, after.length) - head;
  while (tail < rest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;

  const pairs: [number, number][] = Array.from({ length: head }, (_, index) => [index, index]);
  const rows = before.length - head - tail;
  const columns = after.length - head - tail;
  if (rows > 0 && columns > 0 && rows * columns <= mostComparisons) {
    const width = columns + 1;
    const longest = new Uint16Array((rows + 1) * width);
    const at = (row: number, column: number) => longest[row * width + column] ?? 0;
    for (let row = rows - 1; row >= 0; row -= 1) {
      for (let column = columns - 1; column >= 0; column -= 1) {
        longest[row * width + column] =
          before[head + row] === after[head + column]
            ? at(row + 1, column + 1) + 1
            : Math.max(at(row + 1, column), at(row, column + 1));
      }
    }
    let [row, column] = [0, 0];
    while (row < rows && column < columns) {
      if (before[head + row] === after[head + column]) {
        pairs.push([head + row, head + column]);
        row += 1;
        column += 1;
      } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
      else column += 1;
    }
  }
  for (let index = tail; index > 0; index -= 1) pairs.push([before.length - index, after.length - index]);
  return pairs;
}

type Heard = { saying: string; fromMs: number; toMs: number };

/**
 * The words of `after`, with the times that are known from `before`: a word that stays keeps its own. A word that
 * took another's place, or came in between two, gets a share of the time that lies there and is marked `guessed`;
 * one that came in before the first or behind the last timed word gets none. Times never run backward.
 *
 * @param before A text and its words; times in milliseconds of the turn's sound. Guessed ones are guessed anew.
 */
export function timedAgain(before: { text: string; words: readonly Word[] }, after: string): Word[] {
  const words = wordsOf(after);
  const heard = before.words.flatMap((word): Heard[] =>
    word.fromMs === undefined || word.guessed
      ? []
      : [{ saying: sayingOf(before.text, word), fromMs: word.fromMs, toMs: word.toMs ?? word.fromMs }],
  );
  const pairs = alignment(
    heard.map(({ saying }) => saying),
    words.map((word) => sayingOf(after, word)),
  );

  const timed = [...words];
  let [lastHeard, lastWord] = [-1, -1];
  for (const [heardAt, wordAt] of [...pairs, [heard.length, words.length] as const]) {
    guessBetween(timed, lastWord + 1, wordAt, gapOf(heard, lastHeard, heardAt));
    const own = heard[heardAt];
    const word = words[wordAt];
    if (own && word) timed[wordAt] = { ...word, fromMs: own.fromMs, toMs: own.toMs };
    [lastHeard, lastWord] = [heardAt, wordAt];
  }
  return timed;
}

/** The time that new words between two words that stay may have been said in; null when nothing bounds it. */
function gapOf(heard: readonly Heard[], before: number, after: number): { fromMs: number; toMs: number } | null {
  const [first, last] = [heard[before + 1], heard[after - 1]];
  if (first && last && before + 1 < after) return { fromMs: first.fromMs, toMs: last.toMs };
  const [left, right] = [heard[before], heard[after]];
  return left && right ? { fromMs: left.toMs, toMs: Math.max(left.toMs, right.fromMs) } : null;
}

/** Shares a stretch of time out by the length of the words. */
function guessBetween(words: Word[], from: number, to: number, gap: { fromMs: number; toMs: number } | null): void {
  if (!gap) return;
  const between = words.slice(from, to);
  const letters = between.reduce((sum, { start, end }) => sum + end - start, 0);
  const perLetter = (gap.toMs - gap.fromMs) / letters;
  let fromMs = gap.fromMs;
  for (const [index, { start, end }] of between.entries()) {
    const toMs = Math.min(gap.toMs, fromMs + (end - start) * perLetter);
    words[from + index] = { start, end, fromMs: Math.round(fromMs), toMs: Math.round(toMs), guessed: true };
    fromMs = toMs;
  }
}
