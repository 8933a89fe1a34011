import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ImportReading, ImportRow } from '../../domain/questions/import/import-questions';
import type { ChosenColumns } from '../../domain/questions/import/forms/table';
import type { ExportForm } from '../../domain/questions/export-forms';
import type { PrincipleId } from '../../domain/questions/principle';
import { textKey, type OwnQuestion } from '../../domain/questions/question';
import type { Downloads } from '../../platform/browser/downloads';
import type { QuestionImporter, RunningImport } from '../../platform/workers/question-importer';
import { updatesOf } from './import-updates';
import type { QuestionStore } from './question-store';

/** What was read and what the candidate made of it. */
export type ImportDraft = {
  name: string;
  reading: ImportReading;
  /** Rows, by place, whose tick the candidate turned over. */
  turned: ReadonlySet<number>;
  /** Topics that are taken as a principle, misspelled. */
  takenAs: ReadonlyMap<string, PrincipleId>;
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

export type ListsState = {
  importing: ImportState;
  /** Reads a file or a pasted text and shows what is in it. */
  readImport(source: Blob | string, name: string): Promise<void>;
  /** Reads the same list again with other columns. */
  chooseColumns(chosen: ChosenColumns): Promise<void>;
  /** Turns the ticks of these rows over, by place. */
  turnImportRows(places: readonly number[]): void;
  /** Takes the rows of this topic as rows of a principle; null takes that back. */
  takeTopicAs(topic: string, principle: PrincipleId | null): void;
  updateRepeats(updating: boolean): void;
  /** Saves the ticked rows: all of them or nothing. */
  saveImport(): Promise<void>;
  /** At any time: nothing is kept of it. */
  cancelImport(): void;
  /** Downloads the candidate's own questions in a form that the import reads. */
  exportOwn(form: ExportForm): Promise<void>;
};

export type ListsStore = StoreApi<ListsState>;

type ListsDeps = { importer: QuestionImporter; downloads: Downloads; bank: QuestionStore };

/** Whether a row goes in. */
export const isTicked = ({ reading, turned }: Pick<ImportDraft, 'reading' | 'turned'>, place: number): boolean =>
  (reading.rows[place]?.ticked ?? false) !== turned.has(place);

/** The question of a row, as it goes in. */
export function questionOf({ takenAs }: Pick<ImportDraft, 'takenAs'>, { question }: ImportRow): ImportRow['question'] {
  const { topic, ...rest } = question;
  const principle = question.principle || !topic ? undefined : takenAs.get(topic);
  return principle ? { ...rest, principle } : question;
}

/** Lists of questions that come into the bank and go out of it. */
export function createListsStore({ importer, downloads, bank }: ListsDeps): ListsStore {
  let running: RunningImport | null = null;
  let wanted = 0;
  let source: { held: Blob | string; name: string } | null = null;

  return createStore<ListsState>()((set, get) => {
    const show = (importing: ImportState) => set({ importing });

    const read = async (held: Blob | string, name: string, chosen: ChosenColumns | null) => {
      running?.cancel();
      source = { held, name };
      const turn = (wanted += 1);
      const here = (next: ImportState) => turn === wanted && show(next);
      show({ phase: 'reading', name, share: 0 });
      const { questions } = bank.getState();
      const known = new Set(questions.map(({ text }) => textKey(text)));
      running = importer.read({ source: held, known, chosen }, (share) => here({ phase: 'reading', name, share }));
      const result = await running.result;
      if (result.ok) {
        const updates = updatesOf(result.reading.rows, questions);
        const fresh = { turned: new Set<number>(), takenAs: new Map<string, PrincipleId>(), updating: false };
        here({ phase: 'preview', name, reading: result.reading, updates, ...fresh });
      } else if (result.problem === 'cancelled') here({ phase: 'idle' });
      else here({ phase: 'failed', problem: result.problem });
    };

    return {
      importing: { phase: 'idle' },
      readImport: (held, name) => read(held, name, null),
      async chooseColumns(chosen) {
        if (source) await read(source.held, source.name, chosen);
      },
      turnImportRows(places) {
        const shown = get().importing;
        if (shown.phase !== 'preview') return;
        const turned = new Set(shown.turned);
        for (const place of places) if (!turned.delete(place)) turned.add(place);
        show({ ...shown, turned });
      },
      takeTopicAs(topic, principle) {
        const shown = get().importing;
        if (shown.phase !== 'preview') return;
        const takenAs = new Map(shown.takenAs);
        if (principle) takenAs.set(topic, principle);
        else takenAs.delete(topic);
        show({ ...shown, takenAs });
      },
      updateRepeats(updating) {
        const shown = get().importing;
        if (shown.phase === 'preview') show({ ...shown, updating });
      },
      async saveImport() {
        const shown = get().importing;
        if (shown.phase !== 'preview') return;
        const { name, reading, updates, updating } = shown;
        const turn = (wanted += 1);
        show({ phase: 'saving', name, share: 0 });
        const { addMany, newOwnId } = bank.getState();
        const list = name.slice(0, 200);
        const rows = reading.rows
          .filter((_, place) => isTicked(shown, place))
          .map((row) => ({ ...questionOf(shown, row), id: newOwnId(), list }));
        const changed = updating ? updates : [];
        const saved = await addMany(rows, changed, (count) => {
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
      async exportOwn(form) {
        const { exportText, exportFiles } = await import('../../domain/questions/import/give-back');
        const own = bank
          .getState()
          .questions.flatMap(({ source, alsoFits, ...question }) =>
            source === 'own' ? [{ ...question, alsoFits: [...alsoFits] }] : [],
          );
        const { ending, type } = exportFiles[form];
        downloads.save(`second-take-questions.${ending}`, new Blob([exportText(own, form)], { type }));
      },
    };
  });
}
