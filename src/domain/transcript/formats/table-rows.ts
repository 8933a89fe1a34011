import { wordCount } from '../../session/answer';
import { isNameLike, isRole, isTurnTaker } from './speaker-names';
import { timeCode, timePattern } from './time-codes';
import type { Piece, TranscriptFormat } from './transcript';

const wholeTime = new RegExp(
  String.raw`^[\[(]?\s*(?:${timePattern})(?:\s*(?:--?>|[-–—])\s*(?:${timePattern}))?\s*[\])]?$`,
  'iu',
);
const nobody: ReadonlySet<string> = new Set();

/** What the first row calls its columns. */
const titles = {
  start: /^(?:start|begin|from|time|timestamp|in)\b/iu,
  end: /^(?:end|to|out|stop)\b/iu,
  speaker: /^(?:speaker|name|who|participant)\b/iu,
  text: /^(?:text|transcript|sentence|content|caption|message|utterance|words|said)\b/iu,
} as const;

type Columns = { start: number; end: number; speaker: number; text: number };

/**
 * A transcript in columns, parted by tabs, upright lines or commas: a time or a title for each column tells it from
 * prose. null for anything else.
 */
export function readTable(text: string): { format: TranscriptFormat; pieces: Piece[] } | null {
  const lines = text.split('\n').filter((line) => line.trim() && !/^[\s|:+-]+$/u.test(line));
  for (const split of [tabs, pipes, commas]) {
    const rows = lines.map(split);
    const width = rows[0]?.length ?? 0;
    if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) continue;
    const titled = columnsOfTitles(rows[0] ?? []);
    const columns = titled ?? (split === commas ? null : columnsOfCells(rows));
    if (!columns) continue;
    const pieces = (titled ? rows.slice(1) : rows).map((row) => pieceOf(row, columns));
    return { format: columns.start < 0 ? 'labelled' : columns.speaker < 0 ? 'timed-lines' : 'meeting', pieces };
  }
  return null;
}

const tabs = (line: string) => line.split('\t').map((cell) => cell.trim());
const pipes = (line: string) =>
  line
    .replace(/^\s*\||\|\s*$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
const commas = (line: string) =>
  [...`${line},`.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*?))\s*,/gu)].map(
    ([, inQuotes, bare]) => inQuotes?.replace(/""/gu, '"') ?? bare ?? '',
  );

function columnsOfTitles(row: readonly string[]): Columns | null {
  const at = (title: RegExp) => row.findIndex((cell) => title.test(cell));
  const found = { start: at(titles.start), end: at(titles.end), speaker: at(titles.speaker), text: at(titles.text) };
  return found.text >= 0 && (found.speaker >= 0 || found.start >= 0) && row.every((cell) => wordCount(cell) <= 3)
    ? found
    : null;
}

function columnsOfCells(rows: readonly string[][]): Columns | null {
  const all = (column: number, is: (cell: string) => boolean) => rows.every((row) => is(row[column] ?? ''));
  const columns = (rows[0] ?? []).map((_, index) => index);
  const times = columns.filter((column) => all(column, (cell) => wholeTime.test(cell)));
  const [start = -1, end = -1] = times;
  const words = (column: number) => rows.reduce((sum, row) => sum + wordCount(row[column] ?? ''), 0);
  const [text = -1] = columns
    .filter((column) => !times.includes(column))
    .sort((one, other) => words(other) - words(one));
  const isPerson = (cell: string) => isNameLike(cell) || isRole(cell, nobody) || isTurnTaker(cell);
  const speaker = columns.find(
    (column) =>
      column !== text &&
      !times.includes(column) &&
      all(column, isPerson) &&
      new Set(rows.map((row) => row[column])).size > 1,
  );
  return text < 0 || speaker === undefined || words(text) < 2 * rows.length ? null : { start, end, speaker, text };
}

function pieceOf(row: readonly string[], { start, end, speaker, text }: Columns): Piece {
  return {
    speaker: row[speaker]?.trim() || null,
    startMs: momentMs(row[start]),
    endMs: momentMs(row[end]),
    text: row[text] ?? '',
  };
}

function momentMs(cell: string | undefined): number | null {
  if (cell === undefined || cell === '') return null;
  const seconds = /^\d+(?:\.\d+)?$/u.exec(cell);
  if (seconds) return Math.round(Number(cell) * 1000);
  const at = timeCode(cell);
  return at && !at.clock ? at.ms : null;
}
