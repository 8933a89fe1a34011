import { whyNoQuestion } from '../asks';
import { hasMarker } from '../clean';
import { noSeparator, readCsv } from './csv';
import type { Found } from '../entry';
import { fieldOf } from '../fields';
import { headRowOf, readTable, type ChosenColumns } from './table';

/** Names by which exports tell their separator: `#separator:tab`, `sep=;`. */
const separatorNames: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  space: ' ',
  colon: ':',
};

export type Delimited = { separator: string; /** Lines above the table that are no rows. */ skipped: number };

/**
 * Whether a text is a table, and with which separator. A heading that names the question decides; without one, the
 * rows must have the same number of cells.
 */
export function delimitedIn(text: string): Delimited | null {
  const lines = text.slice(0, 40_000).split('\n').slice(0, 200);
  const told = toldSeparator(lines);
  if (told) return told;
  const sample = lines.join('\n');
  let best: { separator: string; worth: number } | null = null;
  for (const separator of ['\t', ';', '|', ',']) {
    const { rows } = readCsv(sample, separator);
    const worth = worthOf(rows, separator);
    if (worth > (best?.worth ?? 0)) best = { separator, worth };
  }
  if (best) return { separator: best.separator, skipped: 0 };
  const [first = ''] = lines.filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => /^\s*".*"\s*$/u.test(line)).length;
  const one =
    fieldOf(first.replace(/^\s*"(.*)"\s*$/u, '$1')) === 'text' && !/[?:]\s*$/u.test(first) && first.length < 40;
  if (one && (quoted > 0 || !lines.slice(1).some((line) => hasMarker(line) || /^\s*[#>]/u.test(line))))
    return { separator: noSeparator, skipped: 0 };
  return null;
}

function toldSeparator(lines: readonly string[]): Delimited | null {
  const [, told] = /^\s*"?sep=(.)"?\s*$/iu.exec(lines[0] ?? '') ?? [];
  if (told !== undefined) return { separator: told, skipped: 1 };
  if (!/^#(?:separator|html|tags|columns|deck|notetype|guid)\b.*:/iu.test(lines[0] ?? '')) return null;
  const count = lines.findIndex((line) => !/^#[a-z ]+:/iu.test(line));
  const [, name = 'tab'] = /^#separator:\s*(.+?)\s*$/imu.exec(lines.join('\n')) ?? [];
  return { separator: separatorNames[name.toLowerCase()] ?? name.slice(0, 1), skipped: Math.max(0, count) };
}

/** 0: no table by this separator; more is likelier. */
function worthOf(rows: readonly { cells: string[] }[], separator: string): number {
  const numbered = rows.map(({ cells }, index) => ({ line: index + 1, cells }));
  const headAt = headRowOf(numbered);
  const head = headAt < 0 ? undefined : numbered[headAt];
  if (head && head.cells.length >= 2 && head.cells.some((cell) => fieldOf(cell.trim()) === 'text')) {
    return 2 + head.cells.length / 100;
  }
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [[width, most] = [1, 0]] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0]);
  if (width < 2 || rows.length === 0) return 0;
  const even = most / rows.length;
  const asking = (cells: readonly string[]) => cells.some((cell) => whyNoQuestion(cell.trim()) === null);
  const withQuestion = rows.filter(({ cells }) => asking(cells)).length / rows.length;
  if (separator === '\t') return even >= 0.6 && withQuestion >= 0.3 ? 1 + even : 0;
  // Prose has commas too, but with a blank after them and never the same number in every line.
  const prose = rows.filter(({ cells }) => cells.slice(1).some((cell) => /^\s/u.test(cell))).length / rows.length;
  const enough =
    separator === ','
      ? rows.length >= 2 && prose < 0.3
      : rows.length >= 1 && (prose < 0.9 || (separator === '|' && rows.length >= 2));
  return enough && even >= 0.8 && withQuestion >= 0.4 ? even : 0;
}

/** Reads the table that `delimitedIn` found; null when no column of it asks anything. */
export function readDelimited(
  text: string,
  { separator, skipped }: Delimited,
  chosen: ChosenColumns | null,
): Found | null {
  const lines = skipped === 0 ? [] : text.split('\n', skipped);
  const head = lines.join('\n');
  const rest = skipped === 0 ? text : text.slice(head.length + 1);
  const { rows, openQuoteLine } = readCsv(rest, separator);
  const all = openQuoteLine === null ? rows : [...rows, ...bareRows(rest, openQuoteLine, separator)];
  const [, tagsAt] = /^#tags column:\s*(\d+)/imu.exec(head) ?? [];
  const numbered = skipped === 0 ? all : all.map((row) => ({ ...row, line: row.line + skipped }));
  const [, columns] = /^#columns:[ \t]*(.+)$/imu.exec(head) ?? [];
  const headed = columns === undefined ? numbered : [{ line: skipped, cells: columns.split(separator) }, ...numbered];
  const found = readTable(headed, null, chosen, columns === undefined);
  if (!found) return null;
  if (openQuoteLine !== null) {
    const line = openQuoteLine + skipped;
    found.notes.push(`Line ${line}: A quotation mark opens here and never closes; it is taken as it stands.`);
  }
  if (tagsAt !== undefined) {
    const byLine = new Map(numbered.map((row) => [row.line, row]));
    for (const entry of found.entries) withTags(entry, byLine.get(entry.line), Number(tagsAt) - 1);
  }
  return found;
}

/** What follows a quotation mark that never closes, line by line. */
function bareRows(text: string, from: number, separator: string) {
  return text
    .split('\n')
    .slice(from - 1)
    .map((line, index) => ({ line: from + index, cells: line.replaceAll('"', '').split(separator) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** Tags of flashcards stand in one cell with blanks between them, and may be paths. */
function withTags(entry: Found['entries'][number], row: { cells: readonly string[] } | undefined, at: number): void {
  const tags = (row?.cells[at] ?? '')
    .replace(/<[^>]*>/gu, '')
    .trim()
    .split(/\s+/u)
    .filter((tag) => tag !== '');
  if (tags.length === 0) return;
  const { strongAnswer, ...fields } = entry.raw.fields as Record<string, unknown>;
  const answer =
    typeof strongAnswer === 'string' && strongAnswer.trim() === row?.cells[at]?.trim() ? null : strongAnswer;
  const told = (lead: string) =>
    tags.filter((tag) => tag.toLowerCase().startsWith(lead)).map((tag) => tag.slice(lead.length));
  const named = told('lp::').map((tag) => tag.replaceAll(/[-_]/gu, ' '));
  const [topic] = told('topic::').map((tag) => tag.replaceAll('_', ' '));
  entry.raw = {
    fields: {
      ...fields,
      strongAnswer: answer,
      ...(named.length > 0 && { principle: named }),
      ...(topic !== undefined && { topic }),
      tags: tags.filter((tag) => !/^(?:lp|topic)::/iu.test(tag)),
    },
    lineOf: entry.raw.lineOf,
  };
}
