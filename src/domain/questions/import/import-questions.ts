import { textKey } from '../question';
import { importLimits } from '../limits';
import { whyNoQuestion, whyNoQuestionHere } from './asks';
import { jsonInCode } from './forms/code';
import { delimitedIn, readDelimited } from './forms/delimited';
import { nothingFound, type Column, type Found } from './entry';
import { fieldOf, readQuestion, type ImportFault, type OwnQuestionFields } from './fields';
import { readJson } from './forms/json';
import { withoutFrontMatter } from './forms/front-matter';
import { readMarkdown } from './forms/markdown';
import { refusal } from './refusal';
import type { ChosenColumns } from './forms/table';
import { readWorkbook, type NamedSheet } from './forms/workbook';
import { isYamlList, readYamlList } from './forms/yaml';

export type ImportFormat = 'json' | 'csv' | 'sheet' | 'yaml' | 'list';

/**
 * One row of the preview. `why`: the reason for its being unticked. `sameAs`: the line of its twin, or the bank.
 * `given`: the fields that the list has for it.
 */
export type ImportRow = {
  line: number;
  question: OwnQuestionFields;
  ticked: boolean;
  why: string | null;
  sameAs: number | 'bank' | null;
  given: readonly (keyof OwnQuestionFields)[];
};

/** All that a list holds. Faults are rows that cannot be taken; they keep no other row back. */
export type ImportReading = {
  format: ImportFormat;
  rows: ImportRow[];
  faults: ImportFault[];
  /** What was taken otherwise than it stands in the list. */
  notes: string[];
  /** Columns or fields that mean nothing here. */
  unknown: string[];
  /** The columns of a table, in their order; [] for anything else. */
  columns: Column[];
};

/** A text, or the sheets of a spreadsheet. */
export type ImportSource = { text: string } | { sheets: readonly NamedSheet[] };

export type ImportOptions = {
  /** Texts of the bank, as `textKey` gives them. */
  known: ReadonlySet<string>;
  /** What the candidate chose for the columns; null guesses. */
  chosen?: ChosenColumns | null;
  /** Told from time to time what share (0–1) was checked. */
  onProgress?: (share: number) => void;
};

/** What the export writes beside the question itself. */
const silentNames = new Set(['id', 'version', '$schema']);
const notesShown = 40;

/** Reads whatever list somebody has. One bad row never keeps the good ones back. */
export function readImport(source: ImportSource, { known, chosen = null, onProgress }: ImportOptions): ImportReading {
  const { format, found }: Read =
    'sheets' in source ? { format: 'sheet', found: readWorkbook(source.sheets, chosen) } : textIn(source.text, chosen);
  const faults = [...found.faults];
  let { entries } = found;
  if (entries.length > importLimits.questions) {
    faults.push({
      line: entries[importLimits.questions]?.line ?? 1,
      what: `There are ${entries.length} questions; ${importLimits.questions} can be imported at once.`,
      todo: 'Split the file at this line.',
    });
    entries = [];
  }
  const rows: ImportRow[] = [];
  const unknown = new Set(found.unknown);
  const notes = new Map<string, number[]>();
  const lineOfKey = new Map<string, number>();
  for (const [index, { line, raw, called, why: knownWhy }] of entries.entries()) {
    if (index % 1_000 === 0) onProgress?.(index / entries.length);
    for (const name of Object.keys(raw.fields)) {
      if (unknown.size < 20 && !fieldOf(name) && !silentNames.has(name)) unknown.add(name);
    }
    const read = readQuestion(raw);
    if ('faults' in read) {
      if (knownWhy === null) faults.push(...read.faults);
      continue;
    }
    const { question, given } = read;
    for (const { line: at, what, todo } of read.notes) {
      const lines = notes.get(`${what} ${todo}`) ?? [];
      lines.push(at);
      notes.set(`${what} ${todo}`, lines);
    }
    const key = textKey(question.text);
    const twin = lineOfKey.get(key);
    const sameAs = twin ?? (known.has(key) ? ('bank' as const) : null);
    if (twin === undefined) lineOfKey.set(key, line);
    const why = knownWhy ?? (called ? whyNoQuestionHere(question.text) : whyNoQuestion(question.text));
    const repeat = sameAs === 'bank' ? 'It is in your questions already' : `It is the same as line ${String(sameAs)}`;
    rows.push({
      line,
      question,
      given,
      sameAs,
      why: why ?? (sameAs === null ? null : repeat),
      ticked: why === null && sameAs === null,
    });
  }
  onProgress?.(1);
  if (faults.length === 0 && rows.length === 0) {
    const todo = 'Put each question on a line of its own.';
    faults.push({ line: 1, what: 'There is no question in this text.', todo });
  }
  faults.sort((one, other) => one.line - other.line);
  // The sheets of a spreadsheet count their lines each from one.
  if (format !== 'sheet') rows.sort((one, other) => one.line - other.line);
  const told = [...notes].slice(0, notesShown).map(([note, lines]) => {
    const [first = 1, ...more] = lines;
    return more.length === 0 ? `Line ${first}: ${note}` : `Line ${first} and ${more.length} more: ${note}`;
  });
  const more = notes.size > notesShown ? [`And ${notes.size - notesShown} more of this kind.`] : [];
  return {
    format,
    rows,
    faults,
    notes: [...found.notes, ...told, ...more],
    unknown: [...unknown],
    columns: found.columns,
  };
}

type Read = { format: ImportFormat; found: Found };

function textIn(given: string, chosen: ChosenColumns | null): Read {
  const text = withoutFrontMatter(given.replace(/^\uFEFF/u, '').replace(/\r\n?|\u2028|\u2029/gu, '\n'));
  const refused = refusal(text);
  if (refused) return { format: 'list', found: { ...nothingFound(), faults: [refused] } };
  const start = text.trimStart();
  if (/^(?:\[(?!\s*[xX ]?\])|\{)/u.test(start) && !/^\[[^"\n]{1,80}\]\(/u.test(start))
    return { format: 'json', found: readJson(text) };
  const code = jsonInCode(text);
  const listed = code === null ? null : readJson(code);
  if (listed && listed.entries.length > 0) return { format: 'json', found: listed };
  if (isYamlList(text)) return { format: 'yaml', found: readYamlList(text) };
  // Line by line and trimmed: over a page of blanks one pattern for the whole would take seconds.
  const markdownTable = text
    .slice(0, 40_000)
    .split('\n')
    .some((line) => /^\|?[ \t]*:?-{2,}:?[ \t]*\|[-:| \t]*$/u.test(line.trim()));
  const delimited = markdownTable ? null : delimitedIn(text);
  const table = delimited && readDelimited(text, delimited, chosen);
  if (table) return { format: 'csv', found: table };
  return { format: 'list', found: readMarkdown(text, chosen) };
}
