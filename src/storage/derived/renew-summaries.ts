import { searchWords } from '../../domain/questions/search-words';
import { summaryVersion, type AnswerSummary } from '../../domain/progress/answer-summary';
import { gateKey, mayWrite, ReadOnlyError } from '../integrity/write-gate';
import { knownShapes, type PastAnswers } from '../past-answers';
import type { Database } from '../schema/database';
import type { Answers } from '../tables/answers';
import type { Notes } from '../tables/notes';
import { noteSummaryChange, spaced } from './search-packs';
import { dropSummaries, markOf, staleSessions, type StaleMark } from './stale-summaries';
import type { Waveforms } from './waveforms';

/** A row, and all that its answer can be found by. */
export type Entry = { digest: AnswerSummary; texts: readonly string[] };

/** The rows of one session, and the marks that were there before its facts were read. */
type Made = { sessionId: string; marks: readonly StaleMark[]; entries: readonly Entry[] };

export type RenewWish = {
  /** Only the sessions of these answers. */
  among?: readonly string[];
  /** Only what this version has marked: answers that an older one left out are not looked for. */
  marked?: boolean;
  /** These sessions in any case. */
  again?: readonly string[];
  /** How many answers are done of how many that are to be read. */
  progress?: (done: number, of: number) => void;
};

/** What a summary is made from. */
export type SummarySources = {
  past: PastAnswers;
  transcripts: Answers['transcripts'];
  notes: Pick<Notes, 'ofAnswer'>;
  soundShapes: Pick<Waveforms, 'load'>;
  /** Many small reads in one transaction. */
  together<T>(read: () => Promise<T>): Promise<T>;
};

/** What makes a summary out of a session. */
const loadMaking = () => import('../../domain/progress/summary-of');
type Making = Awaited<ReturnType<typeof loadMaking>>;

/** Sessions that are read together: enough to save on transactions, few enough to show progress. */
const sessionsAtOnce = 50;

/** The version that all rows are known to have. */
const versionKey = 'digests version';

export type RenewSummaries = {
  put(entries: readonly Entry[]): Promise<void>;
  forget(sessionId: string): Promise<void>;
  /** Brings every row up to date whose facts changed since it was made; says whether there were any. */
  renew(wish?: RenewWish): Promise<boolean>;
  /** Answers that are in no list yet: of ended sessions that are not deleted. `among` looks at these alone. */
  missing(among?: readonly string[]): Promise<{ answerId: string; sessionId: string }[]>;
};

