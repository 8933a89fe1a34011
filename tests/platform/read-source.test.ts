import { describe, expect, test } from 'vitest';
import { readImport } from '../../src/domain/questions/import/import-questions';
import { readSource } from '../../src/platform/files/read-source';
import { writeZip } from '../../src/storage/backup/zip/write';

type Cell = { shared: number } | { inline: string } | { number: number; style?: number };

const columns = 'ABCDEFGH';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function sheetXml(rows: readonly (readonly (Cell | null)[])[]): string {
  const cell = (one: Cell | null, at: string) => {
    if (one === null) return '';
    if ('shared' in one) return `<c r="${at}" t="s"><v>${one.shared}</v></c>`;
    if ('inline' in one) return `<c r="${at}" t="inlineStr"><is><t>${escaped(one.inline)}</t></is></c>`;
    return `<c r="${at}"${one.style === undefined ? '' : ` s="${one.style}"`}><v>${one.number}</v></c>`;
  };
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((one, at) => cell(one, `${columns[at]}${row + 1}`)).join('')}</row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** A workbook as spreadsheet programs write it: sheets, shared texts, and a style for dates. */
async function aWorkbook(
  sheets: readonly (readonly (readonly (Cell | null)[])[])[],
  shared: readonly string[] = [],
  names: readonly string[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map((_, at) => `<sheet name="${names[at] ?? `Sheet ${at + 1}`}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId91" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="${shared.length}" uniqueCount="${shared.length}">${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  for (const [at, rows] of sheets.entries()) files[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(rows);
  const parts: Uint8Array[] = [];
  const all = (async function* () {
    for (const [name, text] of Object.entries(files)) yield { name, bytes: new TextEncoder().encode(text) };
  })();
  for await (const part of writeZip(all)) parts.push(part);
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

const read = async (bytes: Uint8Array<ArrayBuffer>) => readImport(await readSource(bytes), { known: new Set() });

describe('a spreadsheet', () => {
  test('gives its questions with principle, difficulty and place, from shared and inline texts', async () => {
    const shared = ['Question', 'Principle', 'Difficulty', 'Tell me about a job you nearly turned down.', 'Ownership'];
    const { rows, faults } = await read(
      await aWorkbook(
        [
          [
            [{ shared: 0 }, { shared: 1 }, { shared: 2 }],
            [{ shared: 3 }, { shared: 4 }, { number: 3 }],
            [{ inline: 'When did you last dig into <raw> numbers & win?' }, { inline: 'Dive Deep' }, { number: 1 }],
          ],
        ],
        shared,
      ),
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ line, ticked, question }) => [line, ticked, question.principle, question.difficulty])).toEqual([
      [2, true, 'ownership', 3],
      [3, true, 'dive-deep', 1],
    ]);
    expect(rows[0]?.question.text).toBe('Tell me about a job you nearly turned down.');
  });

  test('with a blank heading, a number and a date beside each question is read as well', async () => {
    const { rows } = await read(
      await aWorkbook([
        [
          [{ inline: 'No.' }, null, { inline: 'Added' }],
          [{ number: 1 }, { inline: 'Tell me about a gate you left open.' }, { number: 45_000, style: 1 }],
          [{ number: 2 }, { inline: 'What did you learn from the gate?' }, { number: 45_001, style: 1 }],
        ],
      ]),
    );
    expect(rows.map(({ question }) => question.text)).toEqual([
      'Tell me about a gate you left open.',
      'What did you learn from the gate?',
    ]);
  });

  test('with several sheets gives the questions of each, under its name, and says which hold none', async () => {
    const { rows, notes } = await read(
      await aWorkbook(
        [
          [[{ inline: 'How to use this file' }], [{ inline: 'Fill in the others.' }]],
          [[{ inline: 'Question' }], [{ inline: 'Tell me about a gate you left open.' }]],
          [[{ inline: 'Question' }], [{ inline: 'When did you last mend a gate?' }]],
        ],
        [],
        ['Read me', 'Ownership', 'Night shifts'],
      ),
    );
    expect(rows.map(({ line, ticked, question: { principle, topic } }) => [line, ticked, principle ?? topic])).toEqual([
      [2, true, 'ownership'],
      [2, true, 'Night shifts'],
    ]);
    expect(notes[0]).toBe(
      'The spreadsheet has 3 sheets: “Read me” (no questions), “Ownership” (1), “Night shifts” (1). Lines are counted in each from 1.',
    );
  });

  test('that is cut off in the middle is refused', async () => {
    const bytes = await aWorkbook([[[{ inline: 'Tell me about a time you stopped.' }]]]);
    const cut = bytes.slice(0, bytes.length / 2);
    const reading = await read(cut).catch(() => null);
    expect(reading?.rows ?? []).toEqual([]);
  });
});
