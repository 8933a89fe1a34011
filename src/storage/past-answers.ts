import { answersOf, type AnswerSpan } from '../domain/session/session';
import { fittedWords } from '../domain/transcript/formats/own-words';
import { soundMs, withLengths, type PastAnswer, type PastSession, type PastTurn } from '../domain/review/past-answer';
import { standingCorrections, standingOverrules } from '../domain/review/standing';
import type { Scorecard } from '../domain/scoring/scorecard';
import type { KnownShapes } from '../domain/progress/summary-of';
import type { Waveforms } from './derived/waveforms';
import type { AnswerRow, TranscriptRow } from './schema/rows';
import type { Answers } from './tables/answers';
import type { AnswerJudgements, Judgements } from './tables/judgements';
import type { Recordings } from './tables/recordings';
import type { Sessions } from './tables/sessions';

export { cleanedVersion } from '../domain/transcript/formats/cleaned-version';

export type PastStorage = { sessions: Sessions; answers: Answers; recordings: Recordings; judgements: Judgements };

/** `whole`: with the typing and the count of takes. `judged`: only what a row of the list is made of, at half the cost. */
export type Depth = 'whole' | 'judged';

/** What is kept of past sessions and answers, put together from all tables. */
export type PastAnswers = {
  /** null: there is none, or its log does not read. */
  session(sessionId: string, depth?: Depth): Promise<PastSession | null>;
  /** One answer alone, with the session that it belongs to: not the ones beside it. */
  answer(answerId: string): Promise<{ session: Pick<PastSession, 'row' | 'log'>; answer: PastAnswer } | null>;
};

export function createPastAnswers(records: PastStorage): PastAnswers {
  return {
    session: (sessionId, depth) => loadPastSession(records, sessionId, depth),
    async answer(answerId) {
      const own = await records.answers.load(answerId);
      if (!own) return null;
      const { sessionId } = own;
      const [row, log] = await Promise.all([records.sessions.row(sessionId), records.sessions.load(sessionId)]);
      if (!row || !log) return null;
      const span = answersOf(log.events).find((one) => one.answerId === answerId) ?? null;
      return { session: { row, log }, answer: await loadPastAnswer(records, own, span, 'whole') };
    },
  };
}

/** Everything about a session except scorecards that have to be worked out first. */
async function loadPastSession(
  records: PastStorage,
  sessionId: string,
  depth: Depth = 'whole',
): Promise<PastSession | null> {
  const [row, log] = await Promise.all([records.sessions.row(sessionId), records.sessions.load(sessionId)]);
  if (!row || !log) return null;
  const spans = answersOf(log.events);
  const rows = await records.answers.ofSession(sessionId);
  const answers = await Promise.all(
    rows.map((answer) =>
      loadPastAnswer(records, answer, spans.find((span) => span.answerId === answer.id) ?? null, depth),
    ),
  );
  return { row, log, answers };
}

async function loadPastAnswer(
  records: PastStorage,
  row: AnswerRow,
  span: AnswerSpan | null,
  depth: Depth,
): Promise<PastAnswer> {
  const [versions, recordings, judgements, takes] = await Promise.all([
    records.answers.transcripts(row.id),
    records.recordings.ofAnswer(row.id),
    records.judgements.ofAnswer(row.id),
    depth === 'whole' ? records.answers.takes(row.question.id) : [row.id],
  ]);
  const playable = recordings.filter(({ state }) => state === 'sealed' || state === 'recovered');
  const count = Math.max(
    span?.turns.length ?? 0,
    ...versions.map(({ turn }) => turn + 1),
    ...playable.map(({ turn }) => turn + 1),
  );
  const turns = await Promise.all(
    Array.from({ length: count }, async (_, turn): Promise<PastTurn> => {
      const recorded = withLengths(
        playable.filter((recording) => recording.turn === turn),
        span?.turns[turn]?.endMs ?? null,
      );
      const own = versions
        .filter((version) => version.turn === turn)
        .map((version) =>
          version.source === 'recogniser'
            ? version
            : { ...version, words: fittedWords(version.words, soundMs(recorded)) },
        );
      return {
        turn,
        versions: own,
        transcript: own.at(-1) ?? null,
        keystrokes: depth === 'whole' ? await records.answers.keystrokes(row.id, turn) : [],
        recordings: recorded,
      };
    }),
  );
  return {
    row,
    span,
    turns,
    selfScore: judgements.selfScores.at(-1)?.selfScore,
    scorecard: standingScorecard(judgements, versions, turns),
    overrules: standingOverrules(judgements.overrules),
    corrections: standingCorrections(judgements.corrections, (turn) => turns[turn]?.transcript),
    newestAt: newestOf(versions, judgements.scorecards, judgements.overrules, judgements.corrections),
    selfScoredAt: newestOf(judgements.selfScores),
    ...placeAmong(takes, row.id),
  };
}

function newestOf(...kinds: readonly (readonly { createdAt: number }[])[]): number {
  return Math.max(0, ...kinds.flat().map(({ createdAt }) => createdAt));
}

/** An answer of a deleted session is not among the takes; looked at nevertheless, it is one more. */
function placeAmong(takes: readonly string[], answerId: string): Pick<PastAnswer, 'take' | 'takes'> {
  const at = takes.indexOf(answerId);
  return at === -1 ? { take: takes.length + 1, takes: takes.length + 1 } : { take: at + 1, takes: takes.length };
}

/** The newest scorecard, if nothing it was made from has changed since and the candidate may see it. */
function standingScorecard(
  judgements: AnswerJudgements,
  versions: readonly TranscriptRow[],
  turns: readonly PastTurn[],
): Scorecard | null {
  const newest = judgements.scorecards.at(-1);
  if (!newest || judgements.selfScores.length === 0) return null;
  const inputs = [...versions, ...judgements.overrules, ...judgements.corrections];
  // One that was made of a whole transcript points behind the end of the candidate's own words.
  const fits = newest.scorecard.spans.every(
    ({ turn, end }) => end <= (turns[turn]?.transcript?.text.length ?? Infinity),
  );
  return fits && inputs.every((input) => input.createdAt <= newest.createdAt) ? newest.scorecard : null;
}

/** What is kept of how the recordings of an answer look; none of them is looked at for this. */
export async function knownShapes(
  { turns }: Pick<PastAnswer, 'turns'>,
  soundShapes: Pick<Waveforms, 'load'>,
): Promise<KnownShapes> {
  const ids = turns.flatMap(({ recordings }) => recordings.map(({ id }) => id));
  const found = await Promise.all(ids.map(async (id) => [id, await soundShapes.load(id)] as const));
  return new Map(found.flatMap(([id, shape]) => (shape ? [[id, shape]] : [])));
}
