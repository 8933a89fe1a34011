import type { PrincipleId } from '../principle';
import { textKey } from '../question';
import { readCsv, separatorOf } from './csv';
import {
  fieldOf,
  principleNamed,
  readQuestion,
  type ImportFault,
  type OwnQuestionFields,
  type RawQuestion,
} from './fields';
import { cutJson } from './json';
import { importLimits } from '../limits';

export type ImportFormat = 'json' | 'csv' | 'list';

/** A question that is there already and is left out. `sameAs`: the line of its twin, or the bank. */
export type ImportRepeat = { line: number; text: string; sameAs: number | 'bank' };

/** All that an imported text holds. Nothing of it may be saved while there are faults. */
export type ImportReading = {
  format: ImportFormat;
  questions: OwnQuestionFields[];
  faults: ImportFault[];
  repeats: ImportRepeat[];
  /** Columns or fields that mean nothing here. */
  unknown: string[];
};

type ImportOptions = {
  text: string;
  /** Texts of the bank, as `textKey` gives them. */
  known: ReadonlySet<string>;
  /** Told from time to time what share (0–1) was checked. */
  onProgress?: (share: number) => void;
};

type Entry = { line: number; raw: RawQuestion };

/** Reads a JSON file, a table of comma-separated values or a plain list. Every fault names its line and the remedy. */
export function readImport({ text, known, onProgress }: ImportOptions): ImportReading {
  const faults: ImportFault[] = notText(text);
  const format = formatOf(text);
  const entries = faults.length > 0 ? [] : entriesOf(text, format, faults);
  if (faults.length === 0 && entries.length === 0) {
    faults.push({
      line: 1,
      what: 'There is no question in this text.',
      todo: 'Put each question on a line of its own.',
    });
  }
  if (entries.length > importLimits.questions) {
    faults.push({
      line: entries[importLimits.questions]?.line ?? 1,
      what: `There are ${entries.length} questions; ${importLimits.questions} can be imported at once.`,
      todo: 'Split the file at this line.',
    });
    entries.length = 0;
  }

  const questions: OwnQuestionFields[] = [];
  const repeats: ImportRepeat[] = [];
  const unknown = new Set<string>();
  const lineOfKey = new Map<string, number>();
  for (const [index, { line, raw }] of entries.entries()) {
    if (index % 1_000 === 0) onProgress?.(index / entries.length);
    for (const name of Object.keys(raw.fields)) {
      if (!fieldOf(name) && !silentNames.has(name)) unknown.add(name);
    }
    const read = readQuestion(raw);
    if ('faults' in read) {
      faults.push(...read.faults);
      continue;
    }
    const key = textKey(read.question.text);
    const twin = lineOfKey.get(key);
    if (twin !== undefined || known.has(key)) {
      repeats.push({ line, text: read.question.text, sameAs: twin ?? 'bank' });
    } else {
      lineOfKey.set(key, line);
      questions.push(read.question);
    }
  }
  onProgress?.(1);
  faults.sort((one, other) => one.line - other.line);
  return { format, questions, faults, repeats, unknown: [...unknown] };
}

/** What the export writes beside the question itself. */
const silentNames = new Set(['id', 'version', '$schema']);

/** The candidate's questions as a JSON text that `readImport` takes back. */
export function exportText(questions: readonly OwnQuestionFields[]): string {
  const plain = questions.map(
    ({
      text,
      principle,
      level,
      difficulty,
      polarity,
      domains,
      listensFor,
      strongAnswer,
      probes,
      redFlags,
      targetSeconds,
      tags,
    }) => ({
      text,
      principle,
      level,
      difficulty,
      polarity,
      domains,
      listensFor,
      strongAnswer,
      probes,
      redFlags,
      targetSeconds,
      tags,
    }),
  );
  return `${JSON.stringify({ version: 1, questions: plain }, null, 2)}\n`;
}

