import { linkKey } from './integrity/commit';
import type { SyncRecords } from './sync/sync-records';
import type { Backups } from './backup/backups';
import type { Checkup } from './integrity/checkup';
import { createAnswers, type Answers } from './tables/answers';
import { countedTables, derivedTables, type Database } from './schema/database';
import type { Changes } from './derived/changes';
import { createAnswerSummaries, type AnswerSummaries } from './derived/answer-summaries';
import { createDrafts, type Drafts } from './tables/drafts';
import { createJudgements, type Judgements } from './tables/judgements';
import { acceptLosses, findLosses, type Loss } from './integrity/row-ledger';
import { createLoops, type Loops } from './tables/loops';
import { createNotes, type Notes } from './tables/notes';
import { createOwnQuestions, type OwnQuestions } from './tables/own-questions';
import type { Damage } from './integrity/quarantine';
import { createQuestionHistory, type QuestionHistories } from './derived/question-history';
import { createRecordings, type Recordings } from './tables/recordings';
import { createSessions, type Sessions } from './tables/sessions';
import { createSettings, type SettingsRecord } from './schema/settings';
import { cleanedVersion, createPastAnswers, type PastAnswers } from './past-answers';
import { createWaveforms, type Waveforms } from './derived/waveforms';
import { createStories, type Stories } from './tables/stories';

export { undoDeadRestore } from './backup/restore-lock';

/** Everything that stays on this computer. */
export type AppStorage = {
  sessions: Sessions;
  answers: Answers;
  recordings: Recordings;
  judgements: Judgements;
  notes: Notes;
  stories: Stories;
  drafts: Drafts;
  loops: Loops;
  /** Past sessions and answers, each as a whole. */
  past: PastAnswers;
  /** Everything that is written, here and in other tabs. */
  changes: Pick<Changes, 'listen'>;
  digests: AnswerSummaries;
  questionPasts: QuestionHistories;
  soundShapes: Waveforms;
  ownQuestions: OwnQuestions;
  settings: SettingsRecord;
  /**
   * Many small reads in one transaction, which costs a fraction of one for each. Inside, only reads of these records may
   * be waited for.
   */
  together<T>(read: () => Promise<T>): Promise<T>;
  /** A newer version has taken the database over: everything can be seen, nothing can be added. */
  readOnly: boolean;
  /** Tables that lost rows since they were saved; empty when all is there. */
  losses(): Promise<Loss[]>;
  /** The candidate has been told: what is there now counts as what was saved. */
  acceptLosses(): Promise<void>;
  /** Rows met since the start that do not read; they stay where they are. */
  damage(): Damage[];
  /** Rows of backups that do not read here, kept as they came. */
  setAside(): Promise<number>;
  backups: Backups;
  /** Whether other devices are kept alike with this one. */
  isLinked(): Promise<boolean>;
  /** Fetched by whoever keeps them alike. */
  syncRecords(): Promise<SyncRecords>;
  /** Reads every row and every sound. `progress` (0–1) may throw to stop. */
  checkUp(progress: (share: number) => void): Promise<Checkup>;
  /** Takes everything off this computer, for good. */
  eraseAll(): Promise<void>;
  close(): void;
};

/** Everything that reads and writes the open database. */
export function storageOf(database: Database, deviceId: string, readOnly: boolean): AppStorage {
  const facts = {
    sessions: createSessions(database),
    answers: createAnswers(database, cleanedVersion),
    recordings: createRecordings(database),
    judgements: createJudgements(database),
  };
  const past = createPastAnswers(facts);
  const notes = createNotes(database);
  const soundShapes = createWaveforms(database);
  const together: AppStorage['together'] = (read) =>
    database.transaction('r', [...countedTables, ...derivedTables], read);
  return {
    ...facts,
    past,
    notes,
    changes: database.changes,
    stories: createStories(database),
    drafts: createDrafts(database),
    loops: createLoops(database),
    digests: createAnswerSummaries(database, {
      past,
      transcripts: facts.answers.transcripts,
      notes,
      soundShapes,
      together,
    }),
    questionPasts: createQuestionHistory(database),
    soundShapes,
    ownQuestions: createOwnQuestions(database),
    settings: createSettings(database, deviceId),
    together,
    readOnly,
    losses: () => findLosses(database),
    acceptLosses: () => acceptLosses(database),
    damage: () => database.quarantine.all(),
    setAside: () => database.setAside.count(),
    backups: backupsWhenNeeded(database),
    isLinked: async () => (await database.meta.where('key').equals(linkKey).count()) > 0,
    syncRecords: async () => (await import('./sync/sync-records')).createSyncRecords(database),
    checkUp: async (progress) => (await import('./integrity/checkup')).checkData(database, progress),
    eraseAll: async () => (await import('./integrity/erase-all')).eraseAll(database),
    close() {
      database.changes.close();
      database.close();
    },
  };
}

/** Few visits make a backup: what it takes is loaded with the first one. */
function backupsWhenNeeded(database: Database): Backups {
  const backups = async () => (await import('./backup/backups')).createBackups(database);
  return {
    async *write(options) {
      yield* (await backups()).write(options);
    },
    soundBytes: async () => (await backups()).soundBytes(),
    restore: async (file, options) => (await backups()).restore(file, options),
  };
}
