import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AskBackTheme, Bank, PrincipleGuide, Profile } from '../../domain/questions/question-bank';
import type { PrincipleId } from '../../domain/questions/principle';
import type { Question } from '../../domain/questions/question';
import type { Clock } from '../../platform/browser/clock';
import type { OwnQuestions } from '../../storage/tables/own-questions';
import type { QuestionHistories } from '../../storage/derived/question-history';
import type { Settings } from '../../storage/schema/settings';
import { createOffer, loadRules, nothingOffered, type OfferState } from './offer';
import { createOwnQuestions, type OwnQuestionsState } from './own-questions';
import type { QuestionSearch } from './search';

export type QuestionDeps = {
  clock: Pick<Clock, 'epochMs'>;
  /** What ships in `questions/`; rejects when it cannot be fetched. */
  load: () => Promise<Bank>;
  questionPasts: QuestionHistories;
  ownQuestions: OwnQuestions;
  settings: () => Pick<Settings, 'profileId' | 'interviewDate'>;
  newId: () => string;
};

export type QuestionState = OwnQuestionsState &
  OfferState & {
    phase: 'loading' | 'ready' | 'problem';
    /** The shipped ones, the warm-ups and the candidate's own, hidden ones too. */
    questions: readonly Question[];
    guides: Readonly<Partial<Record<PrincipleId, PrincipleGuide>>>;
    profiles: readonly Profile[];
    askBack: readonly AskBackTheme[];
    /** Reads the bank once, and what was asked and rated since on every call. */
    load(): Promise<void>;
    /** Ids of the questions that have these words, best first. */
    find(words: string): Promise<readonly string[]>;
  };

export type QuestionStore = StoreApi<QuestionState>;

/** The bank: what ships, what the candidate added, and what to practice next. Lists go in and out in `lists-store.ts`. */
export function createQuestionStore(deps: QuestionDeps): QuestionStore {
  let search: Promise<QuestionSearch> | null = null;
  let bank: Bank | null = null;

  return createStore<QuestionState>()((set, get) => {
    const offer = createOffer({ ...deps, set, get });
    const own = createOwnQuestions({ ...deps, set, get, changed: offer.verbs.refresh });

    const fetchAll = () =>
      Promise.all([
        loadRules(),
        deps.questionPasts.all(),
        bank ? null : Promise.all([deps.load(), deps.ownQuestions.all(), deps.ownQuestions.marks()]),
      ]);

    return {
      ...own.verbs,
      ...offer.verbs,
      ...nothingOffered,
      phase: 'loading',
      questions: [],
      guides: {},
      profiles: [],
      askBack: [],
      marks: new Map(),
      imports: [],

      async load() {
        if (!bank) set({ phase: 'loading' });
        try {
          // A network that changes in the middle breaks downloads off; the second time they come.
          const [rules, past, first] = await fetchAll().catch(fetchAll);
          if (first) {
            const [shipped, rows, marks] = first;
            bank = shipped;
            const { questions, guides, profiles, askBack } = shipped;
            set({ guides, profiles, askBack });
            own.begin(questions, rows, marks);
          }
          offer.begin(rules, past);
          set({ phase: 'ready' });
        } catch {
          set({ phase: 'problem' });
        }
      },
      async find(words) {
        search ??= import('./search').then(
          ({ createQuestionSearch }) => createQuestionSearch(),
          (failure: unknown) => {
            // What does not come now is asked for again with the next letter.
            search = null;
            throw failure;
          },
        );
        return (await search).find(get(), words);
      },
    };
  });
}
