import type { ImportReading, ImportRow } from '../../domain/questions/import/import-questions';
import { importLimits } from '../../domain/questions/limits';
import type { ImportNews, ImportOrder } from './messages';
// oxlint-disable-next-line import/default -- Vite makes the address its default export.
import workerAddress from './question-importer.worker.ts?worker&url';
import { startWorker } from './worker-bridge';

export type ImportResult =
  { ok: true; reading: ImportReading } | { ok: false; problem: 'too-large' | 'unreadable' | 'cancelled' };

export type RunningImport = { result: Promise<ImportResult>; cancel(): void };

/** Reads files of questions beside the page, so that fifty thousand of them do not hold it up. */
export type QuestionImporter = {
  read(order: ImportOrder, onProgress: (share: number) => void): RunningImport;
};

export function createQuestionImporter(): QuestionImporter {
  return {
    read(order, onProgress) {
      if (order.source instanceof Blob && order.source.size > importLimits.bytes) {
        return { result: Promise.resolve({ ok: false, problem: 'too-large' }), cancel: () => {} };
      }
      const rows: ImportRow[] = [];
      let end: (result: ImportResult) => void = () => {};
      const result = new Promise<ImportResult>((resolve) => (end = resolve));
      const worker = startWorker<ImportOrder, ImportNews>(workerAddress, {
        onNews(news) {
          if (news.kind === 'checked') onProgress(news.share);
          else if (news.kind === 'page') rows.push(...news.rows);
          else {
            worker.stop();
            end({ ok: true, reading: { ...news.reading, rows } });
          }
        },
        onFailure: () => end({ ok: false, problem: 'unreadable' }),
      });
      worker.send(order);
      return {
        result,
        cancel() {
          worker.stop();
          end({ ok: false, problem: 'cancelled' });
        },
      };
    },
  };
}
