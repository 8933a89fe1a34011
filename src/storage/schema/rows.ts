import * as v from 'valibot';
import { askedWithinSchema } from '../../domain/transcript/asked-within';
import {
  amountSchema,
  driftMsSchema,
  elapsedMsSchema,
  epochMsSchema as epochMs,
  placeMsSchema,
  questionIndexSchema,
  ratingNumberSchema,
  seqSchema,
  turnSchema,
} from '../../domain/bounds';
import { keystrokeSchema, transcriptSources, wordSchema } from '../../domain/session/answer';
import { askedQuestionSchema } from '../../domain/session/plan-schema';
import { loopFactSchema } from '../../domain/loop/facts';
import { ownQuestionSchema } from '../../domain/questions/question-schema';
import { sessionEventSchema, sessionHeadSchema } from '../../domain/session/session';
import { storySchema } from '../../domain/stories/story';
import { timingSchema } from '../../domain/session/timing-schema';
import { boxIds, parts } from '../../domain/scoring/scorecard';
import { creditSchema, evidenceSchema, scorecardSchema } from '../../domain/scoring/scorecard-schema';
import { selfScoreSchema } from '../../domain/review/self-score';

/*
 * One schema per record, used by the database, by import and by backups alike. Loose on purpose: a field that a
 * newer version added survives load → save → export. Facts are added and never changed; what may change is a
 * register with a time; a delete is a tombstone (`deletedAt`).
 */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const bytes = v.custom<Uint8Array>((value) => ArrayBuffer.isView(value), 'Expected bytes.');

/** What the candidate chose for one thing. A register: the newest `at` wins. */
export const settingRowSchema = v.looseObject({ key: id, value: v.unknown(), at: epochMs, deviceId: v.string() });

/** The head of a session log. `deletedAt` is its tombstone. */
export const sessionRowSchema = v.looseObject({
  ...sessionHeadSchema.entries,
  sessionId: id,
  endedAt: v.nullable(epochMs),
  deletedAt: v.nullable(epochMs),
  /** When it was last deleted or brought back; the newest word on it wins. */
  deletionChangedAt: v.optional(epochMs),
  /** The answers are gone for good; the tombstone stays so that no backup brings half of them back. */
  purgedAt: v.optional(epochMs),
  /** Only there while nobody has ended it, so that the index holds nothing else. */
  unfinished: v.optional(v.literal(1)),
  /** The candidate's own name for it, a register. */
  name: v.nullable(v.looseObject({ text: v.string(), at: epochMs })),
  /** Left without a word: deleted at once, and not offered back. */
  nothingSaid: v.optional(v.literal(true)),
});

export const eventRowSchema = v.looseObject({ sessionId: id, seq: seqSchema, event: sessionEventSchema });

/** An answer as it was asked for: question and limits are copies, so that replay never depends on the bank. */
export const answerRowSchema = v.looseObject({
  id,
  sessionId: id,
  index: questionIndexSchema,
  question: askedQuestionSchema,
  timing: timingSchema,
  startedAt: epochMs,
});

export const keystrokesRowSchema = v.looseObject({
  answerId: id,
  turn: turnSchema,
  seq: seqSchema,
  keystrokes: v.array(keystrokeSchema),
});

/** One version of the words of one turn. The newest one counts; the first one is kept for ever. */
export const transcriptRowSchema = v.looseObject({
  id,
  answerId: id,
  turn: turnSchema,
  source: v.picklist(transcriptSources),
  text: v.string(),
  words: v.array(wordSchema),
  createdAt: epochMs,
  /** The whole transcript that the words were taken from. */
  pastedFrom: v.optional(v.string()),
  /** It looks like a transcript, and the candidate wants every word of it. */
  asPasted: v.optional(v.literal(true)),
  /** What others asked in between, in the transcript that the words were taken from. */
  asked: v.optional(v.array(askedWithinSchema)),
});

export const recordingStates = ['live', 'sealed', 'recovered', 'discarded'] as const;

/** Written before the microphone starts, so that a crash can be told from silence. */
export const recordingRowSchema = v.looseObject({
  id,
  sessionId: id,
  answerId: id,
  turn: turnSchema,
  segment: seqSchema,
  state: v.picklist(recordingStates),
  mime: v.string(),
  startedAt: epochMs,
  /** Session time of its first sample. */
  startedMs: placeMsSchema,
  durationMs: v.nullable(elapsedMsSchema),
  bytes: v.nullable(amountSchema),
  sha256: v.nullable(v.string()),
  seekable: v.boolean(),
  /** A copy of slice 0 until the recording is sealed: without the header in it nothing of the rest can be heard. */
  head: v.optional(v.nullable(bytes)),
});

