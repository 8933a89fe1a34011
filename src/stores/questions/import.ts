import type { ImportReading } from '../../domain/questions/import/import-questions';
import type { ChosenColumns } from '../../domain/questions/import/table';
import { textKey, type OwnQuestion, type Question } from '../../domain/questions/question';
import type { QuestionImporter, RunningImport } from '../../platform/workers/question-importer';
import type { Saved } from '../app/saved';
import { updatesOf } from './import-updates';

/** What was read and what the candidate made of it. */
export type ImportDraft = {
  name: string;
  reading: ImportReading;
  /** Rows, by place, whose tick the candidate turned over. */
  turned: ReadonlySet<number>;
  /** Own questions that the list has with other fields, as they would become. */
  updates: readonly OwnQuestion[];
  /** Whether those are changed too. */
  updating: boolean;
};

/** Where an import stands. Nothing is saved before `done`. */
export type ImportState =
  | { phase: 'idle' }
  | { phase: 'reading'; name: string; share: number }
  | ({ phase: 'preview' } & ImportDraft)
  | { phase: 'saving'; name: string; share: number }
  | { phase: 'done'; count: number; updated: number; ids: readonly string[] }
  | { phase: 'failed'; problem: 'too-large' | 'unreadable' | 'not-saved' };

export type BankImport = {
  /** Reads a file or a pasted text and shows what is in it. */
  readImport(source: Blob | string, name: string): Promise<void>;
  /** Reads the same list again with other columns. */
  chooseColumns(chosen: ChosenColumns): Promise<void>;
  /** Turns the ticks of these rows over, by place. */
  turnImportRows(places: readonly number[]): void;
  updateRepeats(updating: boolean): void;
  /** Saves the ticked rows: all of them or nothing. */
  saveImport(): Promise<void>;
  /** At any time: nothing is kept of it. */
  cancelImport(): void;
};

type ImportDeps = {
  importer: QuestionImporter;
  questions: () => readonly Question[];
  /** Adds these and changes those: all of it or nothing. */
  add: (
    questions: readonly OwnQuestion[],
    changed: readonly OwnQuestion[],
    onProgress: (saved: number) => void,
  ) => Promise<Saved>;
  newOwnId: () => string;
  show: (state: ImportState) => void;
  state: () => ImportState;
};

/** Whether a row goes in. */
export const isTicked = ({ reading, turned }: Pick<ImportDraft, 'reading' | 'turned'>, place: number): boolean =>
  (reading.rows[place]?.ticked ?? false) !== turned.has(place);

export function createImportState(deps: ImportDeps): BankImport {
  const { importer, questions, add, newOwnId, show, state } = deps;
  let running: RunningImport | null = null;
  let wanted = 0;
  let source: { held: Blob | string; name: string } | null = null;

  const read = async (held: Blob | string, name: string, chosen: ChosenColumns | null) => {
    running?.cancel();
    source = { held, name };
    const turn = (wanted += 1);
    const here = (next: ImportState) => turn === wanted && show(next);
    show({ phase: 'reading', name, share: 0 });
    const bank = questions();
    const known = new Set(bank.map(({ text }) => textKey(text)));
    running = importer.read({ source: held, known, chosen }, (share) => here({ phase: 'reading', name, share }));
    const result = await running.result;
    if (result.ok) {
      const updates = updatesOf(result.reading.rows, bank);
      here({ phase: 'preview', name, reading: result.reading, turned: new Set(), updates, updating: false });
    } else if (result.problem === 'cancelled') here({ phase: 'idle' });
    else here({ phase: 'failed', problem: result.problem });
  };

  return {
    readImport: (held, name) => read(held, name, null),
    async chooseColumns(chosen) {
      if (source) await read(source.held, source.name, chosen);
    },
    turnImportRows(places) {
      const shown = state();
      if (shown.phase !== 'preview') return;
      const turned = new Set(shown.turned);
      for (const place of places) if (!turned.delete(place)) turned.add(place);
      show({ ...shown, turned });
    },
    updateRepeats(updating) {
      const shown = state();
      if (shown.phase === 'preview') show({ ...shown, updating });
    },
    async saveImport() {
      const shown = state();
      if (shown.phase !== 'preview') return;
      const { name, reading, updates, updating } = shown;
      const turn = (wanted += 1);
      show({ phase: 'saving', name, share: 0 });
      const list = name.slice(0, 200);
      const rows = reading.rows
        .filter((_, place) => isTicked(shown, place))
        .map(({ question }) => ({ ...question, id: newOwnId(), list }));
      const changed = updating ? updates : [];
      const saved = await add(rows, changed, (count) => {
        if (turn !== wanted) throw new Error('Cancelled by the candidate.');
        show({ phase: 'saving', name, share: count / (rows.length + changed.length) });
      });
      if (turn !== wanted) return;
      if (saved === 'saved') {
        show({ phase: 'done', count: rows.length, updated: changed.length, ids: rows.map(({ id }) => id) });
      } else show({ phase: 'failed', problem: 'not-saved' });
    },
    cancelImport() {
      wanted += 1;
      running?.cancel();
      running = null;
      source = null;
      show({ phase: 'idle' });
    },
  };
}
