import Dexie, { type Table } from 'dexie';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import { localMirror, type Mirror } from '../integrity/ledger-mirror';
import { createChanges, type Changes } from '../derived/changes';
import { createQuarantine, type Quarantine } from '../integrity/quarantine';
import { createWrittenRows, type WrittenRows } from '../integrity/written-rows';
import type {
  AnswerRow,
  CorrectionRow,
  DraftRow,
  EventRow,
  KeeperRow,
  KeystrokesRow,
  LoopFactRow,
  MentorMarkRow,
  NoteRow,
  OverruleRow,
  OwnQuestionRow,
  QuestionHistoryRow,
  QuestionMarkRow,
  QuestionPackRow,
  RecordingRow,
  ScorecardRow,
  SelfScoreRow,
  SessionRow,
  SetAsideRow,
  SettingRow,
  SliceRow,
  SoundRow,
  StoryRow,
  TellingRow,
  TranscriptRow,
} from './rows';

/** Small facts about the database itself: the ledger, the schema gate, this device's id. */
type MetaRow = { key: string; value: unknown };

export type Database = Dexie & {
  /** The ledger's second witness, outside of the database. */
  mirror: Mirror;
  /** What all tabs of this browser share; null in a browser without Web Locks. */
  locks: LockManager | null;
  /** Rows met so far that do not read. */
  quarantine: Quarantine;
  /** What was written, here and in other tabs. */
  changes: Changes;
  written: WrittenRows;
  meta: Table<MetaRow, string>;
  settings: Table<SettingRow, string>;
  sessions: Table<SessionRow, string>;
  events: Table<EventRow, [string, number]>;
  answers: Table<AnswerRow, string>;
  keystrokes: Table<KeystrokesRow, [string, number, number]>;
  transcripts: Table<TranscriptRow, string>;
  recordings: Table<RecordingRow, string>;
  slices: Table<SliceRow, [string, number]>;
  sounds: Table<SoundRow, string>;
  scorecards: Table<ScorecardRow, string>;
  selfScores: Table<SelfScoreRow, string>;
  overrules: Table<OverruleRow, string>;
  corrections: Table<CorrectionRow, string>;
  questionPacks: Table<QuestionPackRow, string>;
  ownQuestions: Table<OwnQuestionRow, string>;
  questionMarks: Table<QuestionMarkRow, string>;
  notes: Table<NoteRow, string>;
  keepers: Table<KeeperRow, string>;
  mentorMarks: Table<MentorMarkRow, string>;
  stories: Table<StoryRow, string>;
  tellings: Table<TellingRow, string>;
  drafts: Table<DraftRow, string>;
  loopFacts: Table<LoopFactRow, string>;
  setAside: Table<SetAsideRow, string>;
  /** Rows that other devices do not have yet; empty where nothing is kept alike. About this device: in no backup. */
  outbox: Table<OutboxRow, string>;
  /** Recordings that came from another device and whose sound has not. */
  awaitedSounds: Table<AwaitedSoundRow, string>;
  /** Worked out from the rest, like the three after it: not counted, not in backups. */
  digests: Table<AnswerSummary, string>;
  searchEntries: Table<SearchEntry, string>;
  shapes: Table<{ recordingId: string; shape: unknown }, string>;
  pasts: Table<QuestionHistoryRow, string>;
};

/** `key` is the table and the primary key as text; `revision` the one of the write that made it. */
export type OutboxRow = { key: string; table: string; id: string | (string | number)[]; revision: number };

/** `startedAt` is the recording's, epoch ms. `unreadable`: what lies on the server of it is not what was recorded. */
export type AwaitedSoundRow = { recordingId: string; startedAt: number; unreadable?: true };

/** All words that an answer can be found by, with a space before each. Schema version 1 kept them as a list. */
export type SearchEntry = { answerId: string; text: string } | { answerId: string; words: string[] };

/** The tables that hold the candidate's data: the ledger counts them, a backup holds them, each has its row schema. */
export const countedTables = [
  'settings',
  'sessions',
  'events',
  'answers',
  'keystrokes',
  'transcripts',
  'recordings',
  'slices',
  'sounds',
  'scorecards',
  'selfScores',
  'overrules',
  'corrections',
  'questionPacks',
  'ownQuestions',
  'questionMarks',
  'notes',
  'keepers',
  'mentorMarks',
  'stories',
  'tellings',
  'drafts',
  'loopFacts',
  'setAside',
] as const;

/** Tables that are worked out from the others: neither counted nor backed up. */
export const derivedTables = ['digests', 'searchEntries', 'shapes', 'pasts'] as const;

export type CountedTable = (typeof countedTables)[number];
export type DerivedTable = (typeof derivedTables)[number];

/** The Web Locks of this browser, where it has them. */
export const sharedLocks = (): LockManager | null => globalThis.navigator?.locks ?? null;

/** Steps only add. Every released step stays here, and a frozen database of it stays in the tests. */
export function defineDatabase(
  name: string,
  mirror: Mirror = localMirror(name),
  locks: LockManager | null = sharedLocks(),
): Database {
  // Strict: a transaction is complete when the bytes are on the disk, so that "saved" survives a power cut too.
  const database = new Dexie(name, {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  }) as Database;
  database.mirror = mirror;
  database.locks = locks;
  database.quarantine = createQuarantine();
  database.changes = createChanges(name);
  database.written = createWrittenRows();
  database.use(database.written.middleware);
  database.version(1).stores({
    meta: 'key',
    settings: 'key',
    sessions: 'sessionId, startedAt, unfinished, deletedAt',
    events: '[sessionId+seq]',
    answers: 'id, sessionId, [question.id+startedAt], startedAt',
    keystrokes: '[answerId+turn+seq]',
    transcripts: 'id, answerId',
    recordings: 'id, answerId, sessionId, state',
    slices: '[recordingId+seq]',
    sounds: 'recordingId',
    scorecards: 'id, answerId',
    selfScores: 'id, answerId',
    overrules: 'id, answerId',
    corrections: 'id, answerId',
    questionPacks: 'id',
    ownQuestions: 'id',
    questionMarks: 'questionId',
    notes: 'id, answerId',
    keepers: 'questionId',
    mentorMarks: 'id, answerId',
    digests: 'answerId, sessionId, questionId, startedAt, principle, mode, by, rating',
    searchEntries: 'answerId, *words',
    shapes: 'recordingId',
  });
  database.version(2).stores({
    selfScores: 'id, answerId, createdAt',
    searchEntries: 'answerId',
    pasts: 'questionId',
    stories: 'id',
    tellings: 'answerId, storyId',
    drafts: 'key, answerId',
  });
  database.version(3).stores({
    loopFacts: 'id, loopId',
  });
  database.version(4).stores({
    setAside: 'id',
    outbox: 'key',
    awaitedSounds: 'recordingId',
  });
  return database;
}
