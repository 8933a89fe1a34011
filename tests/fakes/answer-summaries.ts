import { principleIds } from '../../src/domain/questions/principle';
import { searchWords } from '../../src/domain/questions/search-words';
import type { AnswerSummaries } from '../../src/storage/derived/answer-summaries';
import type { AnswerRow, SessionRow } from '../../src/storage/schema/rows';
import { summaryVersion, type AnswerSummary } from '../../src/domain/progress/answer-summary';

type Kept = { answers: Map<string, AnswerRow>; sessions: Map<string, SessionRow> };

/** The small rows in memory, over the answers and sessions of an invented disk. */
export function fakeDigests({ answers, sessions }: Kept): AnswerSummaries {
  const entries = new Map<string, { digest: AnswerSummary; words: string[] }>();
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
    load: async (answerIds) => answerIds.flatMap((id) => entries.get(id)?.digest ?? []),
    newest: async (count) => inOrder().slice(-count),
    coverage: async () =>
      principleIds.map((principle) => {
        const own = inOrder().filter((digest) => digest.principle === principle && !digest.skipped);
        const ratings = own.flatMap(({ rating }) => rating ?? []);
        return {
          principle,
          answers: own.length,
          best: ratings.length > 0 ? Math.max(...ratings) : null,
          lastAt: own.at(-1)?.startedAt ?? null,
        };
      }),
    async put(added) {
      for (const { digest, texts } of added) {
        const words = searchWords([digest.question, digest.name ?? '', ...texts].join('\n'));
        entries.set(digest.answerId, { digest, words });
      }
    },
    async forget(sessionId) {
      for (const [id, { digest }] of entries) if (digest.sessionId === sessionId) entries.delete(id);
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
