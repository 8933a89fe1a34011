import { topicIn } from '../clean';
import type { CsvRow } from './csv';
import { nothingFound, type Column, type Found } from '../entry';
import { readMarkdown } from './markdown';
import { readTable, type ChosenColumns } from './table';

/** One sheet of a spreadsheet. */
export type NamedSheet = { name: string; rows: readonly CsvRow[] };

const unnamed = /^(?:sheet|tabelle|feuil(?:le)?|hoja|foglio|planilha|table|export|questions?|data|list)[ _-]?\d*$/iu;

/**
 * Reads every sheet that holds questions; where several do, the name of a sheet stands above its questions as a heading
 * does. The columns are those of the first; chosen ones go for all sheets with the same headings.
 */
export function readWorkbook(sheets: readonly NamedSheet[], chosen: ChosenColumns | null): Found {
  const found = nothingFound();
  const read = sheets.map(({ name, rows }) => ({ name, rows, table: readTable(rows, null, null) }));
  const holding = read.filter(({ table }) => table !== null);
  const [first] = holding;
  if (!first?.table) {
    const [only] = sheets.filter(({ rows }) => rows.length > 0);
    return only ? readMarkdown(asText(only.rows), null) : found;
  }
  found.columns = first.table.columns;
  const alike = (columns: readonly Column[]) =>
    columns.map(({ name }) => name).join('\n') === found.columns.map(({ name }) => name).join('\n');
  for (const { name, rows, table } of holding) {
    const heading = holding.length > 1 && !unnamed.test(name.trim()) ? topicIn(name) : null;
    const columns = table && alike(table.columns) ? chosen : null;
    const again = readTable(rows, heading, columns);
    if (!again) continue;
    if (columns) found.columns = again.columns;
    found.entries.push(...again.entries);
    found.faults.push(...again.faults);
    found.notes.push(...again.notes.map((note) => (holding.length > 1 ? `Sheet “${name}”: ${note}` : note)));
    found.unknown.push(...again.unknown);
  }
  found.unknown = [...new Set(found.unknown)];
  if (sheets.length > 1)
    found.notes.unshift(whichSheets(read.map(({ name, table }) => ({ name, count: table?.entries.length ?? 0 }))));
  return found;
}

function whichSheets(sheets: readonly { name: string; count: number }[]): string {
  const told = sheets.slice(0, 12).map(({ name, count }) => `“${name}” (${count === 0 ? 'no questions' : count})`);
  const more = sheets.length > 12 ? ` and ${sheets.length - 12} more` : '';
  return `The spreadsheet has ${sheets.length} sheets: ${told.join(', ')}${more}. Lines are counted in each from 1.`;
}

function asText(rows: readonly CsvRow[]): string {
  const lines: string[] = [];
  for (const { line, cells } of rows) lines[line - 1] = cells.find((cell) => cell.trim() !== '') ?? '';
  return Array.from(lines, (line) => line ?? '').join('\n');
}