/** One second of sound. */
export const sliceRowSchema = v.looseObject({ recordingId: id, seq: seqSchema, atMs: placeMsSchema, bytes });

/** The sealed sound of a recording, whose row holds its hash. */
export const soundRowSchema = v.looseObject({ recordingId: id, bytes });

export const scorecardRowSchema = v.looseObject({ id, answerId: id, createdAt: epochMs, scorecard: scorecardSchema });

export const selfScoreRowSchema = v.looseObject({
  id,
  answerId: id,
  createdAt: epochMs,
  /** null: the candidate chose not to. */
  selfScore: v.nullable(selfScoreSchema),
});

export const overruleRowSchema = v.looseObject({
  id,
  answerId: id,
  createdAt: epochMs,
  box: v.picklist(boxIds),
  /** null: taken back, the machine's word counts again. */
  credit: v.nullable(creditSchema),
  /** What the machine had said. */
  heard: creditSchema,
  reason: v.string(),
});

export const correctionRowSchema = v.looseObject({
  id,
  answerId: id,
  createdAt: epochMs,
  transcriptId: id,
  ...evidenceSchema.entries,
  part: v.picklist(parts),
});

/**
 * Imported questions, many in one row: fifty thousand rows of their own would take seconds to write and to read. A row
 * of `ownQuestions` with the id of one of them stands in its place, changed or deleted.
 */
export const questionPackRowSchema = v.looseObject({
  id,
  createdAt: epochMs,
  questions: v.array(v.looseObject(ownQuestionSchema.entries)),
});

/** A question of the candidate's own. A register: the newest `changedAt` wins. */
export const ownQuestionRowSchema = v.looseObject({
  ...ownQuestionSchema.entries,
  createdAt: epochMs,
  changedAt: epochMs,
  deletedAt: v.nullable(epochMs),
});

/** What the candidate noted on one question of the bank. A register: the newest `at` wins. */
export const questionMarkRowSchema = v.looseObject({
  questionId: id,
  hidden: v.boolean(),
  tags: v.array(v.string()),
  at: epochMs,
});

/**
 * Something the candidate wrote beside an answer, at a moment of its replay or about all of it. A register: the
 * newest `changedAt` wins.
 */
export const noteRowSchema = v.looseObject({
  id,
  answerId: id,
  /** On the answer's time line; null when it is about the whole answer. */
  atMs: v.nullable(placeMsSchema),
  text: v.string(),
  createdAt: epochMs,
  changedAt: epochMs,
  deletedAt: v.nullable(epochMs),
});

/** The take of a question that the candidate would give in the real interview. A register: the newest `at` wins. */
export const keeperRowSchema = v.looseObject({ questionId: id, answerId: v.nullable(id), at: epochMs });

/** What somebody else said of an answer, read back from a packet they were given. */
export const mentorMarkRowSchema = v.looseObject({
  id,
  answerId: id,
  mentor: v.pipe(v.string(), v.maxLength(120)),
  rating: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  boxes: v.record(v.picklist(boxIds), creditSchema),
  comment: v.pipe(v.string(), v.maxLength(20_000)),
  createdAt: epochMs,
});

/** A story of the candidate's journal. A register: the newest `changedAt` wins. */
export const storyRowSchema = v.looseObject({
  ...storySchema.entries,
  createdAt: epochMs,
  changedAt: epochMs,
  deletedAt: v.nullable(epochMs),
  /** Its words are gone for good; the tombstone stays so that no backup brings them back. */
  purgedAt: v.optional(epochMs),
  /** See `domain/stories/versions.ts`; rows of earlier releases have neither. */
  follows: v.optional(v.array(epochMs)),
  beside: v.optional(v.array(v.object({ ...storySchema.entries, changedAt: epochMs }))),
});

/** Which story an answer told; null: none, and that was asked. A register: the newest `at` wins. */
export const tellingRowSchema = v.looseObject({ answerId: id, storyId: v.nullable(id), at: epochMs });

