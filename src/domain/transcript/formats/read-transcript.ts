import { readCues } from './cues';
import { withoutLineNumbers } from './numbered-lines';
import { turnsOf } from './pieces';
import { readLines } from './read-lines';
import { readMarkup } from './markup';
import { readTable } from './table-rows';
import type { FoundTranscript, Piece, TranscriptFormat } from './transcript';

/** Longer texts are no answer of anybody's. */
const longestCharacters = 2_000_000;

const cueFormats: ReadonlySet<TranscriptFormat> = new Set(['srt', 'vtt', 'sbv']);

/** Fewer times in one paragraph belong to what is told. */
const leastParts = 4;

/**
 * What a pasted text holds if it is a transcript: captions (SRT, WebVTT, SBV), a chat or meeting export, or numbered
 * lines. Captions in which nothing is said have no turns. null for plain text, which must never lose a word to this: where in doubt it is plain text.
 */
export function readTranscript(pasted: string): FoundTranscript | null {
  if (pasted.length > longestCharacters) return null;
  const text = evened(pasted);
  if (!/[:\d]|\n/u.test(text)) return null;
  const found =
    readMarkup(text) ?? readCues(text) ?? readTable(text) ?? readNumbered(text) ?? readLines(text) ?? readRun(text);
  if (!found) return null;
  const turns = turnsOf(found.pieces);
  // Captions may hold nothing but sounds; a text that lost all its words was none.
  return turns.length > 0 || cueFormats.has(found.format) ? { format: found.format, turns } : null;
}

/** One kind of line end, space and colon, and none of the marks that nobody sees. */
function evened(pasted: string): string {
  return pasted
    .replace(/[\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069]/gu, '')
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/[\u202f\u2007]/gu, ' ')
    .replace(/：/gu, ': ');
}

/** A transcript that was copied without its line ends: a time before each of its parts. */
function readRun(text: string): { format: TranscriptFormat; pieces: Piece[] } | null {
  const times = /(?:^|\s)(?=[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?\s+\p{L})/gu;
  const parts = text.replace(/\n/gu, ' ').trim().split(times).filter(Boolean);
  return parts.length < leastParts || !/^[[(]?\d/u.test(parts[0] ?? '') ? null : readLines(parts.join('\n'));
}

function readNumbered(text: string): { format: TranscriptFormat; pieces: Piece[] } | null {
  const numbered = withoutLineNumbers(text);
  if (!numbered) return null;
  const within = readLines(numbered.text);
  if (within) return within;
  if (numbered.kind === 'list') return null;
  const whole: Piece = { speaker: null, startMs: null, endMs: null, text: numbered.text };
  return { format: 'numbered', pieces: [whole] };
}
