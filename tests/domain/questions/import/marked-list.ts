import { readFileSync } from 'node:fs';
import { readImport } from '../../../../src/domain/questions/import/import-questions';
import { textKey } from '../../../../src/domain/questions/question';
import { readSource } from '../../../../src/platform/files/read-source';

/** Lists in whose text every question is marked: `¶[topic]question¦`; the topic only where it matters. */
export const markedFolder = 'tests/fixtures/marked-lists';

const mark = /¶(?:\[([^\]]*)\])?([^¦]*)¦/gu;

/** As spreadsheets and browsers would have written it; the marks are taken out before. */
function bytesOf(name: string, text: string): Uint8Array<ArrayBuffer> {
  if (name.includes('.utf16le.')) return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (name.includes('.cp1252.')) return new Uint8Array(Buffer.from(text.replaceAll('–', '\u0096'), 'latin1'));
  return new Uint8Array(Buffer.from(text, 'utf8'));
}

const plain = (text: string) =>
  textKey(
    text
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#8217;', '’'),
  ).replaceAll(' ', '');

/** What of a marked list was ticked and should have been, and what was ticked besides. */
export async function readMarked(name: string) {
  const marked = readFileSync(`${markedFolder}/${name}`, 'utf8');
  const wanted = [...marked.matchAll(mark)].map(([, topic, text = '']) => ({ topic, key: plain(text), text }));
  const source = await readSource(bytesOf(name, marked.replaceAll(mark, '$2')));
  const { rows } = readImport(source, { known: new Set() });
  const ticked = rows.filter((row) => row.ticked).map(({ question }) => question);
  const missed = wanted.filter(({ key }) => !ticked.some(({ text }) => plain(text) === key));
  const besides = ticked.filter(({ text }) => !wanted.some(({ key }) => key === plain(text)));
  const elsewhere = wanted.flatMap(({ topic, key }) => {
    const found = ticked.find(({ text }) => plain(text) === key);
    const under = found?.principle ?? found?.topic ?? null;
    return topic === undefined || !found || under === topic ? [] : [`${found.text}: ${under}, not ${topic}`];
  });
  return {
    wanted: wanted.length,
    ticked: ticked.length,
    missed: missed.map(({ text }) => text),
    besides: besides.map(({ text }) => text),
    elsewhere,
  };
}
