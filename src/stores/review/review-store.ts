import { createStore, type StoreApi } from 'zustand/vanilla';
import { createArchive, type ArchiveState } from '../archive/archive-store';
import { createDraftsOfWords, type DraftsState } from './drafts';
import { createListening, type Listening } from '../playback/playback-store';
import { createNotesBeside, type NotesState } from './notes';
import { createOpened, type OpenedState } from './opened-session';
import { createPair, type PairState } from './comparison';
import type { ReviewDeps, Shared } from './review-context';
import { createShapesOfSound, type ShapesState } from '../playback/waveforms';
import { createExport, type ExportState } from './export';
import { createStamp } from '../app/timestamps';

export type ReviewState = OpenedState &
  Listening &
  ArchiveState &
  ShapesState &
  PairState &
  ExportState &
  DraftsState &
  NotesState & {
    /** The last thing that could not be written down, kept in memory until it is. */
    unsaved: string | null;
    retrySaving(): Promise<void>;
  };

export type ReviewStore = StoreApi<ReviewState>;

/** What happens after an answer: own marks, scorecard, replay, notes, and the list of all that was. */
export function createReviewStore(deps: ReviewDeps): ReviewStore {
  let failedWrites: (() => Promise<void>)[] = [];

  return createStore<ReviewState>()((set, get) => {
    const shared: Shared<ReviewState> = {
      deps,
      set,
      get,
      async keep(write) {
        try {
          await write();
          return 'saved';
        } catch (failure) {
          failedWrites.push(write);
          set({ unsaved: String(failure) });
          return 'failed';
        }
      },
      stamp: createStamp(deps.clock),
      answerOf(answerId) {
        const { opened } = get();
        if (opened.phase !== 'open') return null;
        return opened.session.answers.find(({ row }) => row.id === answerId) ?? null;
      },
      change(answerId, update) {
        const { opened } = get();
        if (opened.phase !== 'open') return;
        const answers = opened.session.answers.map((answer) => (answer.row.id === answerId ? update(answer) : answer));
        set({ opened: { phase: 'open', session: { ...opened.session, answers } } });
      },
    };

    const drafts = createDraftsOfWords(shared);
    return {
      ...createOpened(shared, drafts),
      ...createListening(shared),
      ...createArchive(shared),
      ...createShapesOfSound(shared),
      ...createPair(shared),
      ...createExport(shared),
      ...createNotesBeside(shared),
      ...drafts,
      unsaved: null,
      async retrySaving() {
        const again = failedWrites;
        failedWrites = [];
        set({ unsaved: null });
        for (const write of again) await shared.keep(write);
      },
    };
  });
}
