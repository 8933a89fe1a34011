import { historyLines, type HistoryLine } from '../../domain/progress/history-list';
import { snippetOf, type Snippet } from '../../domain/progress/snippet';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import type { SummaryFilter } from '../../storage/derived/answer-summaries';
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

/** What a tall window shows of the list at first. */
const firstLines = 24;

/** Rows that are read ahead together: a pause for the page to draw after each, on a slow phone too. */
const aheadAtOnce = 100;

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

  const readAhead = async () => {
    ahead = new Map();
    const [mine, { found }] = [ahead, get().list];
    for (let first = 0; first < found.length; first += aheadAtOnce) {
      for (const row of await digests.load(found.slice(first, first + aheadAtOnce))) mine.set(row.answerId, row);
      if (ahead !== mine) return;
    }
  };

  const show = (change: Partial<AnswerList>) => set({ list: { ...get().list, ...change } });

  const look = async () => {
    const isNewest = ask();
    const narrowedBy = get().list.filter;
    const { days, ...filter } = narrowedBy;
    const from = days === undefined ? undefined : clock.epochMs() - days * dayMs;
    const [found, places] = await Promise.all([digests.find({ ...filter, from }), digests.places()]);
    if (!isNewest()) return;
    const lines = historyLines(found, places, dayOf);
    const { rows, snippets } = await readLines(lines.slice(0, firstLines));
    if (isNewest()) show({ phase: 'ready', narrowedBy, found, lines, rows, snippets });
  };

  /** The rows of some lines, and where in them the searched words stand. */
  const readLines = async (lines: readonly HistoryLine[]) => {
    const { search = '' } = get().list.filter;
    const ids = lines.flatMap((line) => (line.kind === 'day' ? [] : line.answerId));
    const [rows, texts] = await Promise.all([
      digests.load(ids),
      search.trim() === '' ? new Map<string, readonly string[]>() : digests.texts(ids),
    ]);
    return {
      rows: new Map(rows.map((row) => [row.answerId, row])),
      snippets: new Map([...texts].map(([id, said]) => [id, snippetOf(said, search)])),
    };
  };

  /** How often rows were renewed: whoever looked before knows that the list has changed. */
  let renewals = 0;

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
      const before = renewals;
      dayOf = createDayOf();
      ahead = new Map();
      // What is known shows at once; what is new is read behind it.
      await look();
      // Whoever has seen the list may search it next.
      const prepared = digests.prepareSearch().catch(ignore);
      await renew();
      if (renewals !== before) {
        await look();
        await prepared;
        digests.prepareSearch().catch(ignore);
      }
      readAhead().catch(ignore);
    },

    async narrow(filter) {
      show({ filter });
      await look();
      if (await renew({ marked: true })) await look();
    },

    async fetchRows(first, count) {
      const { lines, rows, filter } = get().list;
      const wanted = lines
        .slice(first, first + count)
        .filter((line) => line.kind !== 'day' && !rows.has(line.answerId));
      if (wanted.length === 0) return;
      const known = wanted.flatMap((line) => (line.kind === 'day' ? [] : (ahead.get(line.answerId) ?? [])));
      if (known.length === wanted.length && (filter.search ?? '').trim() === '') {
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
