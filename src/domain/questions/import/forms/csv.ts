/** A row of cells and the line it begins in (from 1). A cell may run over several lines. */
export type CsvRow = { line: number; cells: string[] };

/** `openQuoteLine`: where a quotation mark opens that never closes; the rows up to there are given. */
export type CsvReading = { rows: CsvRow[]; openQuoteLine: number | null };

/** Stands for "only one column": no text has it. */
export const noSeparator = '\u001f';

/**
 * Reads comma-separated values (RFC 4180, and what spreadsheets make of it: any line end, any of three separators,
 * a quotation mark in the middle of a bare cell taken as it stands). Lines without a cell are left out.
 */
export function readCsv(text: string, separator: string): CsvReading {
  const rows: CsvRow[] = [];
  let line = 1;
  let at = 0;
  let row: CsvRow = { line, cells: [] };
  const endRow = () => {
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  };
  while (at <= text.length) {
    let cell: string;
    if (text[at] === '"') {
      const quoted = quotedCell(text, at);
      if (!quoted) return { rows, openQuoteLine: line };
      cell = quoted.cell;
      line += quoted.lines;
      at = quoted.end;
      // Whatever follows the closing mark up to the separator still belongs to the cell.
      const rest = bareEnd(text, at, separator);
      cell += text.slice(at, rest).trimEnd();
      at = rest;
    } else {
      const end = bareEnd(text, at, separator);
      cell = text.slice(at, end);
      at = end;
    }
    row.cells.push(cell);
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    endRow();
    if (at >= text.length) break;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    row = { line, cells: [] };
  }
  return { rows, openQuoteLine: null };
}

function bareEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function quotedCell(text: string, from: number): { cell: string; end: number; lines: number } | null {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return null;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const raw = text.slice(from + 1, end);
  const lines = raw.split(/\r\n|\r|\n/).length - 1;
  return { cell: raw.replaceAll('""', '"'), end: end + 1, lines };
}
