import type { AnswerSpan, SessionLog } from '../session/session';
import { textAt, type AnswerBy, type Keystroke, type TranscriptSource, type Word } from '../session/answer';
import type { AskedQuestion } from '../session/plan';
import type { Timing } from '../session/timing';
import type { AskedWithin } from '../transcript/asked-within';
import { characterTimings } from '../transcript/character-timings';
import { answerClips, soundsOfTrack, type TurnTrack } from '../transcript/clips';
import { answerToScore, type AnswerToScore } from '../scoring/inputs';
import type { BoxId, Correction, Credit, Scorecard } from '../scoring/scorecard';
import type { PlacedTurn } from './ribbon';
import type { SelfScore } from './self-score';

/** One version of the words of one turn; `createdAt` is epoch ms, word times are ms from the start of the turn's sound. */
export type PastTranscript = {
  id: string;
  answerId: string;
  turn: number;
  source: TranscriptSource;
  text: string;
  words: Word[];
  createdAt: number;
  /** All of what was pasted, where `text` is the candidate's own words out of it. */
  pastedFrom?: string;
  /** Every word of what was pasted was wanted, though it looks like a transcript. */
  asPasted?: true;
  /** What others asked in between, each at its place in `text`. */
  asked?: readonly AskedWithin[];
  /** The stored text that these are the candidate's own words of. */
  cleanedFrom?: string;
};

/** A recording that can be played. `startedMs` is session time; `durationMs` is null where it was never measured. */
export type PastRecording = {
  id: string;
  turn: number;
  mime: string;
  startedMs: number;
  durationMs: number | null;
  seekable: boolean;
};

/** One turn of a past answer with all that is kept of it. */
export type PastTurn = {
  turn: number;
  /** The version of the words that counts: the newest. */
  transcript: PastTranscript | null;
  /** Every version, oldest first. */
  versions: PastTranscript[];
  keystrokes: Keystroke[];
  /** The ones that can be played, in the order they were made. */
  recordings: PastRecording[];
};

/** The candidate's standing word against the machine's. */
export type StandingOverrule = { box: BoxId; credit: Credit; heard: Credit; reason: string };

/** An answer as it was asked for: question and limits are copies. `startedAt` is epoch ms. */
export type PastAnswerRow = {
  id: string;
  sessionId: string;
  index: number;
  question: AskedQuestion;
  timing: Timing;
  startedAt: number;
};

/** The head of a session that is over or was left; times are epoch ms. */
export type PastSessionRow = Omit<SessionLog, 'events'> & {
  endedAt: number | null;
  deletedAt: number | null;
  name: { text: string; at: number } | null;
};

/** One past answer: what was asked, what was said, what was judged. */
export type PastAnswer = {
  row: PastAnswerRow;
  span: AnswerSpan | null;
  turns: PastTurn[];
  /** undefined: not asked yet. null: the candidate chose not to. */
  selfScore: SelfScore | null | undefined;
  /** With the candidate's corrections and overruled boxes in it; null before the self-score, and while there are no words. */
  scorecard: Scorecard | null;
  overrules: StandingOverrule[];
  corrections: (Correction & { id: string; transcriptId: string })[];
  /** The stamp of the newest of its words, overrules, corrections and scorecards: what is added has to come after it. */
  newestAt: number;
  /** That of the newest self-score; 0 while there is none. */
  selfScoredAt: number;
  /** This is take `take` of `takes` to the same question. */
  take: number;
  takes: number;
};

export type PastSession = { row: PastSessionRow; log: SessionLog; answers: PastAnswer[] };

/** The answer as the scorer takes it: the words that count, with the candidate's corrections and overruled boxes. */
export function pastAnswerToScore({
  row,
  span,
  turns,
  corrections,
  overrules,
}: Pick<PastAnswer, 'row' | 'span' | 'turns' | 'corrections' | 'overrules'>): AnswerToScore {
  const said = turns.map(({ turn, transcript }) => ({
    text: transcript?.text ?? null,
    probe: span?.turns[turn]?.probe ?? null,
  }));
  return answerToScore({ question: row.question, turns: said, corrections, overrules });
}

/**
 * The recordings of a turn in their order. One whose length could not be read lasts until the next one begins, or until
 * `endMs`, the session time at which the turn ended: it is played, not passed over.
 */
export function withLengths<R extends Pick<PastRecording, 'startedMs' | 'durationMs'>>(
  recordings: readonly R[],
  endMs: number | null,
): R[] {
  return recordings.map((recording, at) => {
    const untilMs = recordings[at + 1]?.startedMs ?? endMs;
    if (recording.durationMs || untilMs === null || untilMs <= recording.startedMs) return recording;
    return { ...recording, durationMs: untilMs - recording.startedMs };
  });
}

/** How long the sound of a turn is in all; null when it has none, or not all of it is known. */
export function soundMs(recordings: readonly Pick<PastRecording, 'durationMs'>[]): number | null {
  if (recordings.length === 0) return null;
  return recordings.reduce<number | null>(
    (sum, { durationMs }) => (sum === null || durationMs === null ? null : sum + durationMs),
    0,
  );
}

/** Whether any of it is known in words. */
export function hasWords({ turns }: Pick<PastAnswer, 'turns'>): boolean {
  return turns.some(({ transcript }) => transcript?.text.trim());
}

/**
 * Passed, left before a word, or typed without one, as older builds kept it: there is nothing to mark or to count. What was
 * begun aloud, what still runs or waits to be recovered, and what the candidate has marked always counts.
 */
export function isUnanswered({ span, turns, selfScore }: Pick<PastAnswer, 'span' | 'turns' | 'selfScore'>): boolean {
  if (span === null) return false;
  if (span.skipped || span.turns.length === 0) return true;
  const ended = span.turns.every(({ by, endMs }) => by === 'keyboard' && endMs !== null);
  const kept = turns.some(
    ({ recordings, keystrokes }) => recordings.length > 0 || textAt(keystrokes, Infinity).trim() !== '',
  );
  return ended && !kept && !selfScore && !hasWords({ turns });
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
    sounds: soundsOfTrack(recordings),
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

/** How the reply to the question itself was given; the plan's word where nothing was said or typed. */
export function givenBy({ span }: Pick<PastAnswer, 'span'>, plan: Pick<SessionLog['plan'], 'by'>): AnswerBy {
  return span?.turns[0]?.by ?? plan.by;
}
