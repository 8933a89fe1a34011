import { createStore, type StoreApi } from 'zustand/vanilla';
import { createStamp } from '../app/timestamps';
import { createShapesOfSound, type ShapesState } from './answer-waveform';
import { createPair, type PairState } from './comparison';
import { createDraftsOfWords, type DraftsState } from './drafts';
import { createNotesBeside, type NotesState } from './notes';
import { createOpened, type OpenedState } from './opened-session';
import type { ReviewDeps, Shared } from './review-context';

export type ReviewState = OpenedState & ShapesState & PairState & DraftsState & NotesState;

export type ReviewStore = StoreApi<ReviewState>;

/** What happens after an answer: own marks, corrected words, scorecard, notes, and takes beside each other. */
export function createReviewStore(deps: ReviewDeps): ReviewStore {
  return createStore<ReviewState>()((set, get) => {
    const shared: Shared<ReviewState, keyof ReviewDeps> = {
      deps,
      set,
      get,
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
    const notes = createNotesBeside(shared);
    return {
      ...createOpened(shared, drafts),
      ...createShapesOfSound(shared),
      ...createPair(shared, notes.loadKeepers),
      ...notes,
      ...drafts,
    };
  });
}
