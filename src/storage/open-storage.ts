import type { Backups } from './backup/backups';
import { undoDeadRestore } from './backup/restore-lock';
import type { Checkup } from './integrity/checkup';
import { createAnswers, type Answers } from './tables/answers';
import { countedTables, defineDatabase, derivedTables, sharedLocks, type Database } from './schema/database';
import type { Changes } from './derived/changes';
import { createAnswerSummaries, type AnswerSummaries } from './derived/answer-summaries';
import { createDrafts, type Drafts } from './tables/drafts';
import { passGate } from './integrity/write-gate';
import { createJudgements, type Judgements } from './tables/judgements';
import { acceptLosses, findLosses, type Loss } from './integrity/row-ledger';
import { localMirror, type Mirror } from './integrity/ledger-mirror';
import { createLoops, type Loops } from './tables/loops';
import { createNotes, type Notes } from './tables/notes';
import { createOwnQuestions, type OwnQuestions } from './tables/own-questions';
import type { Damage } from './integrity/quarantine';
import { createQuestionHistory, type QuestionHistories } from './derived/question-history';
import { createRecordings, type Recordings } from './tables/recordings';
import { createSessions, type Sessions } from './tables/sessions';
import { createSettings, type SettingsRecord } from './schema/settings';
import type { PastAnswers } from './past-answers';
import { createWaveforms, type Waveforms } from './derived/waveforms';
import { createStories, type Stories } from './tables/stories';

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
  backups: Backups;
  /** Reads every row and every sound. `progress` (0–1) may throw to stop. */
  checkUp(progress: (share: number) => void): Promise<Checkup>;
  /** Takes everything off this computer, for good. */
  eraseAll(): Promise<void>;
  close(): void;
};

/**
 * newer: a later version of this program has taken the database over. unreadable: the browser will not open the
 * database (private window, full or damaged disk).
 */
export type StorageProblem = 'newer' | 'unreadable';

/** Opening is a matter of milliseconds, unless much has to be brought to a new form or another tab holds on. */
const patienceMs = 3000;

/** The question: `letGo` closes this tab's hold on the database, which a newer version in another tab is waiting for. */
export type Outdated = (letGo: () => void) => void;

/** `waiting` is told when opening takes long; it goes on meanwhile, and ends when another tab has let go. */
export async function openStorage(
  name: string,
  on: { outdated: Outdated; waiting: () => void },
  mirror: Mirror = localMirror(name),
  locks: LockManager | null = sharedLocks(),
): Promise<{ ok: true; records: AppStorage } | { ok: false; problem: StorageProblem; detail: string }> {
  const database = defineDatabase(name, mirror, locks);
  // After letting go stay closed, or this old code would write old rows into new tables.
  database.on('versionchange', () => {
    on.outdated(() => database.close({ disableAutoOpen: true }));
    return false;
  });
  // No use in waiting for the event: a browser that has told the old tab once does not tell anybody a second time.
  database.on('blocked', () => false);
  // Fetched while the database opens, since nobody looks back before there is a first screen.
  const reading = import('./past-answers');
  reading.catch(() => undefined);
  const patience = setTimeout(on.waiting, patienceMs);
  try {
    await database.open();
    clearTimeout(patience);
    const { readOnly } = await passGate(database);
    if (!readOnly) await undoDeadRestore(database);
    const deviceId = readOnly ? '' : await deviceIdOf(database);
    return { ok: true, records: recordsOf(database, deviceId, readOnly, await reading) };
  } catch (failure) {
    clearTimeout(patience);
    database.close();
    return { ok: false, problem: problemOf(failure), detail: String(failure) };
  }
}

/** What reads the words of past answers. */
type Reading = typeof import('./past-answers');

function problemOf(failure: unknown): StorageProblem {
  // Closed again before it was used: a newer version in another tab has asked for it.
  const newer = failure instanceof Error && ['VersionError', 'DatabaseClosedError'].includes(failure.name);
  return newer ? 'newer' : 'unreadable';
}

async function deviceIdOf(database: Database): Promise<string> {
  const row = await database.meta.get('device');
  if (typeof row?.value === 'string') return row.value;
  const deviceId = crypto.randomUUID();
  await database.meta.put({ key: 'device', value: deviceId });
  return deviceId;
}

function recordsOf(
  database: Database,
  deviceId: string,
  readOnly: boolean,
  { cleanedVersion, createPastAnswers }: Reading,
): AppStorage {
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
    backups: backupsWhenNeeded(database),
    checkUp: async (progress) => (await import('./integrity/checkup')).checkData(database, progress),
    async eraseAll() {
      await database.delete();
      database.mirror.clear();
    },
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
