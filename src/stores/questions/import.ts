import type { ImportReading } from '../../domain/questions/import/import-questions';
import type { OwnQuestion } from '../../domain/questions/question';
import { textKey, type Question } from '../../domain/questions/question';
import type { QuestionImporter, RunningImport } from '../../platform/workers/question-importer';
import type { Saved } from '../app/saved';

/** Where an import stands. Nothing is saved before `done`. */
export type ImportState =
  | { phase: 'idle' }
  | { phase: 'reading'; name: string; share: number }
  | { phase: 'preview'; name: string; reading: ImportReading }
  | { phase: 'saving'; name: string; share: number }
  | { phase: 'done'; count: number; repeats: number }
  | { phase: 'failed'; problem: 'too-large' | 'unreadable' | 'not-saved' };

export type BankImport = {
  /** Reads a file or a pasted text and shows what is in it. */
  readImport(source: Blob | string, name: string): Promise<void>;
  /** Saves what the preview shows: all of it or nothing. */
  saveImport(): Promise<void>;
  /** At any time: nothing is kept of it. */
  cancelImport(): void;
};

type ImportDeps = {
  importer: QuestionImporter;
  questions: () => readonly Question[];
  add: (questions: readonly OwnQuestion[], onProgress: (saved: number) => void) => Promise<Saved>;
  newOwnId: () => string;
  show: (state: ImportState) => void;
  state: () => ImportState;
};

export function createImportState({ importer, questions, add, newOwnId, show, state }: ImportDeps): BankImport {
  let running: RunningImport | null = null;
  let wanted = 0;

  return {
    async readImport(source, name) {
      running?.cancel();
      const turn = (wanted += 1);
      const here = (next: ImportState) => turn === wanted && show(next);
      show({ phase: 'reading', name, share: 0 });
      const known = new Set(questions().map(({ text }) => textKey(text)));
      running = importer.read({ source, known }, (share) => here({ phase: 'reading', name, share }));
      const result = await running.result;
      if (result.ok) here({ phase: 'preview', name, reading: result.reading });
      else if (result.problem === 'cancelled') here({ phase: 'idle' });
      else here({ phase: 'failed', problem: result.problem });
    },
    async saveImport() {
      const shown = state();
      if (shown.phase !== 'preview' || shown.reading.faults.length > 0) return;
      const { name, reading } = shown;
      const turn = (wanted += 1);
      show({ phase: 'saving', name, share: 0 });
      const rows = reading.questions.map((question) => ({ ...question, id: newOwnId() }));
      const saved = await add(rows, (count) => {
        if (turn !== wanted) throw new Error('Cancelled by the candidate.');
        show({ phase: 'saving', name, share: count / rows.length });
      });
      if (turn !== wanted) return;
      if (saved === 'saved') show({ phase: 'done', count: rows.length, repeats: reading.repeats.length });
      else show({ phase: 'failed', problem: 'not-saved' });
    },
    cancelImport() {
      wanted += 1;
      running?.cancel();
      running = null;
      show({ phase: 'idle' });
    },
  };
}
