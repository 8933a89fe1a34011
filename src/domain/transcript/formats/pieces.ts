import { wordsOf } from '../word-timings';
import type { Word } from '../../session/answer';
import type { Piece, SpokenTurn } from './transcript';

/** Where a file gives no end: about 150 words a minute, and no slower than 100. */
const usualWordMs = 400;
const slowestWordMs = 600;

/** Not words: what a captioner noted of the sound, and times and marks within the text. */
const asides =
  /\[(?:\s*(?:music|applause|laughter|laughs?|inaudible|unintelligible|crosstalk|silence|noise|pause|background|blank_audio|foreign|sound|coughs?|sighs?)[^\]]*|_[^\]]*_|[\d:.,\s>-]+)\]|\((?:\s*(?:music|applause|laughter|laughing|laughs|inaudible|unintelligible|crosstalk|silence|coughs|sighs|foreign)[^)]*|\d{1,2}:\d{2}(?::\d{2})?)\)|♪[^♪]*♪|♪|<(?:media|image|video|audio|sticker|gif|document) omitted>|<this message was edited>/giu;

/** A text without what was never said, on one line. */
export function cleanText(text: string): string {
  return text
    .replace(asides, ' ')
    .replace(/(?:^|\s)>{2,3}(?=\s|$)/gu, ' ')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** Pieces as turns: what one person says until another speaks is one turn. Pieces without words are left out. */
export function turnsOf(pieces: readonly Piece[]): SpokenTurn[] {
  const cleaned = pieces.map((piece) => ({ ...piece, text: cleanText(piece.text) }));
  const turns: SpokenTurn[] = [];
  for (const [index, piece] of cleaned.entries()) {
    if (!/[\p{L}\p{N}]/u.test(piece.text)) continue;
    const next = cleaned.slice(index + 1).find(({ startMs }) => startMs !== null);
    let turn = turns.at(-1);
    if (!turn || turn.speaker !== piece.speaker) {
      turn = { speaker: piece.speaker, startMs: piece.startMs, text: '', words: [] };
      turns.push(turn);
    }
    const isParagraph = piece.paragraph === true && endsSentence(turn.text);
    append(turn, piece.text, timedWords(piece, next?.startMs ?? null), isParagraph ? '\n\n' : ' ');
  }
  return turns;
}

/** Puts a text behind another; the words keep their places. */
export function append(
  to: { text: string; words: Word[] },
  text: string,
  words: readonly Word[],
  between: string,
): void {
  if (to.text) to.text += between;
  const offset = to.text.length;
  to.text += text;
  for (const word of words) to.words.push({ ...word, start: word.start + offset, end: word.end + offset });
}

export function endsSentence(text: string): boolean {
  return /[.!?…]["'”’)\]]*$/u.test(text.trimEnd());
}

/** The first word of a piece was said at its start; the others share the time until its end by their length. */
function timedWords({ text, startMs, endMs, timed }: Piece, nextMs: number | null): Word[] {
  const words = wordsOf(text);
  if (startMs === null || words.length === 0) return words;
  const last = nextMs !== null && nextMs >= startMs ? nextMs : startMs + words.length * usualWordMs;
  const untilMs = endMs !== null && endMs > startMs ? endMs : Math.min(last, startMs + words.length * slowestWordMs);
  const known = timed && timed.length === words.length ? timed.map(({ fromMs }) => fromMs) : null;
  const letters = words.reduce((sum, { start, end }) => sum + end - start, 0);
  let atMs = startMs;
  const begins = words.map(({ start, end }, index) => {
    const fromMs = known?.[index] ?? atMs;
    atMs += ((untilMs - startMs) * (end - start)) / letters;
    return Math.round(fromMs);
  });
  return words.map((word, index) => ({
    ...word,
    fromMs: begins[index] ?? startMs,
    toMs: Math.max(begins[index] ?? startMs, Math.round(begins[index + 1] ?? untilMs)),
    ...(index > 0 && !known ? { guessed: true as const } : {}),
  }));
}
