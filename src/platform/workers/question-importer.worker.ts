import { readImport } from '../../domain/questions/import/import-questions';
import { readSource } from '../files/read-source';
import { answerOrders } from './answer-orders';
import type { ImportNews, ImportOrder } from './messages';

const pageLength = 500;

/** A letter box around `readImport`: the rows are told in pages, so that no message holds the page up. */
answerOrders<ImportOrder, ImportNews>(async ({ source, known, chosen }, tell) => {
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
});
