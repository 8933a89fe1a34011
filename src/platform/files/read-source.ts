import type { ImportSource } from '../../domain/questions/import/import-questions';
import { decodeText } from './decode-text';

/** Unpacked, a spreadsheet may not be larger than this; a list of questions never is. */
const sheetLimits = { packed: 16 * 1024 * 1024, unpacked: 128 * 1024 * 1024 } as const;

/** The bytes of a file as the list reader takes them: the rows of a spreadsheet, or a text in whichever encoding. */
export async function readSource(bytes: Uint8Array<ArrayBuffer>): Promise<ImportSource> {
  if (!isWorkbook(bytes)) return { text: isZip(bytes) ? 'PK\u0003\u0004' : decodeText(bytes) };
  if (bytes.length > sheetLimits.packed || unpackedSize(bytes) > sheetLimits.unpacked) {
    throw new Error('The spreadsheet is too large.');
  }
  const { default: readWorkbook } = await import('read-excel-file/universal');
  const sheets = await readWorkbook(bytes.buffer);
  return {
    sheets: sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) })),
    })),
  };
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** A zip that names a workbook in its directory. */
function isWorkbook(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const names = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 200_000)));
  return names.includes('xl/workbook.xml');
}

/** What the entries of a zip say they hold, added up. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b || bytes[at + 2] !== 1 || bytes[at + 3] !== 2) continue;
    sum += view.getUint32(at + 24, true);
  }
  return sum;
}
