import { readImport } from '../../domain/questions/import/import-questions';
import { readSource } from '../files/read-source';
import type { ImportNews, ImportOrder } from './messages';

/** A letter box around `readImport`. */
const pageLength = 500;

const tell = (news: ImportNews) => self.postMessage(news);

self.addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  void answer(data).catch((failure: unknown) => {
    // Only an uncaught error reaches the page as one.
    setTimeout(() => {
      throw failure;
    });
  });
});

async function answer({ source, known, chosen }: ImportOrder): Promise<void> {
  const read =
    typeof source === 'string' ? { text: source } : await readSource(new Uint8Array(await source.arrayBuffer()));
  const { rows, ...reading } = readImport(read, {
    known,
    chosen,
    onProgress: (share) => tell({ kind: 'checked', share }),
  });
  for (let from = 0; from < rows.length; from += pageLength) {
    tell({ kind: 'page', rows: rows.slice(from, from + pageLength) });
  }
  tell({ kind: 'done', reading });
}
