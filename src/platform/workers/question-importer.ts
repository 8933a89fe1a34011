import type { ImportReading, ImportRow } from '../../domain/questions/import/import-questions';
import { importLimits } from '../../domain/questions/limits';
import type { ImportNews, ImportOrder } from './messages';
// oxlint-disable-next-line import/default -- Vite makes the address its default export.
import workerAddress from './question-importer.worker.ts?worker&url';
import { workerUrl } from './worker-url';

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
      const worker = new Worker(workerUrl(workerAddress), { type: 'module' });
      const rows: ImportRow[] = [];
      let end: (result: ImportResult) => void = () => {};
      const result = new Promise<ImportResult>((resolve) => {
        end = (outcome) => {
          worker.terminate();
          resolve(outcome);
        };
      });
      worker.addEventListener('message', ({ data }: MessageEvent<ImportNews>) => {
        if (data.kind === 'checked') onProgress(data.share);
        else if (data.kind === 'page') rows.push(...data.rows);
        else end({ ok: true, reading: { ...data.reading, rows } });
      });
      worker.addEventListener('error', () => end({ ok: false, problem: 'unreadable' }));
      worker.addEventListener('messageerror', () => end({ ok: false, problem: 'unreadable' }));
      worker.postMessage(order);
      return { result, cancel: () => end({ ok: false, problem: 'cancelled' }) };
    },
  };
}
