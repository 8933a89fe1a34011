import { readImport } from '../../domain/questions/import/import-questions';
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

async function answer({ source, known }: ImportOrder): Promise<void> {
  const text = typeof source === 'string' ? source : await source.text();
  const { questions, ...reading } = readImport({
    text,
    known,
    onProgress: (share) => tell({ kind: 'checked', share }),
  });
  for (let from = 0; from < questions.length; from += pageLength) {
    tell({ kind: 'page', questions: questions.slice(from, from + pageLength) });
  }
  tell({ kind: 'done', reading });
}
