import { principleIds } from '../../src/domain/questions/principle';
import { searchWords } from '../../src/domain/questions/search-words';
import { summaryOf } from '../../src/domain/progress/summary-of';
import { placesOf } from '../../src/domain/progress/history-list';
import { knownShapes, type PastAnswers } from '../../src/storage/past-answers';
import type { Notes } from '../../src/storage/tables/notes';
import type { Waveforms } from '../../src/storage/derived/waveforms';
import type { AnswerSummaries } from '../../src/storage/derived/answer-summaries';
import type { AnswerRow, SessionRow } from '../../src/storage/schema/rows';
import { summaryVersion, type AnswerSummary } from '../../src/domain/progress/answer-summary';

type Kept = { answers: Map<string, AnswerRow>; sessions: Map<string, SessionRow> };

type Sources = {
  past: PastAnswers;
  notes?: Pick<Notes, 'ofAnswer'>;
  soundShapes?: Pick<Waveforms, 'load'>;
};

/** The small rows in memory, over the answers and sessions of an invented disk. */
export function fakeDigests({ answers, sessions }: Kept, sources: Sources): AnswerSummaries {
  /** What each session's rows were made from last. */
  const madeFrom = new Map<string, string>();
  const forget = (sessionId: string) => {
    for (const [id, { digest }] of entries) if (digest.sessionId === sessionId) entries.delete(id);
  };
  const renewSession = async ({ sessionId, endedAt, deletedAt }: SessionRow, again: boolean): Promise<boolean> => {
    if (deletedAt !== null) {
      const had = [...entries.values()].some(({ digest }) => digest.sessionId === sessionId);
      forget(sessionId);
      madeFrom.delete(sessionId);
      return had;
    }
    const session = endedAt === null ? null : await sources.past.session(sessionId, 'judged');
    if (!session) return false;
    const made = await Promise.all(
      session.answers.map(async (answer) =>
        summaryOf(
          session,
          answer,
          (await sources.notes?.ofAnswer(answer.row.id)) ?? [],
          sources.soundShapes ? await knownShapes(answer, sources.soundShapes) : new Map(),
        ),
      ),
    );
    const facts = JSON.stringify(made);
    const listed = session.answers.every(({ row }) => entries.has(row.id));
    if (!again && listed && madeFrom.get(sessionId) === facts) return false;
    madeFrom.set(sessionId, facts);
    await put(made);
    return true;
  };
  const entries = new Map<string, { digest: AnswerSummary; words: string[]; texts: readonly string[] }>();
  const put = async (added: Parameters<AnswerSummaries['put']>[0]) => {
    for (const { digest, texts } of added) {
      const words = searchWords([digest.question, digest.name ?? '', ...texts].join('\n'));
      entries.set(digest.answerId, { digest, words, texts });
    }
  };
  const inOrder = () =>
    [...entries.values()].map(({ digest }) => digest).sort((one, other) => one.startedAt - other.startedAt);
  return {
    async find({ search = '', principle, mode, by, rating, from = -Infinity, to = Infinity }) {
      return [...entries.values()]
        .filter(({ digest, words }) => {
          const fits = (wanted: unknown, is: unknown) => wanted === undefined || wanted === is;
          return (
            digest.startedAt >= from &&
            digest.startedAt < to &&
            fits(principle, digest.principle) &&
            fits(mode, digest.mode) &&
            fits(by, digest.by) &&
            fits(rating, digest.rating) &&
            searchWords(search).every((sought) => words.some((word) => word.startsWith(sought)))
          );
        })
        .sort((one, other) => other.digest.startedAt - one.digest.startedAt)
        .map(({ digest }) => digest.answerId);
    },
    prepareSearch: () => Promise.resolve(),
    places: async () => placesOf(inOrder()),
    texts: async (answerIds) => new Map(answerIds.map((id) => [id, entries.get(id)?.texts ?? []])),
    load: async (answerIds) => answerIds.flatMap((id) => entries.get(id)?.digest ?? []),
    span: async (from, to) => inOrder().filter(({ startedAt }) => startedAt >= from && startedAt <= to),
    newest: async (count) => inOrder().slice(-count),
    coverage: async () =>
      principleIds.map((principle) => {
        const own = inOrder().filter((digest) => digest.principle === principle && !digest.skipped);
        const judged = own.findLast(({ rating }) => rating !== undefined);
        return {
          principle,
          answers: own.length,
          latest: judged?.rating === undefined ? null : { answerId: judged.answerId, rating: judged.rating },
          lastAt: own.at(-1)?.startedAt ?? null,
        };
      }),
    put,
    forget: async (sessionId) => forget(sessionId),
    async renew({ again = [], among } = {}) {
      let changed = false;
      const only = among && new Set(among.flatMap((id) => answers.get(id)?.sessionId ?? []));
      for (const session of sessions.values()) {
        if (only && !only.has(session.sessionId)) continue;
        changed = (await renewSession(session, again.includes(session.sessionId))) || changed;
      }
      return changed;
    },
    async missing(among) {
      return [...answers.values()].flatMap(({ id, sessionId }) => {
        const session = sessions.get(sessionId);
        const missing =
          entries.get(id)?.digest.version !== summaryVersion &&
          session?.endedAt !== null &&
          session?.deletedAt === null;
        return missing && (!among || among.includes(id)) ? [{ answerId: id, sessionId }] : [];
      });
    },
  };
}
