import type { QuestionImporter } from '../../src/platform/workers/question-importer';
import { readSource } from '../../src/platform/files/read-source';
import { readImport } from '../../src/domain/questions/import/import-questions';

/** Reads at once, in the same thread; `hold` keeps the answer back until it is let go. */
export function createFakeQuestionImporter(): QuestionImporter & { hold(): () => void } {
  let gate: Promise<void> = Promise.resolve();
  return {
    hold() {
      let open: () => void = () => undefined;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    read({ source, known, chosen }, onProgress) {
      let cancel: () => void = () => undefined;
      const cancelled = new Promise<'cancelled'>((resolve) => {
        cancel = () => resolve('cancelled');
      });
      const reading = (async () => {
        const read =
          typeof source === 'string' ? { text: source } : await readSource(new Uint8Array(await source.arrayBuffer()));
        const result = readImport(read, { known, chosen, onProgress });
        await gate;
        return result;
      })();
      const result = Promise.race([reading, cancelled]).then((outcome) =>
        outcome === 'cancelled'
          ? ({ ok: false, problem: 'cancelled' } as const)
          : ({ ok: true, reading: outcome } as const),
      );
      return { result, cancel };
    },
  };
}
