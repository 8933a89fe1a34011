import { looksLikeHeading, whyNoQuestion } from '../asks';
import { topicIn, withoutHtml, withoutMarkers, withoutTags } from '../clean';
import type { CsvRow } from './csv';
import { lineEntry, type Found } from '../entry';
import { fieldOf, type OwnQuestionFields } from '../fields';
import { categoriesIn, principleNamed } from '../principles-named';
import { columnsRead, fieldsOfRow } from '../same-name';
import { difficultyNamed, levelNamed } from '../vocabulary';

type FieldName = keyof OwnQuestionFields;

/** The fields that a candidate chose for the columns, by place; null leaves a column out. */
export type ChosenColumns = readonly (string | null)[];

/** A cell with several questions, one a line; any other cell is one piece. */
function piecesOf(cell: string): string[] {
  const lines = cell
    .split(/\n|<br\s*\/?>/iu)
    .map((line) => withoutMarkers(withoutTags(line)))
    .filter((line) => line !== '');
  const asking = lines.filter((line) => whyNoQuestion(line) === null);
  if (lines.length > 1 && asking.length === lines.length) return lines;
  const whole = withoutMarkers(withoutTags(cell));
  return whole === '' ? [] : [whole];
}

const piecesIn = (body: readonly CsvRow[], at: number) =>
  body.slice(0, 400).flatMap((row) => piecesOf(row.cells[at] ?? ''));

const cellOf = (row: CsvRow, at: number) => withoutHtml((row.cells[at] ?? '').trim());

/** How many of the texts look like questions, 0 to 1, empty ones not counted. */
function shareAsking(texts: readonly string[]): number {
  const said = texts.filter((text) => text !== '');
  return said.length === 0
    ? 0
    : said.filter((text) => whyNoQuestion(withoutMarkers(text)) === null).length / said.length;
}

/** The row of headings among the first few: short cells of which one names the question or two name any field. */
export function headRowOf(rows: readonly CsvRow[]): number {
  return rows.slice(0, 8).findIndex(({ cells }) => {
    const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (said.some((cell) => cell.length > 60 || cell.endsWith('?'))) return false;
    const fields = said.flatMap((cell) => fieldOf(cell) ?? []);
    // A principle's name is a value, never a heading.
    if (said.some((cell) => categoriesIn(cell).principles.length > 0)) return false;
    return fields.includes('text') || new Set(fields).size >= 2;
  });
}

/** A first row of short cells, none of which asks, above rows that do: headings in words that are not known. */
function headByContent(rows: readonly CsvRow[]): number {
  const [first, ...rest] = rows;
  if (!first || rest.length < 2) return -1;
  const said = first.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  // A form asks in its headings what its rows answer.
  const asking = ({ cells }: CsvRow) => cells.filter((cell) => /[?？]\s*$/u.test(cell)).length;
  const some = rest.slice(0, 100);
  if (asking(first) >= 2 && some.reduce((sum, row) => sum + asking(row), 0) <= some.length * 1.2) return 0;
  const width = first.cells.length;
  const short = said.every((cell) => cell.length <= 40 && !/[?.!:]$/u.test(cell) && whyNoQuestion(cell) !== null);
  // A principle's name is a value, never a heading.
  if (width < 2 || said.length < 2 || !short || said.some((cell) => categoriesIn(cell).principles.length > 0))
    return -1;
  const asks = first.cells.some((cell, at) => {
    const texts = rest.slice(0, 100).flatMap((row) => piecesOf(row.cells[at] ?? ''));
    return cell.trim() !== '' && shareAsking(texts) >= 0.6;
  });
  return asks ? 0 : -1;
}

/** The column whose cells ask most; a heading that names it counts as well. Null when none asks. */
function questionColumn(body: readonly CsvRow[], heads: readonly (FieldName | null)[], width: number): number | null {
  const sample = body.slice(0, 400);
  const shares = Array.from({ length: width }, (_, at) => {
    const texts = piecesIn(sample, at);
    const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    const share = shareAsking(texts);
    const filled = sample.filter((row) => cellOf(row, at) !== '').length / Math.max(1, sample.length);
    return {
      at,
      share,
      worth: share * Math.min(1, length / 20) * (0.5 + filled / 2) + (heads[at] === 'text' ? 0.35 : 0),
    };
  });
  const [best] = shares.sort((one, other) => other.worth - one.worth || one.at - other.at);
  return best && best.worth >= 0.3 ? best.at : null;
}

/** What a column without a known heading holds, by its cells. */
function fieldByContent(texts: readonly string[]): FieldName | null {
  const said = texts.filter((text) => text !== '');
  if (said.length === 0) return null;
  const share = (holds: (text: string) => boolean) => said.filter(holds).length / said.length;
  if (share((text) => categoriesIn(text).principles.length > 0) >= 0.5) return 'principle';
  const short = share((text) => text.length <= 20) === 1;
  if (
    short &&
    share((text) => /^(?:easy|medium|hard|difficult|moderate)$/iu.test(text) && difficultyNamed(text) !== null) >= 0.7
  )
    return 'difficulty';
  if (short && share((text) => /[a-z]{2}/iu.test(text) && levelNamed(text) !== null) >= 0.7) return 'level';
  return null;
}

