import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AskBackTheme, Bank, PrincipleGuide, Profile } from '../../domain/questions/question-bank';
import type { DrawFrom, DrawOptions } from '../../domain/scheduling/draw';
import type { AskedQuestion } from '../../domain/session/plan';
import type { PrincipleId } from '../../domain/questions/principle';
import type { ExportForm } from '../../domain/questions/export-forms';
import { questionOfOwn, type OwnQuestion, type Question } from '../../domain/questions/question';
import { withOneSpelling } from '../../domain/questions/topic';
import type { DayAhead, Dot, TodaysPlan } from '../../domain/scheduling/today';
import type { Past } from '../../domain/scheduling/schedule';
import type { Clock } from '../../platform/browser/clock';
import type { Downloads } from '../../platform/browser/downloads';
import type { QuestionImporter } from '../../platform/workers/question-importer';
import type { OwnQuestions } from '../../storage/tables/own-questions';
import type { QuestionHistories } from '../../storage/derived/question-history';
import type { OwnQuestionRow, QuestionMarkRow } from '../../storage/schema/rows';
import type { Settings } from '../../storage/schema/settings';
import type { Saved } from '../app/saved';
import { localDay } from '../app/local-day';
import type { QuestionSearch } from './search';
import { createImportState, type BankImport, type ImportState } from './import';
import { importedLists, type ImportedList } from './imported-lists';

export type { DrawOptions } from '../../domain/scheduling/draw';

export type QuestionDeps = {
  clock: Pick<Clock, 'epochMs'>;
  /** What ships in `questions/`; rejects when it cannot be fetched. */
  load: () => Promise<Bank>;
  questionPasts: QuestionHistories;
  ownQuestions: OwnQuestions;
  importer: QuestionImporter;
  downloads: Downloads;
  settings: () => Pick<Settings, 'profileId' | 'interviewDate'>;
  newId: () => string;
};

/** What the candidate noted on a question: not to be asked, and tags. */
export type QuestionMark = { hidden: boolean; tags: readonly string[] };

export type QuestionState = BankImport & {
  phase: 'loading' | 'ready' | 'problem';
  /** The shipped ones, the warm-ups and the candidate's own, hidden ones too. */
  questions: readonly Question[];
  guides: Readonly<Partial<Record<PrincipleId, PrincipleGuide>>>;
  profiles: readonly Profile[];
  askBack: readonly AskBackTheme[];
  /** What is known of each question that was ever asked. */
  past: Past;
  marks: ReadonlyMap<string, QuestionMark>;
  /** The question that the lobby offers: the next due one. */
  next: AskedQuestion | null;
  /** An easy one to begin with; only there before anything was asked. */
  warmUp: AskedQuestion | null;
  /** How many questions are due today. */
  dueToday: number;
  /** What is enough for today, the last fourteen days, and what comes due; null until it was asked for. */
  today: Today | null;
  /** Days to the interview; negative when it has passed, null without a date. */
  daysLeft: number | null;
  /** When what is due was last worked out, epoch ms. */
  asOf: number;
  /** Reads the bank once, and what was asked and rated since on every call. */
  load(): Promise<void>;
  /** The profile or the interview date changed: works `next` and what is due out anew. */
  refresh(): void;
  /** Works `today` out, after the first screen is up. */
  planToday(): Promise<void>;
  /** Offers another question instead of `next`. */
  offerAnother(): void;
  /** Deterministic for a seed, a bank and a past; [] before the bank is there, and when nothing is left to ask. */
  draw(options: DrawOptions): AskedQuestion[];
  /** Ids of the questions that have these words, best first. */
  find(words: string): Promise<readonly string[]>;
  /** Adds a question of the candidate's own, or changes it when `id` is known. */
  saveOwn(question: OwnQuestion): Promise<Saved>;
  removeOwn(id: string): Promise<Saved>;
  restoreOwn(id: string): Promise<Saved>;
  mark(questionId: string, change: Partial<QuestionMark>): Promise<Saved>;
  /** The imports whose questions are in the bank, the newest first. */
  imports: readonly ImportedList[];
  /** Takes many own questions away, or brings them back: all of them or none. Answers to them stay. */
  removeMany(ids: readonly string[]): Promise<Saved>;
  restoreMany(ids: readonly string[]): Promise<Saved>;
  /** Downloads the candidate's own questions in a form that the import reads. */
  exportOwn(form: ExportForm): Promise<void>;
  newOwnId(): string;
  importing: ImportState;
};

export type Today = { plan: TodaysPlan; dots: readonly Dot[]; ahead: readonly DayAhead[] };

