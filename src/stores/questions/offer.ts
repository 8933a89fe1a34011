import type { Profile } from '../../domain/questions/question-bank';
import type { Question } from '../../domain/questions/question';
import type { DrawFrom, DrawOptions } from '../../domain/scheduling/draw';
import type { Past } from '../../domain/scheduling/schedule';
import type { DayAhead, Dot, TodaysPlan } from '../../domain/scheduling/today';
import type { AskedQuestion } from '../../domain/session/plan';
import type { Clock } from '../../platform/browser/clock';
import type { Settings } from '../../storage/schema/settings';
import { localDay } from '../app/local-day';
import type { QuestionMark } from './own-questions';

export type Today = { plan: TodaysPlan; dots: readonly Dot[]; ahead: readonly DayAhead[] };

/** What the bank offers to practice, worked out from what was asked and rated so far. */
export type OfferState = {
  /** What is known of each question that was ever asked. */
  past: Past;
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
  /** The profile or the interview date changed: works `next` and what is due out anew. */
  refresh(): void;
  /** Works `today` out, after the first screen is up. */
  planToday(): Promise<void>;
  /** Offers another question instead of `next`. */
  offerAnother(): void;
  /** Deterministic for a seed, a bank and a past; [] before the bank is there, and when nothing is left to ask. */
  draw(options: DrawOptions): AskedQuestion[];
};

type OfferFacts = Pick<OfferState, 'past' | 'next' | 'warmUp' | 'dueToday' | 'today' | 'daysLeft' | 'asOf'>;

type BankFacts = {
  questions: readonly Question[];
  marks: ReadonlyMap<string, QuestionMark>;
  profiles: readonly Profile[];
};

type OfferDeps = {
  clock: Pick<Clock, 'epochMs'>;
  settings: () => Pick<Settings, 'profileId' | 'interviewDate'>;
  set: (facts: Partial<OfferFacts>) => void;
  get: () => OfferFacts & BankFacts;
};

/** The forecast goes to the day before the interview, or this far. */
const mostDaysAhead = 14;

/** Draw and schedule come after the first screen is up: they are not needed before there is a question. */
export const loadRules = async () => {
  const [draw, schedule] = await Promise.all([
    import('../../domain/scheduling/draw'),
    import('../../domain/scheduling/schedule'),
  ]);
  return { ...draw, ...schedule };
};

type Rules = Awaited<ReturnType<typeof loadRules>>;

export const nothingOffered: OfferFacts = {
  past: new Map(),
  next: null,
  warmUp: null,
  dueToday: 0,
  today: null,
  daysLeft: null,
  asOf: 0,
};

/** The part of the bank that says what to practice next. */
export function createOffer({ clock, settings, set, get }: OfferDeps) {
  let rules: Rules | null = null;
  /** Without what the interview date makes of it. */
  let unhurried: Past = new Map();
  let passedOver: readonly string[] = [];

  const drawFrom = (): DrawFrom => {
    const { questions, marks, past, profiles } = get();
    const { profileId } = settings();
    return {
      questions,
      hidden: new Set([...marks].flatMap(([id, { hidden }]) => (hidden ? [id] : []))),
      past,
      profile: profiles.find(({ id }) => id === profileId) ?? null,
      nowMs: clock.epochMs(),
    };
  };

  const refresh = () => {
    if (!rules) return;
    const { daysBetween, hurried, nextQuestion, firstQuestion, dueCount } = rules;
    const nowMs = clock.epochMs();
    const { interviewDate } = settings();
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

  const verbs: Omit<OfferState, keyof OfferFacts> = {
    refresh,
    async planToday() {
      const { dotsOf, forecastOf, planOfToday } = await import('../../domain/scheduling/today');
      const { daysLeft, asOf, next, warmUp } = get();
      const from = drawFrom();
      const seed = `today after ${timesAsked(unhurried)}`;
      const plan = planOfToday(from, seed, { daysLeft, dayOf: localDay, first: warmUp ?? next });
      const days = daysLeft !== null && daysLeft > 0 ? Math.min(daysLeft, mostDaysAhead) : mostDaysAhead;
      const today = { plan, dots: dotsOf(from.past, from.nowMs, localDay), ahead: forecastOf(from, days, localDay) };
      if (get().asOf === asOf) set({ today });
    },
    offerAnother() {
      const offered = get().next;
      passedOver = offered ? [...passedOver, offered.id] : [];
      refresh();
    },
    draw(options) {
      const { next, warmUp } = get();
      const offered = [next, warmUp].find((one) => one !== null && one.id === options.questionId);
      if (offered) return [offered];
      return rules?.drawQuestions(drawFrom(), options) ?? [];
    },
  };

  return {
    verbs,
    /** Takes what was asked and rated so far, and offers by it. */
    begin(loaded: Rules, past: Past) {
      rules = loaded;
      if (timesAsked(past) !== timesAsked(unhurried)) passedOver = [];
      unhurried = past;
      refresh();
    },
  };
}

/** How often any question was asked. */
function timesAsked(past: Past): number {
  return [...past.values()].reduce((sum, { takes }) => sum + takes.length, 0);
}
