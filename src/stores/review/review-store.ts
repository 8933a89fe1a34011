import { createStore, type StoreApi } from 'zustand/vanilla';
import { createStamp } from '../app/timestamps';
import { createShapeOf } from './answer-waveform';
import { createBeside, type BesideState } from './beside';
import { createPair, type PairState } from './comparison';
import { createDraftsOfWords, type DraftsState } from './drafts';
import { createNotesBeside, type NotesState } from './notes';
import { createOpened, type OpenedState } from './opened-session';
import type { ReviewDeps, Shared } from './review-context';

export type ReviewState = OpenedState & BesideState & PairState & DraftsState & NotesState;

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
        set({ opened: { ...opened, session: { ...opened.session, answers } } });
      },
    };

    const takesOf = async (answerId: string) => {
      await notes.loadKeepers();
      const row = await deps.answers.load(answerId);
      if (!row) return [];
      const takes = await deps.answers.takes(row.question.id);
      await deps.digests.renew({ among: takes });
      return deps.digests.load(takes);
    };
    const drafts = createDraftsOfWords(shared);
    const notes = createNotesBeside(shared);
    return {
      ...createOpened(shared, drafts),
      ...createBeside(shared, { shapeOf: createShapeOf(shared), takesOf }),
      ...createPair(shared, notes.loadKeepers),
      ...notes,
      ...drafts,
    };
  });
}