export function createRenewSummaries(database: Database, sources: SummarySources): RenewSummaries {
  const { digests, searchEntries, meta } = database;

  /** `work` says which answers it has written or deleted; null: it has told of that itself. */
  const write = (work: () => Promise<readonly string[] | null>) =>
    database.transaction('rw', digests, searchEntries, meta, async () => {
      if (!mayWrite((await meta.get(gateKey))?.value)) throw new ReadOnlyError();
      const written = await work();
      if (written) await noteSummaryChange(database, written);
    });

  /**
   * Answers whose row is of the version that this build makes. The rows themselves are looked at until all of them
   * are, once; from then on the keys say it.
   */
  const currentIds = async (): Promise<Set<string>> => {
    const stamp: unknown = (await meta.get(versionKey))?.value;
    if (stamp === summaryVersion) return new Set(await digests.toCollection().primaryKeys());
    const rows = await digests.toArray();
    const current = currentOf(rows);
    if (current.size === rows.length && mayWrite((await meta.get(gateKey))?.value)) {
      await meta.put({ key: versionKey, value: summaryVersion });
    }
    return current;
  };

  const drop = (sessionIds: readonly string[]) =>
    write(async () => {
      await dropSummaries(database, sessionIds);
      return null;
    });

  const putRows = async (entries: readonly Entry[]) => {
    await digests.bulkPut(entries.map(({ digest }) => digest));
    await searchEntries.bulkPut(
      entries.map(({ digest: { answerId, question, name }, texts }) => ({
        answerId,
        text: spaced(searchWords([question, name ?? '', ...texts].join('\n'))),
      })),
    );
  };

  /** null: it runs still, or nothing is known of it. Empty: it is deleted. */
  const entriesOf = async (sessionId: string, { summaryOf }: Making): Promise<Entry[] | null> => {
    const session = await sources.past.session(sessionId, 'judged');
    if (!session) return null;
    if (session.row.deletedAt !== null) return [];
    if (session.row.endedAt === null) return null;
    return Promise.all(
      session.answers.map(async (answer) => {
        const [notes, shapes] = await Promise.all([
          sources.notes.ofAnswer(answer.row.id),
          knownShapes(answer, sources.soundShapes),
        ]);
        return summaryOf(session, answer, notes, shapes);
      }),
    );
  };

  /** Only where no fact was added since the marks were read: whoever added it has marked it anew. */
  const replace = (made: readonly Made[]) =>
    write(async () => {
      const now = await meta.bulkGet(made.flatMap(({ marks }) => marks.map(({ key }) => key)));
      const standing = new Map(now.map((mark) => [mark?.key, mark?.value]));
      const current = made.filter(({ marks }) => marks.every(({ key, value }) => standing.get(key) === value));
      const entries = current.flatMap((session) => session.entries);
      const kept = new Set(entries.map(({ digest }) => digest.answerId));
      const listed = digests.where('sessionId').anyOf(current.map(({ sessionId }) => sessionId));
      const gone = (await listed.primaryKeys()).filter((id) => !kept.has(id));
      await digests.bulkDelete(gone);
      await searchEntries.bulkDelete(gone);
      await putRows(entries);
      await meta.bulkDelete(current.flatMap(({ marks }) => marks.map(({ key }) => key)));
      return [...gone, ...kept];
    });

  const missing = async (among?: readonly string[]) => {
    const [answerIds, digested] = among
      ? [among, currentOf((await digests.bulkGet([...among])).filter((row) => row !== undefined))]
      : await Promise.all([database.answers.toCollection().primaryKeys(), currentIds()]);
    const unknown = answerIds.filter((id) => !digested.has(id));
    if (unknown.length === 0) return [];
    const [running, deleted, rows] = await Promise.all([
      database.sessions.where({ unfinished: 1 }).primaryKeys(),
      database.sessions.where('deletedAt').above(0).primaryKeys(),
      database.answers.bulkGet(unknown),
    ]);
    const left = new Set([...running, ...deleted]);
    return rows.flatMap((row) =>
      row && !left.has(row.sessionId) ? [{ answerId: row.id, sessionId: row.sessionId }] : [],
    );
  };

  /** Rows that an older version left: of deleted sessions, and answers without any. They are marked as if written now. */
  const adopt = async ({ among, marked, again = [] }: RenewWish) => {
    const unlisted = marked ? [] : await missing(among);
    const sessionIds = new Set([...unlisted.map(({ sessionId }) => sessionId), ...again]);
    const deleted = await database.sessions.where('deletedAt').above(0).primaryKeys();
    const ghosts = deleted.length > 0 ? await digests.where('sessionId').anyOf(deleted).count() : 0;
    if (ghosts > 0) await drop(deleted);
    const known = await staleSessions(database);
    const fresh = [...sessionIds].filter((id) => !known.has(id)).map((id) => markOf(id, 0));
    if (fresh.length > 0) await meta.bulkPut(fresh);
    return { all: fresh.length > 0 ? await staleSessions(database) : known, sessionIds, changed: ghosts > 0 };
  };

  const renew = async (wish: RenewWish): Promise<boolean> => {
    const { among, progress } = wish;
    if (!mayWrite((await meta.get(gateKey))?.value)) return false;
    const adopted = await adopt(wish);
    const { all } = adopted;
    const only = among && new Set((await database.answers.bulkGet([...among])).flatMap((row) => row?.sessionId ?? []));
    const sessionIds = [...all.keys()].filter((id) => !only || only.has(id) || adopted.sessionIds.has(id));
    // Fetched before the transactions, which wait for nothing else; the first screen does without it.
    if (sessionIds.length === 0) return adopted.changed;
    const making = await loadMaking();
    const of = await database.answers.where('sessionId').anyOf(sessionIds).count();
    let [done, changed] = [0, adopted.changed];
    for (let first = 0; first < sessionIds.length; first += sessionsAtOnce) {
      const some = sessionIds.slice(first, first + sessionsAtOnce);
      progress?.(done, of);
      const read = await sources.together(() => Promise.all(some.map((id) => entriesOf(id, making))));
      const made = some.flatMap((sessionId, at): Made[] => {
        const entries = read[at];
        return entries ? [{ sessionId, marks: all.get(sessionId) ?? [], entries }] : [];
      });
      if (made.length === 0) continue;
      // One transaction for all of them: what a transaction costs is more than what a row does.
      await replace(made);
      done += made.reduce((sum, { entries }) => sum + entries.length, 0);
      changed = true;
    }
    return changed;
  };

  let running: Promise<unknown> = Promise.resolve();

  return {
    /** One after the other: what was added while one ran belongs to the next. */
    renew(wish = {}) {
      const next = running.then(() => renew(wish));
      running = next.catch(() => undefined);
      return next;
    },
    missing,
    put: (entries) =>
      write(async () => {
        await putRows(entries);
        return entries.map(({ digest }) => digest.answerId);
      }),
    forget: (sessionId) => drop([sessionId]),
  };
}

function currentOf(rows: readonly { answerId: string; version?: unknown }[]): Set<string> {
  return new Set(rows.flatMap(({ answerId, version }) => (version === summaryVersion ? [answerId] : [])));
}