/** Reads a table whose rows are cells: finds its headings, its question column and what the other columns mean. */
export function readTable(
  rows: readonly CsvRow[],
  heading: string | null,
  chosen: ChosenColumns | null,
  /** Whether a row with one short cell heads those below it. */
  headed = true,
): Found | null {
  const byNames = headRowOf(rows);
  const headAt = byNames >= 0 ? byNames : headByContent(rows);
  const head = headAt >= 0 ? rows[headAt] : undefined;
  const body = rows.slice(headAt + 1);
  const width = Math.max(head?.cells.length ?? 0, ...body.slice(0, 400).map(({ cells }) => cells.length));
  const columnCount = head ? head.cells.length : width;
  const names = Array.from({ length: columnCount }, (_, at) => head?.cells[at]?.trim() ?? '');
  const byName = names.map((name) => (name === '' ? null : fieldOf(name)));
  const asked = chosen ? chosen.indexOf('text') : (questionColumn(body, byName, columnCount) ?? -1);
  if (asked < 0) return null;

  const notes: string[] = [];
  if (headAt > 0) notes.push(`${headAt === 1 ? 'The line' : `${headAt} lines`} above the headings: left out.`);
  const askedName = names[asked]?.toLowerCase() ?? '';
  // Where no heading says which one holds the questions, several may: one for each level, or each interviewer.
  const matrix = head !== undefined && !byName.includes('text');
  const meant: (FieldName | null)[] = names.map((name, at) => {
    if (chosen) return (chosen[at] ?? null) as FieldName | null;
    if (at === asked) return 'text';
    const named = byName[at] ?? null;
    const texts = body.slice(0, 400).map((row) => cellOf(row, at));
    if (named === null && matrix && at > 0 && shareAsking(piecesIn(body, at)) >= 0.6) return 'text';
    if (named === 'text') return name.toLowerCase() === askedName && shareAsking(texts) >= 0.3 ? 'text' : null;
    if (named !== null) return named;
    const found = fieldByContent(texts);
    if (found || name !== '') return found;
    return answersBeside(texts, at, asked) ? 'strongAnswer' : null;
  });
  const { fields, notes: ofColumns } = columnsRead(names, meant, chosen !== null || matrix);
  notes.push(...ofColumns);

  const found: Found = {
    entries: [],
    faults: [],
    notes: [...new Set(notes)],
    unknown: names.filter((name, at) => name !== '' && fields[at] === null && !quiet.has(name.toLowerCase())),
    columns: names.map((name, at) => ({
      name: name === '' ? `Column ${at + 1}` : name,
      field: fields[at] ?? null,
      sample:
        body
          .slice(0, 40)
          .map((row) => cellOf(row, at))
          .find((text) => text !== '') ?? '',
    })),
  };
  // A column found by its content may hold other things too.
  const called = chosen !== null || head === undefined || byName[asked] === 'text';
  let under = heading;
  for (const row of body) {
    const cells = healed(row.cells, columnCount, asked);
    const [only, ...more] = cells.flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]));
    if (only === undefined) continue;
    if (headed && columnCount > 1 && more.length === 0 && whyNoQuestion(only) !== null && looksLikeHeading(only)) {
      under = topicIn(only);
      // A name of a principle can only be one; anything else is shown, for it may have been meant.
      if (principleNamed(only) === null)
        found.entries.push(lineEntry(row.line, only, null, { why: 'It looks like a heading' }));
      continue;
    }
    const { texts, others } = fieldsOfRow(
      fields.flatMap((field, at): { field: FieldName; cell: string }[] => {
        // The apostrophe that keeps spreadsheets from running a cell.
        const cell = (cells[at] ?? '').trim().replace(/^'(?='*[=+\-@])/u, '');
        if (field === null || cell === '') return [];
        if (field !== 'text') return [{ field, cell }];
        return piecesOf(cell).map((piece) => ({ field, cell: piece }));
      }),
    );
    const values = { ...(under !== null && { principle: under }), ...others };
    const { line } = row;
    if (texts.some((text) => fieldOf(text) === 'text') && cells.every((cell) => cell.length < 40)) continue;
    for (const text of texts.length > 0 ? texts : [undefined]) {
      const asking = text === undefined ? values : { ...values, text };
      found.entries.push({ line, raw: { fields: asking, lineOf: () => line }, called, why: null });
    }
  }
  return found;
}

/** Columns that every spreadsheet has and nobody misses. */
const quiet = new Set([
  'id',
  'no',
  'no.',
  '#',
  'nr',
  'number',
  's.no',
  'sno',
  's.no.',
  'index',
  'version',
  '$schema',
  'line',
]);

/** A column right of the questions with sentences in it. */
function answersBeside(texts: readonly string[], at: number, asked: number): boolean {
  const said = texts.filter((text) => text !== '');
  return at > asked && said.length > 0 && said.filter((text) => /\s\S+\s/u.test(text)).length / said.length >= 0.5;
}

/** Puts a question back together that had commas and no quotation marks around it. */
function healed(cells: readonly string[], count: number, asked: number): readonly string[] {
  if (cells.length <= count) return cells;
  const excess = cells.length - count;
  if (cells.slice(count).every((cell) => cell.trim() === '')) return cells.slice(0, count);
  return [
    ...cells.slice(0, asked),
    cells.slice(asked, asked + excess + 1).join(','),
    ...cells.slice(asked + excess + 1),
  ];
}
