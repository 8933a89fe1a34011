/**
 * How soon a file that was made to hold the program up is read or refused: `npm run bench:hostile`. The code of the import, in
 * Node; processor time, so that a busy machine does not count.
 */
import { readImport } from '../../src/domain/questions/import/import-questions';
import { readSource } from '../../src/platform/files/read-source';
import { writeZip } from '../../src/storage/backup/zip/write';
import { amount, createReport } from './report';

const size = amount(199_000, 20_000);
const report = createReport(`hostile files of ${size.toLocaleString('en')} characters`);
const encode = (text: string) => new TextEncoder().encode(text);

const pieces: Readonly<Record<string, string>> = {
  'opening brackets': '[',
  'opening braces': '{',
  'objects in objects': '{"a":',
  'open quotation marks': '"',
  'open comments': '<!--',
  'open scripts': '<script>',
  'open folds': '<details><summary>',
  'open tags': '<a ',
  'pictures without end': '![',
  emphasis: '*_',
  quotes: '> ',
  bullets: '- ',
  blanks: ' ',
  'hard blanks': '\u00A0',
  'empty lines': '\n',
  rules: '---\n',
  'front matter': '---\na: b\n',
  'rows of tables': '|-|-|\n|a|b|\n',
  fences: '```\n',
  entities: '&#',
  bars: '|',
  'question marks': 'a? ',
  'short sentences': 'a. ',
  labels: 'a: ',
  code: 'const x = [',
  'texts of code': "const a=['",
  zeros: '\u0000',
};

/** Lists of ten thousand lines, which are read and not refused. */
const seen = new Set(['front matter', 'rows of tables']);

/** A zip that says it holds more than any list, and one that says little and holds much. */
async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const files = (async function* () {
    yield { name: 'xl/workbook.xml', bytes: encode('<workbook/>') };
    yield { name: 'xl/worksheets/sheet1.xml', bytes: encode(text) };
  })();
  for await (const part of writeZip(files)) parts.push(part);
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

async function cpuMs(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const before = process.cpuUsage();
  try {
    readImport(await readSource(bytes), { known: new Set() });
  } catch {
    // Refused: nothing was changed.
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

await cpuMs(encode('- Tell me about a gate you left open.\n'.repeat(50)));
for (const [name, piece] of Object.entries(pieces)) {
  report.note(name, await cpuMs(encode(piece.repeat(Math.floor(size / piece.length)))), seen.has(name) ? null : 1000);
}
report.note('a spreadsheet that is none', await cpuMs(await packed('<'.repeat(size))), 1000);
const said = await packed('<row>'.repeat(100));
// What the directory says about its size is a lie: four gigabytes.
new DataView(said.buffer).setUint32(said.length - 22 - 46, 0xff_ff_ff_ff, true);
report.note('a spreadsheet that is cut and lies', await cpuMs(said.slice(0, -4)), 1000);
report.finish();
