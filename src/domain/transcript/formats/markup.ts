import { timeCode } from './time-codes';
import type { Piece, TranscriptFormat } from './transcript';

const attribute = (name: string) => new RegExp(String.raw`\b${name}\s*=\s*["']([^"']+)["']`, 'iu');
const [begin, end, start, duration, agent] = ['begin', 'end', 'start', 'dur', 'ttm:agent'].map(attribute) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
  RegExp,
];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

const plain = (text: string) =>
  text
    .replace(/<[^>]*>|\{\\[^}]*\}/gu, ' ')
    .replace(/\\[Nn]/gu, ' ')
    .replace(/&(amp|lt|gt|quot|apos|#39);/gu, (_, name: string) => entities[name] ?? ' ');

/** Captions in marked-up files: TTML, the XML of video pages, and SubStation scripts. null when it is none of them. */
export function readMarkup(text: string): { format: TranscriptFormat; pieces: Piece[] } | null {
  const pieces = /<(?:tt|transcript|timedtext)[\s>]/iu.test(text.slice(0, 500))
    ? [...text.matchAll(/<(p|text)\b([^>]*)>([\s\S]*?)<\/\1>/giu)].map(([, , attributes = '', inner = '']) =>
        markedPiece(attributes, inner),
      )
    : /^Dialogue:/mu.test(text) && /^\[Events\]/mu.test(text)
      ? scriptPieces(text)
      : [];
  return pieces.length > 0 ? { format: 'srt', pieces } : null;
}

function markedPiece(attributes: string, inner: string): Piece {
  const startMs = momentMs(begin.exec(attributes)?.[1] ?? start.exec(attributes)?.[1]);
  const lengthMs = momentMs(duration.exec(attributes)?.[1]);
  const endMs =
    momentMs(end.exec(attributes)?.[1]) ?? (startMs !== null && lengthMs !== null ? startMs + lengthMs : null);
  return { speaker: agent.exec(attributes)?.[1] ?? null, startMs, endMs, text: plain(inner) };
}

function momentMs(written: string | undefined): number | null {
  if (written === undefined) return null;
  const seconds = /^(\d+(?:\.\d+)?)s?$/u.exec(written);
  return seconds ? Math.round(Number(seconds[1]) * 1000) : (timeCode(written)?.ms ?? null);
}

/** Dialogue: layer, start, end, style, name, three margins, effect, text. */
function scriptPieces(text: string): Piece[] {
  return text.split('\n').flatMap((line) => {
    const [, from, to, , name = '', , , , , ...said] = line.replace(/^Dialogue:\s*/u, '').split(',');
    if (!line.startsWith('Dialogue:') || said.length === 0) return [];
    return { speaker: name.trim() || null, startMs: momentMs(from), endMs: momentMs(to), text: plain(said.join(',')) };
  });
}
