import { topicOf } from '../../domain/questions/topic';
import type { Loop, Sitting } from '../../domain/loop/loop';
import type { LoopAnswer } from '../../domain/loop/loop-answer';
import { standingCorrections, standingOverrules } from '../../domain/review/standing';
import { answerToScore, type AnswerToScore } from '../../domain/scoring/inputs';
import type { Scorecard } from '../../domain/scoring/scorecard';
import { answersOf, type AnswerSpan } from '../../domain/session/session';
import type { Scorer } from '../../platform/workers/scorer';
import type { AppStorage } from '../../storage/app-storage';
import type { AnswerRow, RecordingRow, TranscriptRow } from '../../storage/schema/rows';
import type { AnswerJudgements } from '../../storage/tables/judgements';

export type LoopReading = Pick<
  AppStorage,
  'sessions' | 'answers' | 'judgements' | 'recordings' | 'stories' | 'together'
>;

type Scoring = { scorer: Pick<Scorer, 'score'>; newId: () => string; stamp: (after: number) => number };

/** What can be played of one turn: its words with their times, and its sound. */
export type TurnSound = { transcript: TranscriptRow | null; recordings: readonly RecordingRow[] };

/** An answer as the panel reads it, with when it was given and what there is to hear. */
export type ReadAnswer = LoopAnswer & {
  /** The session's beginning, epoch ms, and session times of this answer. */
  startedAt: number;
  askedMs: number;
  endMs: number;
  sounds: readonly TurnSound[];
};

type Raw = {
  row: AnswerRow;
  span: AnswerSpan | null;
  sessionStartedAt: number;
  transcripts: readonly TranscriptRow[];
  judgements: AnswerJudgements;
  recordings: readonly RecordingRow[];
};

/**
 * Every answer of the sittings that were held, scored where no standing scorecard is kept. What had to be scored is kept: the
 * board opens at once the next time, and shows the same. An answer the scorer fails on counts as not scored.
 */
export async function readLoopAnswers(
  records: LoopReading,
  scoring: Scoring,
  { plan }: Loop,
  sittings: readonly Sitting[],
): Promise<ReadAnswer[]> {
  const held = sittings.flatMap(({ state, seat, sessionId }) =>
    state === 'held' && sessionId !== null ? [{ seat, sessionId }] : [],
  );
  const { raw, told } = await records.together(async () => ({
    raw: await Promise.all(held.map(async ({ seat, sessionId }) => ({ seat, found: await rawOf(records, sessionId) }))),
    told: new Map((await records.stories.tellings()).map(({ answerId, storyId }) => [answerId, storyId])),
  }));
  return Promise.all(
    raw.flatMap(({ seat, found }) =>
      found.map(async (one): Promise<ReadAnswer> => {
        const { row, span } = one;
        const sounds = soundsOf(one);
        const storyId = told.get(row.id);
        return {
          answerId: row.id,
          sessionId: row.sessionId,
          seat,
          index: row.index,
          principle: topicOf(row.question) ?? plan.seats[seat]!.principles[0]!,
          question: row.question.text,
          skipped: span?.skipped ?? false,
          turns: sounds.map(({ transcript }) => transcript?.text ?? ''),
          scorecard: await standingScorecard(records, scoring, one),
          ...(storyId === undefined ? {} : { storyId }),
          startedAt: one.sessionStartedAt,
          askedMs: span?.askedMs ?? 0,
          endMs: span?.endMs ?? span?.askedMs ?? 0,
          sounds,
        };
      }),
    ),
  );
}

async function rawOf({ sessions, answers, judgements, recordings }: LoopReading, sessionId: string): Promise<Raw[]> {
  const log = await sessions.load(sessionId);
  if (!log) return [];
  const spans = answersOf(log.events);
  const rows = await answers.ofSession(sessionId);
  return Promise.all(
    rows.map(async (row) => ({
      row,
      span: spans.find(({ answerId }) => answerId === row.id) ?? null,
      sessionStartedAt: log.startedAt,
      transcripts: await answers.transcripts(row.id),
      judgements: await judgements.ofAnswer(row.id),
      recordings: (await recordings.ofAnswer(row.id)).filter(
        ({ state }) => state === 'sealed' || state === 'recovered',
      ),
    })),
  );
}

/** By turn: the newest words and the sound. */
function soundsOf({ span, transcripts, recordings }: Raw): TurnSound[] {
  const count = Math.max(
    span?.turns.length ?? 0,
    ...transcripts.map(({ turn }) => turn + 1),
    ...recordings.map(({ turn }) => turn + 1),
  );
  return Array.from({ length: count }, (_, turn) => ({
    transcript: transcripts.findLast((version) => version.turn === turn) ?? null,
    recordings: recordings.filter((recording) => recording.turn === turn),
  }));
}

async function standingScorecard(records: LoopReading, scoring: Scoring, raw: Raw): Promise<Scorecard | null> {
  const { transcripts, judgements } = raw;
  if (!transcripts.some(({ text }) => text.trim())) return null;
  const inputs = [...transcripts, ...judgements.overrules, ...judgements.corrections];
  const newestInput = Math.max(...inputs.map(({ createdAt }) => createdAt));
  const newest = judgements.scorecards.at(-1);
  if (newest && newestInput <= newest.createdAt) return newest.scorecard;
  try {
    const scorecard = await scoring.scorer.score(toScore(raw));
    const createdAt = scoring.stamp(Math.max(newestInput, newest?.createdAt ?? 0));
    await records.judgements
      .addScorecard({ id: scoring.newId(), answerId: raw.row.id, createdAt, scorecard })
      .catch(() => undefined);
    return scorecard;
  } catch {
    return null;
  }
}

/** The words that count, with what the candidate put right and overruled. */
function toScore(raw: Raw): AnswerToScore {
  const { row, span, judgements } = raw;
  const sounds = soundsOf(raw);
  return answerToScore({
    question: row.question,
    turns: sounds.map(({ transcript }, turn) => ({
      text: transcript?.text ?? null,
      probe: span?.turns[turn]?.probe ?? null,
    })),
    corrections: standingCorrections(judgements.corrections, (turn) => sounds[turn]?.transcript),
    overrules: standingOverrules(judgements.overrules),
  });
}

/** The recordings of these answers with their bytes, by answer; what is gone is left out. */
export async function soundsIn({ recordings }: Pick<LoopReading, 'recordings'>, answers: readonly ReadAnswer[]) {
  const found = new Map<string, { turn: number; mime: string; bytes: Uint8Array }[]>();
  for (const { answerId, sounds } of answers) {
    for (const [turn, { recordings: made }] of sounds.entries()) {
      for (const { id, mime } of made) {
        const sound = await recordings.sound(id);
        if (sound) found.set(answerId, [...(found.get(answerId) ?? []), { turn, mime, bytes: sound.bytes }]);
      }
    }
  }
  return found;
}
