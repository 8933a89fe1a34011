import type { NoteRow } from '../../storage/schema/rows';
import type { BesideState } from './beside';
import type { Shared } from './review-context';

export type NotesState = {
  /** The kept take of each question: question id → answer id. */
  keepers: ReadonlyMap<string, string>;
  /** Without a time it is about the whole answer. */
  addNote(answerId: string, atMs: number | null, text: string): Promise<void>;
  editNote(noteId: string, text: string): Promise<void>;
  removeNote(noteId: string): Promise<void>;
  restoreNote(note: NoteRow): Promise<void>;
  loadKeepers(): Promise<void>;
  /** null: no take of this question is kept. */
  keepTake(questionId: string, answerId: string | null): Promise<void>;
};

/** The part of the review that is written in the margin. */
export function createNotesBeside({
  deps,
  set,
  get,
  stamp,
}: Shared<Pick<NotesState, 'keepers'> & Pick<BesideState, 'beside'>, 'notes' | 'keep' | 'newId'>): NotesState {
  const { notes, keep, newId } = deps;
  /** When it was last said of each question which take is kept, be it none. */
  const keptAt = new Map<string, number>();

  const put = async (row: NoteRow) => {
    const { beside } = get();
    if (beside?.answerId === row.answerId) {
      const others = beside.notes.filter(({ id }) => id !== row.id);
      const shown = row.deletedAt === null ? [...others, row] : others;
      const notes = shown.toSorted(
        (one, other) => (one.atMs ?? -1) - (other.atMs ?? -1) || one.createdAt - other.createdAt,
      );
      set({ beside: { ...beside, notes } });
    }
    await keep(() => notes.put(row));
  };
  const change = async (noteId: string, update: Partial<NoteRow>) => {
    const row = get().beside?.notes.find(({ id }) => id === noteId);
    if (row) await put({ ...row, ...update, changedAt: stamp(row.changedAt) });
  };

  const loadKeepers = async () => {
    const rows = await notes.keepers();
    for (const { questionId, at } of rows) keptAt.set(questionId, at);
    set({ keepers: new Map(rows.flatMap(({ questionId, answerId }) => (answerId ? [[questionId, answerId]] : []))) });
  };

  return {
    keepers: new Map(),
    async addNote(answerId, atMs, text) {
      const createdAt = stamp();
      await put({ id: newId(), answerId, atMs, text, createdAt, changedAt: createdAt, deletedAt: null });
    },
    editNote: (noteId, text) => change(noteId, { text }),
    removeNote: (noteId) => change(noteId, { deletedAt: stamp() }),
    // As it was before it was removed: the removal came one later.
    restoreNote: (note) => put({ ...note, deletedAt: null, changedAt: stamp(note.changedAt + 1) }),
    loadKeepers,
    async keepTake(questionId, answerId) {
      const keepers = new Map(get().keepers);
      if (answerId) keepers.set(questionId, answerId);
      else keepers.delete(questionId);
      set({ keepers });
      const at = stamp(keptAt.get(questionId));
      keptAt.set(questionId, at);
      await keep(() => notes.keep({ questionId, answerId, at }));
    },
  };
}