/** The forecast goes to the day before the interview, or this far. */
const mostDaysAhead = 14;

export type QuestionStore = StoreApi<QuestionState>;

/** Draw and schedule come after the first screen is up: they are not needed before there is a question. */
const loadRules = async () => {
  const [draw, schedule] = await Promise.all([
    import('../../domain/scheduling/draw'),
    import('../../domain/scheduling/schedule'),
  ]);
  return { ...draw, ...schedule };
};

const noMark: QuestionMark = { hidden: false, tags: [] };

export function createQuestionStore(deps: QuestionDeps): QuestionStore {
  let search: Promise<QuestionSearch> | null = null;
  let rules: Awaited<ReturnType<typeof loadRules>> | null = null;
  let bank: Bank | null = null;
  let own: ReadonlyMap<string, OwnQuestionRow> = new Map();
  /** Without what the interview date makes of it. */
  let unhurried: Past = new Map();
  let passedOver: readonly string[] = [];

  return createStore<QuestionState>()((set, get) => {
    const drawFrom = (): DrawFrom => {
      const { questions, marks, past, profiles } = get();
      const { profileId } = deps.settings();
      return {
        questions,
        hidden: new Set([...marks].flatMap(([id, { hidden }]) => (hidden ? [id] : []))),
        past,
        profile: profiles.find(({ id }) => id === profileId) ?? null,
        nowMs: deps.clock.epochMs(),
      };
    };

    const fetchAll = () =>
      Promise.all([
        rules ?? loadRules(),
        deps.questionPasts.all(),
        bank ? null : Promise.all([deps.load(), deps.ownQuestions.all(), deps.ownQuestions.marks()]),
      ]);

    /** Works out everything that follows from the facts. */
    const derive = () => {
      if (!rules) return;
      const { daysBetween, hurried, nextQuestion, firstQuestion, dueCount } = rules;
      const nowMs = deps.clock.epochMs();
      const { interviewDate } = deps.settings();
      const daysLeft = interviewDate === null ? null : daysBetween(localDay(nowMs), interviewDate);
      set({ asOf: nowMs, daysLeft, past: hurried(unhurried, nowMs, daysLeft) });
      const from = drawFrom();
      const seed = `next after ${timesAsked(unhurried)}`;
      const another = nextQuestion({ ...from, hidden: new Set([...from.hidden, ...passedOver]) }, seed);
      if (!another) passedOver = [];
      set({
        today: null,
        dueToday: dueCount(from),
        next: another ?? nextQuestion(from, seed),
        warmUp: firstQuestion(from, seed),
      });
    };

    const takeOwn = (rows: ReadonlyMap<string, OwnQuestionRow>) => {
      own = rows;
      const alive = [...own.values()].filter((row) => row.deletedAt === null);
      set({
        questions: [...(bank?.questions ?? []), ...withOneSpelling(alive.map(questionOfOwn))],
        imports: importedLists(alive),
      });
    };

    /** Writes first, and changes what is shown only when the database has confirmed it. */
    const keep = async (write: () => Promise<void>, then: () => void): Promise<Saved> => {
      try {
        await write();
      } catch {
        return 'failed';
      }
      then();
      derive();
      return 'saved';
    };

    const rowOf = (question: OwnQuestion): OwnQuestionRow => {
      const nowMs = deps.clock.epochMs();
      const known = own.get(question.id);
      const version = known && known.text !== question.text ? known.version + 1 : (known?.version ?? question.version);
      return {
        ...known,
        ...question,
        version,
        createdAt: known?.createdAt ?? nowMs,
        changedAt: nowMs,
        deletedAt: null,
      };
    };

    const saveRow = (row: OwnQuestionRow) =>
      keep(
        () => deps.ownQuestions.save(row),
        () => takeOwn(new Map([...own, [row.id, row]])),
      );

    const setDeleted = async (id: string, deleted: boolean): Promise<Saved> => {
      const row = own.get(id);
      if (!row) return 'failed';
      const nowMs = deps.clock.epochMs();
      return saveRow({ ...row, changedAt: nowMs, deletedAt: deleted ? nowMs : null });
    };

    const changeRows = (rows: readonly OwnQuestionRow[]) =>
      keep(
        () => deps.ownQuestions.changeAll(rows, () => undefined),
        () => takeOwn(new Map([...own, ...rows.map((row) => [row.id, row] as const)])),
      );

    const setManyDeleted = (ids: readonly string[], deleted: boolean): Promise<Saved> => {
      const nowMs = deps.clock.epochMs();
      const rows = ids.flatMap((id) => own.get(id) ?? []);
      return changeRows(rows.map((row) => ({ ...row, changedAt: nowMs, deletedAt: deleted ? nowMs : null })));
    };

    const newOwnId = () => `own-${deps.newId()}`;
    const addOwn = (
      questions: readonly OwnQuestion[],
      changed: readonly OwnQuestion[],
      onProgress: (saved: number) => void,
    ) => {
      const nowMs = deps.clock.epochMs();
      const rows = questions.map((row) => ({ ...row, createdAt: nowMs, changedAt: nowMs, deletedAt: null }));
      const changedRows = changed.map(rowOf);
      return keep(
        () => deps.ownQuestions.saveAll(questions, nowMs, onProgress, changedRows),
        () => takeOwn(new Map([...own, ...[...changedRows, ...rows].map((row) => [row.id, row] as const)])),
      );
    };

    return {
      ...createImportState({
        importer: deps.importer,
        questions: () => get().questions,
        add: addOwn,
        newOwnId,
        state: () => get().importing,
        show: (importing) => set({ importing }),
      }),
      importing: { phase: 'idle' },
      newOwnId,
      phase: 'loading',
      questions: [],
      guides: {},
      profiles: [],
      askBack: [],
      past: new Map(),
      marks: new Map(),
      next: null,
      warmUp: null,
      dueToday: 0,
      daysLeft: null,
      today: null,
      asOf: 0,

      async load() {
        if (!bank) set({ phase: 'loading' });
        try {
          // A network that changes in the middle breaks downloads off; the second time they come.
          const [loadedRules, past, first] = await fetchAll().catch(fetchAll);
          rules = loadedRules;
          if (first) {
            const [shipped, rows, marks] = first;
            bank = shipped;
            const { guides, profiles, askBack } = shipped;
            set({ guides, profiles, askBack, marks: new Map(marks.map((row) => [row.questionId, row])) });
            takeOwn(new Map(rows.map((row) => [row.id, row])));
          }
          if (timesAsked(past) !== timesAsked(unhurried)) passedOver = [];
          unhurried = past;
          derive();
          set({ phase: 'ready' });
        } catch {
          set({ phase: 'problem' });
        }
      },
      refresh: derive,
      async planToday() {
        const { dotsOf, forecastOf, planOfToday } = await import('../../domain/scheduling/today');
        const { daysLeft, asOf } = get();
        const from = drawFrom();
        const seed = `today after ${timesAsked(unhurried)}`;
        const plan = planOfToday(from, seed, { daysLeft, dayOf: localDay });
        const days = daysLeft !== null && daysLeft > 0 ? Math.min(daysLeft, mostDaysAhead) : mostDaysAhead;
        const today = {
          plan,
          dots: dotsOf(from.past, from.nowMs, localDay),
          ahead: forecastOf(from, days, localDay),
        };
        if (get().asOf === asOf) set({ today });
      },
      offerAnother() {
        const offered = get().next;
        passedOver = offered ? [...passedOver, offered.id] : [];
        derive();
      },
      draw(options) {
        const { next, warmUp } = get();
        const offered = [next, warmUp].find((one) => one !== null && one.id === options.questionId);
        if (offered) return [offered];
        return rules?.drawQuestions(drawFrom(), options) ?? [];
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
      saveOwn: (question) => saveRow(rowOf(question)),
      removeOwn: (id) => setDeleted(id, true),
      restoreOwn: (id) => setDeleted(id, false),
      imports: [],
      removeMany: (ids) => setManyDeleted(ids, true),
      restoreMany: (ids) => setManyDeleted(ids, false),
      async exportOwn(form) {
        const { exportText, exportFiles } = await import('../../domain/questions/import/give-back');
        const questions = get().questions.flatMap(({ source, alsoFits, ...question }) =>
          source === 'own' ? [{ ...question, alsoFits: [...alsoFits] }] : [],
        );
        const { ending, type } = exportFiles[form];
        deps.downloads.save(`second-take-questions.${ending}`, new Blob([exportText(questions, form)], { type }));
      },
      mark(questionId, change) {
        const mark = { ...noMark, ...get().marks.get(questionId), ...change };
        const row: QuestionMarkRow = {
          questionId,
          hidden: mark.hidden,
          tags: [...mark.tags],
          at: deps.clock.epochMs(),
        };
        return keep(
          () => deps.ownQuestions.mark(row),
          () => set({ marks: new Map([...get().marks, [questionId, mark]]) }),
        );
      },
    };
  });
}

/** How often any question was asked. */
function timesAsked(past: Past): number {
  return [...past.values()].reduce((sum, { takes }) => sum + takes.length, 0);
}
