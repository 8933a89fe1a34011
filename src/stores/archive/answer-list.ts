import { historyLines, type HistoryLine } from '../../domain/progress/history-list';
import { snippetOf, type Snippet } from '../../domain/progress/snippet';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import type { SummaryFilter } from '../../storage/derived/find-answers';
import type { RenewWish } from '../../storage/derived/renew-summaries';
import { createDayOf } from '../app/local-day';
import { createRequests } from '../app/requests';
import { dayMs, type ArchiveDeps, type Renew } from './archive-context';

/** `days`: no older than this many days. */
export type ArchiveFilter = Omit<SummaryFilter, 'from' | 'to'> & { days?: number };

export type AnswerList = {
  phase: 'empty' | 'loading' | 'ready';
  filter: ArchiveFilter;
  /** What `found` was narrowed by: the filter itself, or the one before while it is looked for. */
  narrowedBy: ArchiveFilter;
  /** Everything that fits the filter, newest first; rows come as they are looked at. */
  found: readonly string[];
  rows: ReadonlyMap<string, AnswerSummary>;
  /** The found ones as they stand on the page: by days, takes of a question together. */
  lines: readonly HistoryLine[];
  /** Where the searched words stand, of the rows that were looked at; null where they stand in the question or a name. */
  snippets: ReadonlyMap<string, Snippet | null>;
  /** Answers that are still being read for the first time. */
  reading: { done: number; of: number } | null;
};

export type AnswerListState = {
  list: AnswerList;
  /** Looks through all answers again; ones that nobody has looked at yet are read first. */
  openArchive(): Promise<void>;
  narrow(filter: ArchiveFilter): Promise<void>;
  /** Fetches the rows of `lines` from `first` on. */
  fetchRows(first: number, count: number): Promise<void>;
};

/** What a tall window shows of the list at first, and a usual one of what was searched: every line of that is read in full. */
const firstLines = 24;
const firstSearched = 12;

/** Rows that are read ahead together: a pause for the page to draw after each, on a slow phone too. */
const aheadAtOnce = 50;

/** Fewer answers than this are read before anybody looks up. */
const showProgressFrom = 50;

const ignore = () => undefined;

/** All answers as rows, narrowed by words and by what they are; `look` and `renew` are for the parts beside it. */
export function createAnswerList(
  { digests, clock }: Pick<ArchiveDeps, 'digests' | 'clock'>,
  set: (change: Pick<AnswerListState, 'list'>) => void,
  get: () => Pick<AnswerListState, 'list'>,
): { state: AnswerListState; look(): Promise<void>; renew: Renew } {
  const ask = createRequests();

  /** Days of the place where the candidate was when the list was opened. */
  let dayOf = createDayOf();

  /** Rows that were read before anybody has come to them: a leap far down shows them with the next frame. */
  let ahead = new Map<string, AnswerSummary>();

  /** What is looked for comes before what nobody has asked for. */
  let looking: Promise<unknown> = Promise.resolve();

  const readAhead = async () => {
    ahead = new Map();
    const mine = ahead;
    const moments = [...(await digests.places()).values()].map(({ startedAt }) => startedAt);
    for (let end = moments.length; end > 0; end -= aheadAtOnce) {
      await looking;
      const rows = await digests.span(moments[Math.max(0, end - aheadAtOnce)] ?? 0, moments[end - 1] ?? 0);
      if (ahead !== mine) return;
      for (const row of rows) mine.set(row.answerId, row);
    }
  };

  const show = (change: Partial<AnswerList>) => set({ list: { ...get().list, ...change } });

  const look = () => {
    const mine = lookNow();
    looking = mine.catch(ignore);
    return mine;
  };

  const isSearched = () => (get().list.filter.search ?? '').trim() !== '';

  /** How often rows were renewed, and how often when what is shown was looked for: the list may be older than its rows. */
  let renewals = 0;
  let shownAsOf = 0;

  const lookNow = async () => {
    const isNewest = ask();
    const asOf = renewals;
    const narrowedBy = get().list.filter;
    const { days, ...filter } = narrowedBy;
    const from = days === undefined ? undefined : clock.epochMs() - days * dayMs;
    const [found, places] = await Promise.all([digests.find({ ...filter, from }), digests.places()]);
    if (!isNewest()) return;
    const lines = historyLines(found, places, dayOf);
    const { rows, snippets } = await readLines(lines.slice(0, isSearched() ? firstSearched : firstLines));
    if (!isNewest()) return;
    shownAsOf = asOf;
    show({ phase: 'ready', narrowedBy, found, lines, rows, snippets });
  };

  /** The rows of some lines, and where in them the searched words stand. */
  const readLines = async (lines: readonly HistoryLine[]) => {
    const { search = '' } = get().list.filter;
    const ids = lines.flatMap((line) => (line.kind === 'day' ? [] : line.answerId));
    const [rows, texts] = await Promise.all([
      digests.load(ids),
      isSearched() ? digests.texts(ids) : new Map<string, readonly string[]>(),
    ]);
    return {
      rows: new Map(rows.map((row) => [row.answerId, row])),
      snippets: new Map([...texts].map(([id, said]) => [id, snippetOf(said, search)])),
    };
  };

  const renew: Renew = async (wish = {}) => {
    const changed = await digests.renew({
      ...wish,
      progress: (done, of) => {
        if (of > showProgressFrom) show({ reading: { done, of } });
      },
    });
    if (get().list.reading) show({ reading: null });
    if (changed) {
      renewals += 1;
      ahead = new Map();
    }
    return changed;
  };

  /** Whether there was anything to bring in. */
  const bringIn = async (wish?: RenewWish): Promise<boolean> => {
    await renew(wish);
    if (renewals === shownAsOf) return false;
    await look();
    await digests.prepareSearch().catch(ignore);
    return true;
  };

  const state: AnswerListState = {
    list: {
      phase: 'empty',
      filter: {},
      narrowedBy: {},
      found: [],
      lines: [],
      rows: new Map(),
      snippets: new Map(),
      reading: null,
    },

    async openArchive() {
      show({ phase: get().list.phase === 'empty' ? 'loading' : 'ready' });
      dayOf = createDayOf();
      ahead = new Map();
      // What is known shows at once; what is new is read behind it.
      await look();
      // Whoever has seen the list may search it next, or leap far down.
      await digests.prepareSearch().catch(ignore);
      if (get().list.found.length > 0) {
        await bringIn({ marked: true });
        await readAhead().catch(ignore);
      }
      // What an older version has left in no list: every answer is looked at.
      if (await bringIn()) readAhead().catch(ignore);
    },

    async narrow(filter) {
      show({ filter });
      await look();
      if (await renew({ marked: true })) await look();
    },

    async fetchRows(first, count) {
      const { lines, rows } = get().list;
      const wanted = lines
        .slice(first, first + count)
        .filter((line) => line.kind !== 'day' && !rows.has(line.answerId));
      if (wanted.length === 0) return;
      const known = wanted.flatMap((line) => (line.kind === 'day' ? [] : (ahead.get(line.answerId) ?? [])));
      if (known.length === wanted.length && !isSearched()) {
        show({ rows: new Map([...rows, ...known.map((row) => [row.answerId, row] as const)]) });
        return;
      }
      const fetched = await readLines(wanted);
      const now = get().list;
      if (now.lines !== lines) return;
      show({
        rows: new Map([...now.rows, ...fetched.rows]),
        snippets: new Map([...now.snippets, ...fetched.snippets]),
      });
    },
  };
  return { state, look, renew };
}
