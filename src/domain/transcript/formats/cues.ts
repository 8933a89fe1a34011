import { labelOf } from './headed-lines';
import { isHandle, isHeading, isNameLike, isRole, isTurnTaker, takeTurns } from './speaker-names';
import { timeCode } from './time-codes';
import type { Piece, TranscriptFormat } from './transcript';

const stamp = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const arrow = new RegExp(String.raw`^\s*\[?\s*(${stamp})\s*--?>\s*(${stamp})\s*\]?(?:\s+|$)(.*)$`, 'u');
const comma = /^\s*(\d{1,2}:\d{2}:\d{2}\.\d{3}),(\d{1,2}:\d{2}:\d{2}\.\d{3})\s*$/u;
const setting = /^(?:(?:align|line|position|size|vertical|region):\S+\s*|[XY][12]:\d+\s*)+$/u;

type Cue = { startMs: number; endMs: number; speaker: string | null; lines: string[] };

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
      const name = cueName(lines.slice(0, index), isVtt, cues.length);
      if (open && name !== null) open.lines.pop();
      open = {
        startMs,
        endMs,
        speaker: quoted.exec(name ?? '')?.[1]?.trim() ?? null,
        lines: rest && !setting.test(rest) ? [rest] : [],
      };
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
  if (!isVtt && (cues.length === 0 || before > 3)) return null;
  const format = isVtt ? 'vtt' : sbv ? 'sbv' : 'srt';
  return { format, pieces: speakersIn(withoutRolling(cues).flatMap(piecesOf)) };
}

/** Zoom puts who speaks into the name of a cue: 4 "Dana Ruiz" (3412). */
const quoted = /^\s*\d+\s+"([^"]{1,48})"\s*(?:\(\d+\))?\s*$/u;

/** The number or name of the cue that begins after these lines. */
function cueName(before: readonly string[], isVtt: boolean, count: number): string | null {
  const last = before.findLastIndex((line) => line.trim() !== '');
  const line = before[last];
  if (line === undefined) return null;
  const isNumber = /^\s*\d+\s*$/u.test(line);
  const isNext = isNumber && Math.abs(Number(line) - count) < 2;
  // Some programs leave a line free between the number and the times.
  if (last < before.length - 1) return isNext ? line : null;
  const isApart = before[last - 1]?.trim() === '';
  return isNumber || (isVtt && isApart) || quoted.test(line) ? line : null;
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
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<\/?[a-z\d][^>]*>|\{\\[^}]*\}/giu, '')
    .replace(
      /&(amp|lt|gt|quot|apos|nbsp|#39);|&(?:lrm|rlm);/giu,
      (_, name?: string) => entities[name?.toLowerCase() ?? ''] ?? '',
    );
}

type CuePiece = Piece & { written: string };

/** One piece for each voice in a cue. */
function piecesOf({ startMs, endMs, speaker, lines }: Cue): CuePiece[] {
  const text = lines.join('\n');
  const voices = text.split(/(?=<v[.\s])/u).filter((part) => part.trim());
  return voices.flatMap((voice) => {
    const name = /^<v(?:\.[^\s>]+)*\s+([^>]+)>/u.exec(voice)?.[1]?.trim() ?? speaker;
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

/** Names before what is said in cues, where they come back or there are two of them; they hold until the next one. */
function speakersIn(pieces: readonly CuePiece[]): Piece[] {
  const named = namesAbove(pieces);
  const heads = named.map(({ written }) => ({ ...(labelOf(written) ?? { label: null, text: written }) }));
  const counts = new Map<string, number>();
  for (const { label } of heads) {
    if (label !== null) counts.set(label.toLowerCase(), (counts.get(label.toLowerCase()) ?? 0) + 1);
  }
  const all = new Set(counts.keys());
  const people = [...counts].filter(([name]) => !isHeading(name)).length;
  const inTurns = takeTurns(heads);
  const isSpeaker = (name: string) => {
    const often = counts.get(name.toLowerCase()) ?? 0;
    if (isRole(name, all) || (inTurns && isTurnTaker(name))) return true;
    if (isNameLike(name)) return often > 1 || people > 1 || inTurns;
    return isHandle(name) && often > 2;
  };

  let speaker: string | null = null;
  return named.map((piece, index) => {
    const head = heads[index];
    if (piece.speaker !== null) {
      ({ speaker } = piece);
      return piece;
    }
    if (!head || head.label === null || !isSpeaker(head.label)) return { ...piece, speaker };
    speaker = head.label;
    return { ...piece, speaker, text: head.text };
  });
}

/** Teams writes the name on the first line of each cue, and nothing but the name. */
function namesAbove(pieces: readonly CuePiece[]): CuePiece[] {
  const firsts = pieces.filter(({ startMs }) => startMs !== null);
  const isName = ({ written, endMs }: CuePiece) =>
    endMs === null &&
    !/(?<!\s\p{Lu})[.!?,;]$/u.test(written) &&
    (isNameLike(written) || isTurnTaker(written) || isRole(written, new Set()));
  const names = firsts.filter(isName);
  const distinct = new Set(names.map(({ written }) => written));
  if (names.length < 2 || names.length < firsts.length || distinct.size > Math.max(2, names.length / 2))
    return [...pieces];
  return pieces.flatMap((piece, index) => {
    if (piece.startMs !== null) return [];
    const head = pieces[index - 1];
    const isFirst = head !== undefined && head.startMs !== null;
    const name = pieces.slice(0, index).findLast(({ startMs }) => startMs !== null);
    return { ...piece, speaker: name?.written ?? null, startMs: isFirst ? head.startMs : null };
  });
}
