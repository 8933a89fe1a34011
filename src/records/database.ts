import Dexie, { type Table } from 'dexie';
import type {
  AnswerRow,
  CorrectionRow,
  EventRow,
  KeystrokesRow,
  OverruleRow,
  RecordingRow,
  ScorecardRow,
  SelfScoreRow,
  SessionRow,
  SliceRow,
  SoundRow,
  TranscriptRow,
} from './rows';

/** Small facts about the database itself: the ledger, the schema gate, this device's id. */
type MetaRow = { key: string; value: unknown };

/** A register: the newest `at` wins. */
export type SettingRow = { key: string; value: unknown; at: number; deviceId: string };

export type Database = Dexie & {
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
};

/** The tables that hold the candidate's data, and that the ledger counts. */
export const countedTables = [
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
] as const;

export type CountedTable = (typeof countedTables)[number];

/** Steps only add. Every released step stays here, and a frozen database of it stays in the tests. */
export function defineDatabase(name: string): Database {
  const database = new Dexie(name, { autoOpen: false }) as Database;
  database.version(1).stores({
    meta: 'key',
    settings: 'key',
    sessions: 'sessionId, startedAt',
    events: '[sessionId+seq]',
    answers: 'id, sessionId, question.id, startedAt',
    keystrokes: '[answerId+turn+seq]',
    transcripts: 'id, answerId',
    recordings: 'id, answerId, sessionId, state',
    slices: '[recordingId+seq]',
    sounds: 'recordingId',
    scorecards: 'id, answerId',
    selfScores: 'id, answerId',
    overrules: 'id, answerId',
    corrections: 'id, answerId',
  });
  return database;
}
