import { readCues } from './cues';
import { withoutLineNumbers } from './numbered-lines';
import { turnsOf } from './pieces';
import { readLines } from './read-lines';
import type { FoundTranscript, Piece, TranscriptFormat } from './transcript';

/** Longer texts are no answer of anybody's. */
const longestCharacters = 2_000_000;

/**
 * What a pasted text holds if it is a transcript: captions (SRT, WebVTT, SBV), a chat or meeting export, or numbered
 * lines. null for plain text, which must never lose a word to this: where in doubt it is plain text.
 */
export function readTranscript(pasted: string): FoundTranscript | null {
  if (pasted.length > longestCharacters) return null;
  const text = pasted.replace(/^\ufeff/u, '').replace(/\r\n?|\u2028/gu, '\n');
  if (!/[:\d]|\n/u.test(text)) return null;
  const found = readCues(text) ?? readNumbered(text) ?? readLines(text);
  if (!found) return null;
  const turns = turnsOf(found.pieces);
  return turns.length > 0 ? { format: found.format, turns } : null;
}

function readNumbered(text: string): { format: TranscriptFormat; pieces: Piece[] } | null {
  const numbered = withoutLineNumbers(text);
  if (!numbered) return null;
  const within = readLines(numbered.text);
  if (within) return within;
  if (!numbered.isBroken) return null;
  const whole: Piece = { speaker: null, startMs: null, endMs: null, text: numbered.text };
  return { format: 'numbered', pieces: [whole] };
}
