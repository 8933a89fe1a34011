import { isHandle, isHeading, isNameLike, isRole } from './speaker-names';
import { timeCode } from './time-codes';
import type { Piece, TranscriptFormat } from './transcript';

const stamp = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const arrow = new RegExp(String.raw`^\s*\[?\s*(${stamp})\s*--?>\s*(${stamp})\s*\]?(?:\s+|$)(.*)$`, 'u');
const comma = /^\s*(\d{1,2}:\d{2}:\d{2}\.\d{3}),(\d{1,2}:\d{2}:\d{2}\.\d{3})\s*$/u;
const setting = /^(?:(?:align|line|position|size|vertical|region):\S+\s*|[XY][12]:\d+\s*)+$/u;

type Cue = { startMs: number; endMs: number; lines: string[] };

/** Caption files: SubRip, WebVTT, YouTube's SBV, and Whisper's own lines. null when it is none of them. */
export function readCues(text: string): { format: TranscriptFormat; pieces: Piece[] } | null {
  const lines = text.split('\n');
  const isVtt = /^\s*WEBVTT/u.test(text);
  const cues: Cue[] = [];
  let open: Cue | null = null;
  let sbv = false;
  let skipping = false;
  let before = 0;
  for (const [index, line] of lines.entries()) {
    const timing = arrow.exec(line) ?? comma.exec(line);
    const [startMs, endMs] = [timeCode(timing?.[1] ?? '')?.ms, timeCode(timing?.[2] ?? '')?.ms];
    if (timing && startMs !== undefined && endMs !== undefined) {
      sbv ||= timing[3] === undefined;
      const rest = timing[3]?.trim() ?? '';
      // The number or name of a cue stands on the line before its times.
      if (open && isCueName(lines[index - 1], lines[index - 2], isVtt)) open.lines.pop();
      open = { startMs, endMs, lines: rest && !setting.test(rest) ? [rest] : [] };
      cues.push(open);
      skipping = false;
    } else if (isVtt && line === '') {
      skipping = false;
    } else if (isVtt && /^(?:NOTE|STYLE|REGION)(?:\s|$)/u.test(line)) {
      skipping = true;
    } else if (line.trim() && !skipping) {
      if (open) open.lines.push(line);
      else if (cues.length === 0) before += 1;
    }
  }
  // Somebody's story with one arrow in the middle of it is no caption file.
  if (cues.length === 0 || (!isVtt && before > 3)) return null;
  const format = isVtt ? 'vtt' : sbv ? 'sbv' : 'srt';
  return { format, pieces: speakersIn(withoutRolling(cues).flatMap(piecesOf)) };
}

function isCueName(line: string | undefined, lineBefore: string | undefined, isVtt: boolean): boolean {
  if (!line?.trim()) return false;
  return /^\s*\d+\s*$/u.test(line) || (isVtt && lineBefore?.trim() === '');
}

/** Captions that roll up show each line twice, first below and then above. */
function withoutRolling(cues: readonly Cue[]): Cue[] {
  let shown: string[] = [];
  const rolls = cues.some(({ lines }) => lines.some((line) => /<\d{2}:\d{2}/u.test(line)));
  return cues.flatMap((cue) => {
    const bare = cue.lines.map(withoutTags).map((line) => line.trim());
    let repeated = Math.min(shown.length, bare.length);
    while (repeated > 0 && bare.slice(0, repeated).join('\n') !== shown.slice(-repeated).join('\n')) repeated -= 1;
    // "No. No." is said twice; a whole line hardly ever is.
    const isRolling = repeated > 0 && (rolls || bare.slice(0, repeated).join(' ').split(/\s+/u).length > 2);
    shown = bare.filter(Boolean);
    const lines = isRolling ? cue.lines.slice(repeated) : cue.lines;
    return lines.some((line) => line.trim()) ? [{ ...cue, lines }] : [];
  });
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};

function withoutTags(text: string): string {
  return text
    .replace(/<\/?[a-z\d][^>]*>|\{\\[^}]*\}/giu, '')
    .replace(
      /&(amp|lt|gt|quot|apos|nbsp|#39);|&(?:lrm|rlm);/giu,
      (_, name?: string) => entities[name?.toLowerCase() ?? ''] ?? '',
    );
}

type CuePiece = Piece & { written: string };

/** One piece for each voice in a cue. */
function piecesOf({ startMs, endMs, lines }: Cue): CuePiece[] {
  const text = lines.join('\n');
  const voices = text.split(/(?=<v[.\s])/u).filter((part) => part.trim());
  return voices.flatMap((voice) => {
    const name = /^<v(?:\.[^\s>]+)*\s+([^>]+)>/u.exec(voice)?.[1]?.trim() ?? null;
    const rows = withoutTags(voice)
      .split('\n')
      .map((row) => row.replace(/^\s*(?:[-–—]\s+|>>+\s*)/u, '').trim());
    const times = wordTimesOf(voice, startMs);
    return rows.filter(Boolean).map((written, index) => ({
      speaker: name,
      startMs: index === 0 ? startMs : null,
      endMs: index === rows.length - 1 ? endMs : null,
      text: written,
      written,
      ...(times && rows.length === 1 ? { timed: times } : {}),
    }));
  });
}

/** Words of a cue that carry times of their own: "so <00:00:01.200>we <00:00:01.500>did". */
function wordTimesOf(voice: string, startMs: number): { text: string; fromMs: number }[] | null {
  const parts = voice.split(/<((?:\d{1,3}:)?\d{2}:\d{2}\.\d{3})>/u);
  if (parts.length < 3) return null;
  const words: { text: string; fromMs: number }[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const fromMs = index === 0 ? startMs : (timeCode(parts[index - 1] ?? '')?.ms ?? startMs);
    for (const word of withoutTags(parts[index] ?? '').split(/\s+/u)) {
      if (/[\p{L}\p{N}]/u.test(word)) words.push({ text: word, fromMs });
    }
  }
  return words;
}

/** "Name: text" within cues, where the names come back or there are two of them; they hold until the next one. */
function speakersIn(pieces: readonly CuePiece[]): Piece[] {
  const label = /^([^\s:][^:]{0,47}?)\s*:\s+(?=\S)/u;
  const counts = new Map<string, number>();
  for (const { written } of pieces) {
    const name = label.exec(written)?.[1]?.toLowerCase();
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const all = new Set(counts.keys());
  const named = [...counts].filter(([name]) => !isHeading(name)).length;
  const isSpeaker = (name: string) =>
    isRole(name, all) ||
    (isNameLike(name) && ((counts.get(name.toLowerCase()) ?? 0) > 1 || named > 1)) ||
    (isHandle(name) && (counts.get(name.toLowerCase()) ?? 0) > 2);

  let speaker: string | null = null;
  return pieces.map(({ written, ...piece }) => {
    if (piece.speaker !== null) {
      speaker = piece.speaker;
      return piece;
    }
    const found = label.exec(written);
    if (!found?.[1] || !isSpeaker(found[1])) return { ...piece, speaker };
    speaker = found[1].trim();
    return { ...piece, speaker, text: written.slice(found[0].length) };
  });
}
