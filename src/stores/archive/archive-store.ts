import { historyLines, type HistoryLine } from '../../domain/progress/history-list';
import { snippetOf, type Snippet } from '../../domain/progress/snippet';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import type { Coverage } from '../../domain/progress/progress';
import type { SummaryFilter } from '../../storage/derived/answer-summaries';
import type { SessionRow } from '../../storage/schema/rows';
import { createDayOf } from '../app/local-day';
import { createRequests, type Shared } from '../review/review-context';

/** `days`: no older than this many days. */
export type ArchiveFilter = Omit<SummaryFilter, 'from' | 'to'> & { days?: number };

export type Archive = {
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

export type ArchiveState = {
  archive: Archive;
  /** Sessions that were deleted and can be brought back, each with the days it is still kept at least. */
  deleted: readonly { row: SessionRow; daysLeft: number }[];
  /** The last deleted one, offered back at once. */
  justDeleted: string | null;
  /** The newest answers, oldest first, and what all answers cover; null until they were asked for. */
  progress: { digests: readonly AnswerSummary[]; coverage: readonly Coverage[] } | null;

  /** Looks through all answers again; ones that nobody has looked at yet are read first. */
  openArchive(): Promise<void>;
  narrow(filter: ArchiveFilter): Promise<void>;
  /** Fetches the rows of `lines` from `first` on. */
  fetchRows(first: number, count: number): Promise<void>;
  rename(sessionId: string, text: string): Promise<void>;
  remove(sessionId: string): Promise<void>;
  restore(sessionId: string): Promise<void>;
  forgetUndo(): void;
  loadDeleted(): Promise<void>;
  openProgress(): Promise<void>;
  /** The newest few rows, oldest first; null until they were asked for. */
  latest: readonly AnswerSummary[] | null;
  openLatest(): Promise<void>;
};

const dayMs = 24 * 3_600_000;

/** What a tall window shows of the list at first. */
const firstLines = 24;

/** Fewer answers than this are read before anybody looks up. */
const tellingFrom = 50;

/** What a row of the list is made of, and what takes its session away. */
const listed: ReadonlySet<string> = new Set([
  'sessions',
  'transcripts',
  'scorecards',
  'selfScores',
  'overrules',
  'corrections',
  'notes',
]);

const ignore = () => undefined;

/** Over how many answers progress is shown; more would take longer to read than to look at. */
const progressOver = 1000;

/** Enough of the newest answers for one sentence on the last five judged ones. */
const latestRead = 15;

/** How many of the newest answers are read again for what older rows do not hold. */
const renewedAtOnce = 60;

/** How long a deleted session can be brought back. */
const daysKept = 30;

/** The part of the history that finds: all answers as rows, narrowed by words and by what they are. */
export function createArchive({ deps, set, get, keep, stamp }: Shared<ArchiveState>): ArchiveState {
  const { digests, sessions } = deps;
  const ask = createRequests();
  const dayOf = createDayOf();

  const show = (change: Partial<Archive>) => set({ archive: { ...get().archive, ...change } });

  const look = async () => {
    const isNewest = ask();
    const narrowedBy = get().archive.filter;
    const { days, ...filter } = narrowedBy;
    const from = days === undefined ? undefined : deps.clock.epochMs() - days * dayMs;
    const [found, places] = await Promise.all([digests.find({ ...filter, from }), digests.places()]);
    if (!isNewest()) return;
    const lines = historyLines(found, places, dayOf);
    const { rows, snippets } = await readLines(lines.slice(0, firstLines));
    if (isNewest()) show({ phase: 'ready', narrowedBy, found, lines, rows, snippets });
  };

  /** The rows of some lines, and where in them the searched words stand. */
  const readLines = async (lines: readonly HistoryLine[]) => {
    const { search = '' } = get().archive.filter;
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

  /** Answers given since the last time, brought in by a backup, or changed elsewhere; says whether there were any. */
  const renew = async (wish: { again?: readonly string[]; marked?: boolean } = {}): Promise<boolean> => {
    const changed = await digests.renew({
      ...wish,
      progress: (done, of) => {
        if (of > tellingFrom) show({ reading: { done, of } });
      },
    });
    if (get().archive.reading) show({ reading: null });
    if (changed) renewals += 1;
    return changed;
  };

  /** Sessions with rows of before pace and pauses were kept, among the ones that progress shows one by one. */
  const outdated = (): string[] => {
    const shown = (get().progress?.digests ?? []).slice(-renewedAtOnce);
    const old = shown.filter(({ by, longPauses }) => by === 'voice' && longPauses === undefined);
    return [...new Set(old.map(({ sessionId }) => sessionId))];
  };

  // What changes while the list is looked at, in this tab or another, comes into it. A session that ends is listed at
  // once, looked at or not: a version that may not write shows only what is in the list.
  deps.changes.listen(({ tables }) => {
    const shown = () => get().archive.phase === 'ready';
    if (!tables.some((table) => (shown() ? listed.has(table) : table === 'sessions'))) return;
    void renew({ marked: true }).then(async (changed) => {
      if (changed && shown()) await look();
    }, ignore);
  });

  return {
    archive: {
      phase: 'empty',
      filter: {},
      narrowedBy: {},
      found: [],
      lines: [],
      rows: new Map(),
      snippets: new Map(),
      reading: null,
    },
    deleted: [],
    justDeleted: null,
    progress: null,
    latest: null,

    async openLatest() {
      set({ latest: await digests.newest(latestRead) });
    },

    async openProgress() {
      const lookAgain = async () => {
        const [newest, coverage] = await Promise.all([digests.newest(progressOver), digests.coverage()]);
        set({ progress: { digests: newest, coverage } });
      };
      await lookAgain();
      if (await renew({ again: outdated() })) await lookAgain();
    },

    async openArchive() {
      show({ phase: get().archive.phase === 'empty' ? 'loading' : 'ready' });
      const before = renewals;
      // What is known shows at once; what is new is read behind it.
      await look();
      await renew();
      if (renewals !== before) await look();
    },

    async narrow(filter) {
      show({ filter });
      await look();
      if (await renew({ marked: true })) await look();
    },

    async fetchRows(first, count) {
      const { lines, rows } = get().archive;
      const wanted = lines
        .slice(first, first + count)
        .filter((line) => line.kind !== 'day' && !rows.has(line.answerId));
      if (wanted.length === 0) return;
      const fetched = await readLines(wanted);
      const now = get().archive;
      if (now.lines !== lines) return;
      show({
        rows: new Map([...now.rows, ...fetched.rows]),
        snippets: new Map([...now.snippets, ...fetched.snippets]),
      });
    },

    async rename(sessionId, text) {
      await keep(() => sessions.rename(sessionId, text.trim(), stamp()));
      await renew({ marked: true });
      await look();
    },

    async remove(sessionId) {
      await keep(() => sessions.remove(sessionId, stamp()));
      await renew({ marked: true });
      set({ justDeleted: sessionId });
      await look();
    },

    async restore(sessionId) {
      await keep(() => sessions.restore(sessionId, stamp()));
      await renew({ marked: true });
      set({ justDeleted: null, deleted: get().deleted.filter(({ row }) => row.sessionId !== sessionId) });
      await look();
    },

    forgetUndo: () => set({ justDeleted: null }),

    async loadDeleted() {
      const nowMs = deps.clock.epochMs();
      const rows = await sessions.deleted();
      set({
        deleted: rows.map((row) => ({
          row,
          daysLeft: Math.max(0, Math.ceil(daysKept - (nowMs - (row.deletedAt ?? nowMs)) / dayMs)),
        })),
      });
    },
  };
}
