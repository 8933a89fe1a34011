import { createAnswers, type Answers } from './answers';
import { findLosses, type Loss } from './commit';
import { countedTables, defineDatabase, type Database } from './database';
import { createJudgements, type Judgements } from './judgements';
import { createOwnQuestions, type OwnQuestions } from './own-questions';
import { createRecordings, type Recordings } from './recordings';
import { createSessions, type Sessions } from './sessions';
import { createSettings, type SettingsRecord } from './settings';

/** Everything that stays on this computer. */
export type Records = {
  sessions: Sessions;
  answers: Answers;
  recordings: Recordings;
  judgements: Judgements;
  ownQuestions: OwnQuestions;
  settings: SettingsRecord;
  /** Tables that lost rows since they were saved; empty when all is there. */
  losses(): Promise<Loss[]>;
  close(): void;
};

/**
 * newer: a later version of this program has written here, so this one must not. blocked: another tab holds an
 * older version open. unreadable: the browser will not open the database (private window, full or damaged disk).
 */
export type RecordsProblem = 'newer' | 'blocked' | 'unreadable';

/** What this build writes. A database that asks for more is left alone. */
const writerVersion = 1;

export async function openRecords(
  name: string,
  on: { outdated(): void },
): Promise<{ ok: true; records: Records } | { ok: false; problem: RecordsProblem; detail: string }> {
  const database = defineDatabase(name);
  // A newer tab wants to upgrade: let it, and stay closed, or this old code would write old rows into new tables.
  database.on('versionchange', () => {
    database.close({ disableAutoOpen: true });
    on.outdated();
    return false;
  });
  try {
    await database.open();
    const gate = await database.meta.get('minimum writer');
    if (typeof gate?.value === 'number' && gate.value > writerVersion) {
      database.close();
      return { ok: false, problem: 'newer', detail: `needs version ${gate.value}` };
    }
    if (!gate) await database.meta.put({ key: 'minimum writer', value: writerVersion });
    return { ok: true, records: recordsOf(database, await deviceIdOf(database)) };
  } catch (failure) {
    const name = failure instanceof Error ? failure.name : '';
    const problem = name === 'VersionError' ? 'newer' : name === 'DatabaseClosedError' ? 'blocked' : 'unreadable';
    return { ok: false, problem, detail: String(failure) };
  }
}

async function deviceIdOf(database: Database): Promise<string> {
  const row = await database.meta.get('device');
  if (typeof row?.value === 'string') return row.value;
  const deviceId = crypto.randomUUID();
  await database.meta.put({ key: 'device', value: deviceId });
  return deviceId;
}

function recordsOf(database: Database, deviceId: string): Records {
  return {
    sessions: createSessions(database),
    answers: createAnswers(database),
    recordings: createRecordings(database),
    judgements: createJudgements(database),
    ownQuestions: createOwnQuestions(database),
    settings: createSettings(database, deviceId),
    losses: () => findLosses(database, countedTables),
    close: () => database.close(),
  };
}