function notText(text: string): ImportFault[] {
  if (text.startsWith('PK\u0003\u0004')) {
    const todo = 'In the spreadsheet, choose “Save as” and CSV (UTF-8), then import that file.';
    return [{ line: 1, what: 'This is a spreadsheet or a zip file, not text.', todo }];
  }
  const strays = [text.indexOf('\u0000'), text.indexOf('\uFFFD')].filter((at) => at >= 0);
  if (strays.length === 0) return [];
  const line = text.slice(0, Math.min(...strays)).split('\n').length;
  return [{ line, what: 'This is not text in UTF-8.', todo: 'Save the file as UTF-8 text and import it again.' }];
}

function formatOf(text: string): ImportFormat {
  const start = text.replace(/^\uFEFF?\s*/, '').slice(0, 10_000);
  if (/^[[{]/.test(start)) return 'json';
  const head = start.split(/\r?\n/, 1)[0] ?? '';
  return readCsv(head, separatorOf(head)).rows[0]?.cells.some((cell) => fieldOf(cell) === 'text') ? 'csv' : 'list';
}

function entriesOf(text: string, format: ImportFormat, faults: ImportFault[]): Entry[] {
  switch (format) {
    case 'json':
      return jsonEntries(text, faults);
    case 'csv':
      return csvEntries(text, faults);
    case 'list':
      return listEntries(text);
    default:
      return format satisfies never;
  }
}

function jsonEntries(text: string, faults: ImportFault[]): Entry[] {
  const cut = cutJson(text);
  if (!cut.ok) {
    faults.push({ line: cut.line, what: cut.what, todo: cut.todo });
    return [];
  }
  return cut.pieces.flatMap(({ text: piece, line }) => {
    const value = parsed(piece);
    const lineOf = (field: string) => {
      const at = piece.indexOf(`"${field}"`);
      return line + (at < 0 ? 0 : piece.slice(0, at).split('\n').length - 1);
    };
    if (typeof value === 'string') return [{ line, raw: { fields: { text: value }, lineOf } }];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return [{ line, raw: { fields: value as Record<string, unknown>, lineOf } }];
    }
    faults.push(
      value === undefined
        ? { line, what: 'This entry is not valid JSON.', todo: 'Check quotation marks, commas and brackets here.' }
        : { line, what: 'This entry is not a question.', todo: 'Write it as text, or as { "text": … }.' },
    );
    return [];
  });
}

function parsed(piece: string): unknown {
  try {
    return JSON.parse(piece) as unknown;
  } catch {
    return undefined;
  }
}

function csvEntries(text: string, faults: ImportFault[]): Entry[] {
  const plain = text.replace(/^\uFEFF/, '');
  const { rows, openQuoteLine } = readCsv(plain, separatorOf(plain.trimStart()));
  if (openQuoteLine !== null) {
    const todo = 'Close it, and write "" for a quotation mark inside a cell.';
    faults.push({ line: openQuoteLine, what: 'A quotation mark opens here and never closes.', todo });
  }
  const [head, ...body] = rows;
  const columns = (head?.cells ?? []).map((cell) => cell.trim());
  return body.flatMap(({ line, cells }) => {
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      faults.push({
        line,
        what: `This line has ${cells.length} cells, but there are ${columns.length} columns.`,
        todo: 'Put a cell that holds the separator in quotation marks.',
      });
      return [];
    }
    const fields = Object.fromEntries(
      columns.flatMap((column, index) => (column === '' ? [] : [[column, cells[index] ?? '']])),
    );
    return [{ line, raw: { fields, lineOf: () => line } }];
  });
}

/** One question a line; bullets and numbers in front go; a line that is only a principle's name counts for those below. */
function listEntries(text: string): Entry[] {
  const entries: Entry[] = [];
  let principle: PrincipleId | null = null;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const said = line.replace(/^\s*(?:[-*•·–]|#{1,6}|\(?\d{1,6}[.)]|[a-z][.)])\s+/iu, '').trim();
    if (said === '') continue;
    const heading = principleNamed(said);
    if (heading) principle = heading;
    else entries.push({ line: index + 1, raw: { fields: { text: said, principle }, lineOf: () => index + 1 } });
  }
  return entries;
}