/** Something begun and not used yet; empty once it was. A register: the newest `at` wins. */
export const draftRowSchema = v.looseObject({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  /** The answer that it belongs to and goes away with. */
  answerId: v.optional(id),
  text: v.string(),
  at: epochMs,
});

/** What is known of one question, without what an interview date makes of it. Worked out: in no backup. */
export const questionHistoryRowSchema = v.object({
  questionId: v.string(),
  takes: v.array(
    v.object({
      answerId: v.string(),
      at: epochMs,
      rating: v.nullable(ratingNumberSchema),
      ratedAt: v.nullable(epochMs),
    }),
  ),
  lastAskedAt: epochMs,
  rating: v.nullable(ratingNumberSchema),
  ratedAt: v.nullable(epochMs),
  dueAt: v.nullable(driftMsSchema),
});

/** Something that happened to a loop. A fact: only added. Which sessions are its sittings their own plans say. */
export const loopFactRowSchema = v.looseObject({ id, loopId: id, at: epochMs, fact: loopFactSchema });

/**
 * A line of a backup that does not read here, or is of a kind that only a newer version knows: kept as it came, and
 * written into the next backup. The id is the SHA-256 of table and line, so that the same line is kept once.
 */
export const setAsideRowSchema = v.looseObject({ id, table: v.string(), line: v.string() });

export const rowSchemas = {
  settings: settingRowSchema,
  sessions: sessionRowSchema,
  events: eventRowSchema,
  answers: answerRowSchema,
  keystrokes: keystrokesRowSchema,
  transcripts: transcriptRowSchema,
  recordings: recordingRowSchema,
  slices: sliceRowSchema,
  sounds: soundRowSchema,
  scorecards: scorecardRowSchema,
  selfScores: selfScoreRowSchema,
  overrules: overruleRowSchema,
  corrections: correctionRowSchema,
  questionPacks: questionPackRowSchema,
  ownQuestions: ownQuestionRowSchema,
  questionMarks: questionMarkRowSchema,
  notes: noteRowSchema,
  keepers: keeperRowSchema,
  mentorMarks: mentorMarkRowSchema,
  stories: storyRowSchema,
  tellings: tellingRowSchema,
  drafts: draftRowSchema,
  loopFacts: loopFactRowSchema,
  setAside: setAsideRowSchema,
} satisfies Record<string, v.GenericSchema>;

export type SettingRow = v.InferOutput<typeof settingRowSchema>;
export type SessionRow = v.InferOutput<typeof sessionRowSchema>;
export type EventRow = v.InferOutput<typeof eventRowSchema>;
export type AnswerRow = v.InferOutput<typeof answerRowSchema>;
export type KeystrokesRow = v.InferOutput<typeof keystrokesRowSchema>;
export type TranscriptRow = v.InferOutput<typeof transcriptRowSchema>;
export type RecordingRow = v.InferOutput<typeof recordingRowSchema>;
export type ScorecardRow = v.InferOutput<typeof scorecardRowSchema>;
export type SelfScoreRow = v.InferOutput<typeof selfScoreRowSchema>;
export type OverruleRow = v.InferOutput<typeof overruleRowSchema>;
export type CorrectionRow = v.InferOutput<typeof correctionRowSchema>;
export type QuestionPackRow = v.InferOutput<typeof questionPackRowSchema>;
export type OwnQuestionRow = v.InferOutput<typeof ownQuestionRowSchema>;
export type QuestionMarkRow = v.InferOutput<typeof questionMarkRowSchema>;
export type NoteRow = v.InferOutput<typeof noteRowSchema>;
export type KeeperRow = v.InferOutput<typeof keeperRowSchema>;
export type MentorMarkRow = v.InferOutput<typeof mentorMarkRowSchema>;
export type StoryRow = v.InferOutput<typeof storyRowSchema>;
export type TellingRow = v.InferOutput<typeof tellingRowSchema>;
export type LoopFactRow = v.InferOutput<typeof loopFactRowSchema>;
export type DraftRow = v.InferOutput<typeof draftRowSchema>;
export type SetAsideRow = v.InferOutput<typeof setAsideRowSchema>;
export type SliceRow = v.InferOutput<typeof sliceRowSchema>;
export type SoundRow = v.InferOutput<typeof soundRowSchema>;
export type QuestionHistoryRow = v.InferOutput<typeof questionHistoryRowSchema>;
