import type { Keystroke, Turn } from '../../domain/session/answer';
import { answersOf, type AnswerSpan, type SessionLog } from '../../domain/session/session';
import { characterTimings } from '../../domain/transcript/character-timings';
import { placeInCleaned } from '../../domain/transcript/formats/cleaned-version';
import { fittedWords } from '../../domain/transcript/formats/own-words';
import { answerClips, type TurnTrack } from '../../domain/transcript/clips';
import type { PlacedTurn } from '../../domain/review/ribbon';
import type { Answers } from '../../storage/tables/answers';
import type { AnswerJudgements, Judgements } from '../../storage/tables/judgements';
import type { Recordings } from '../../storage/tables/recordings';
import type { AnswerRow, CorrectionRow, RecordingRow, SessionRow, TranscriptRow } from '../../storage/schema/rows';
import type { Sessions } from '../../storage/tables/sessions';
import type { BoxId, Credit, Scorecard } from '../../domain/scoring/scorecard';
import type { SelfScore } from '../../domain/review/self-score';

/** One turn of a past answer with all that is kept of it. */
export type PastTurn = {
  turn: number;
  /** The version of the words that counts: the newest. */
  transcript: TranscriptRow | null;
  /** Every version, oldest first. */
  versions: TranscriptRow[];
  keystrokes: Keystroke[];
  /** The ones that can be played, in the order they were made. */
  recordings: RecordingRow[];
};

/** The candidate's standing word against the machine's. */
export type StandingOverrule = { box: BoxId; credit: Credit; heard: Credit; reason: string };

/** One past answer: what was asked, what was said, what was judged. */
export type PastAnswer = {
  row: AnswerRow;
  span: AnswerSpan | null;
  turns: PastTurn[];
  /** undefined: not asked yet. null: the candidate chose not to. */
  selfScore: SelfScore | null | undefined;
  /** With the candidate's corrections and overruled boxes in it; null before the self-score, and while there are no words. */
  scorecard: Scorecard | null;
  overrules: StandingOverrule[];
  corrections: CorrectionRow[];
  /** The stamp of the newest of its words, overrules, corrections and scorecards: what is added has to come after it. */
  newestAt: number;
  /** That of the newest self-score; 0 while there is none. */
  selfScoredAt: number;
  /** This is take `take` of `takes` to the same question. */
  take: number;
  takes: number;
};

export type PastSession = { row: SessionRow; log: SessionLog; answers: PastAnswer[] };

export type PastStorage = { sessions: Sessions; answers: Answers; recordings: Recordings; judgements: Judgements };

/** `whole`: with the typing and the count of takes. `judged`: only what a row of the list is made of, at half the cost. */
export type Depth = 'whole' | 'judged';

/** Everything about a session except scorecards that have to be worked out first. */
export async function loadPastSession(
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
      const recorded = playable.filter((recording) => recording.turn === turn);
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
    overrules: standingOverrules(judgements),
    corrections: standingCorrections(judgements, turns),
    newestAt: newestOf(versions, judgements.scorecards, judgements.overrules, judgements.corrections),
    selfScoredAt: newestOf(judgements.selfScores),
    ...placeAmong(takes, row.id),
  };
}

/** How long the sound of a turn is in all; null when it has none, or not all of it is known. */
export function soundMs(recordings: readonly Pick<RecordingRow, 'durationMs'>[]): number | null {
  if (recordings.length === 0) return null;
  return recordings.reduce<number | null>(
    (sum, { durationMs }) => (sum === null || durationMs === null ? null : sum + durationMs),
    0,
  );
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

/** The newest word on each box, unless that word was to take it back. */
function standingOverrules({ overrules }: AnswerJudgements): StandingOverrule[] {
  const newest = new Map(overrules.map((overrule) => [overrule.box, overrule]));
  return [...newest.values()].flatMap(({ box, credit, heard, reason }) =>
    credit === null ? [] : [{ box, credit, heard, reason }],
  );
}

/** Corrections of the words that count; the newest one for a stretch wins. */
function standingCorrections({ corrections }: AnswerJudgements, turns: readonly PastTurn[]): CorrectionRow[] {
  const current = corrections.flatMap((correction) => {
    const words = turns.find(({ turn }) => turn === correction.turn)?.transcript;
    const place = words?.id === correction.transcriptId ? placeInCleaned(words, correction) : null;
    return place ? [{ ...correction, ...place }] : [];
  });
  return [...new Map(current.map((row) => [`${row.turn} ${row.start} ${row.end}`, row])).values()];
}

/** The words as the scorer takes them. */
export function turnsToScore({ turns, span }: Pick<PastAnswer, 'turns' | 'span'>): Turn[] {
  return turns.map(({ turn, transcript }) => ({
    text: transcript?.text ?? '',
    probeSlot: span?.turns[turn]?.probe?.slot ?? null,
  }));
}

/** Whether any of it is known in words. */
export function hasWords({ turns }: Pick<PastAnswer, 'turns'>): boolean {
  return turns.some(({ transcript }) => transcript?.text.trim());
}

/** Spoken turns whose words nobody has written down or looked at yet. */
export function openTurns({ turns }: Pick<PastAnswer, 'turns'>): PastTurn[] {
  return turns.filter(
    ({ recordings, transcript }) =>
      recordings.length > 0 && (!transcript || transcript.source === 'captions' || transcript.source === 'recogniser'),
  );
}

/** What there is to play of an answer. */
export function tracksOf({ turns }: Pick<PastAnswer, 'turns'>): TurnTrack[] {
  return turns.map(({ turn, recordings, keystrokes }) => ({
    turn,
    sounds: recordings.map(({ id, startedMs, durationMs }) => ({
      recordingId: id,
      startedMs,
      durationMs: durationMs ?? 0,
    })),
    typingMs: keystrokes.at(-1)?.atMs ?? null,
  }));
}

/** The turns of an answer on the time line of its own replay, with when each of their characters came. */
export function placedTurns(answer: Pick<PastAnswer, 'row' | 'turns'>): PlacedTurn[] {
  const clips = answerClips(answer.row.id, tracksOf(answer));
  return answer.turns.flatMap(({ turn, transcript, keystrokes }) => {
    const own = clips.filter((clip) => clip.kind !== 'quiet' && clip.turn === turn);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const durationMs = last.startMs + last.durationMs - first.startMs;
    const times = characterTimings({
      text: transcript?.text ?? '',
      words: transcript?.words ?? [],
      keystrokes,
      durationMs,
    });
    return { turn, startMs: first.startMs, durationMs, times };
  });
}
