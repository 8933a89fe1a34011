import { cleanedVersion } from '../../src/domain/transcript/formats/cleaned-version';
import { createHash } from 'node:crypto';
import type { Keystroke } from '../../src/domain/session/answer';
import type { Answers } from '../../src/storage/tables/answers';
import type { Judgements } from '../../src/storage/tables/judgements';
import { pastOf } from '../../src/domain/scheduling/repetition';
import type { QuestionHistories } from '../../src/storage/derived/question-history';
import type { Recordings } from '../../src/storage/tables/recordings';
import type { Change } from '../../src/storage/derived/changes';
import { createPastAnswers, type PastAnswers } from '../../src/storage/past-answers';
import type { AppStorage } from '../../src/storage/app-storage';
import type {
  AnswerRow,
  CorrectionRow,
  EventRow,
  OverruleRow,
  RecordingRow,
  ScorecardRow,
  SelfScoreRow,
  SessionRow,
  SliceRow,
  TranscriptRow,
} from '../../src/storage/schema/rows';
import type { Sessions } from '../../src/storage/tables/sessions';
import { defaultSettings, type Settings, type SettingsRecord } from '../../src/storage/schema/settings';

/** What is on the invented disk: it outlives the fake, as a disk outlives a crash. */
export type Disk = ReturnType<typeof anEmptyDisk>;

export function anEmptyDisk() {
  return {
    sessions: new Map<string, SessionRow>(),
    events: new Map<string, EventRow>(),
    answers: new Map<string, AnswerRow>(),
    keystrokes: new Map<string, { answerId: string; turn: number; seq: number; keystrokes: Keystroke[] }>(),
    transcripts: new Map<string, TranscriptRow>(),
    recordings: new Map<string, RecordingRow>(),
    slices: new Map<string, SliceRow>(),
    sounds: new Map<string, Uint8Array>(),
    scorecards: new Map<string, ScorecardRow>(),
    selfScores: new Map<string, SelfScoreRow>(),
    overrules: new Map<string, OverruleRow>(),
    corrections: new Map<string, CorrectionRow>(),
    settings: {} as Partial<Settings>,
  };
}

export type FakeRecords = {
  sessions: Sessions;
  answers: Answers;
  recordings: Recordings;
  judgements: Judgements;
  past: PastAnswers;
  changes: AppStorage['changes'];
  /** Tells of a write that was made beside these records. */
  publish(change: Change): void;
  questionPasts: QuestionHistories;
  together: AppStorage['together'];
  settings: SettingsRecord;
  disk: Disk;
  /** Names of the writes that went through, in order. */
  written: string[];
};

type Options = {
  disk?: Disk;
  /** Asked before every write: what it throws the write rejects with, and nothing is kept. */
  fault?: (write: string) => void;
};

/** The records in memory, for tests of the stores; they keep the same contract as the real ones. */
export function fakeRecords({ disk = anEmptyDisk(), fault = () => undefined }: Options = {}): FakeRecords {
  const written: string[] = [];
  const listeners = new Set<(change: Change) => void>();
  const changes: AppStorage['changes'] = {
    listen(on) {
      listeners.add(on);
      return () => void listeners.delete(on);
    },
  };

  const publish = (told: Change) => {
    for (const listener of listeners) listener(told);
  };

  const write = async (name: string, change: () => void) => {
    // A write always takes a moment, and fails before it leaves anything.
    await Promise.resolve();
    fault(name);
    const known = new Set(disk.transcripts.keys());
    change();
    written.push(name);
    const [table = ''] = name.split('.');
    const fresh = [...disk.transcripts].filter(([id]) => !known.has(id)).map(([, { answerId }]) => answerId);
    const tables = fresh.length > 0 ? [table, 'transcripts'] : [table];
    publish({ tables, answerIds: fresh, sessionIds: [] });
  };
  const addOnce = <T>(table: Map<string, T>, key: string, row: T) => {
    const known = table.get(key);
    if (known !== undefined && !alike(known, row)) throw new Error(`There is another row under ${key}.`);
    table.set(key, structuredClone(row));
  };
  const rows = <T>(table: Map<string, T>, keep: (row: T) => boolean = () => true): T[] =>
    [...table.values()].filter(keep).map((row) => structuredClone(row));
  const byTime = (one: { createdAt: number }, other: { createdAt: number }) => one.createdAt - other.createdAt;
  const change = <T>(table: Map<string, T>, key: string, update: Partial<T>) => {
    const known = table.get(key);
    if (!known) throw new Error(`There is no ${key}.`);
    table.set(key, { ...known, ...update });
  };
  const slicesOf = (recordingId: string) =>
    rows(disk.slices, (slice) => slice.recordingId === recordingId).sort((one, other) => one.seq - other.seq);
  const isGiven = ({ sessionId }: AnswerRow) => (disk.sessions.get(sessionId)?.deletedAt ?? null) === null;
  const newestFirst = (one: SessionRow, other: SessionRow) => other.startedAt - one.startedAt;

  const sessions: Sessions = {
    begin: (row) => write('sessions.begin', () => addOnce(disk.sessions, row.sessionId, row)),
    append: (sessionId, seq, event) =>
      write('sessions.append', () => addOnce(disk.events, `${sessionId} ${seq}`, { sessionId, seq, event })),
    end: (sessionId, endedAt) => write('sessions.end', () => change(disk.sessions, sessionId, { endedAt })),
    async load(sessionId) {
      const head = disk.sessions.get(sessionId);
      if (!head) return null;
      const { version, startedAt, plan } = head;
      const own = rows(disk.events, (row) => row.sessionId === sessionId).sort((one, other) => one.seq - other.seq);
      const events = own.map(({ event }) => event);
      return { version, sessionId, startedAt, plan, events, nextSeq: (own.at(-1)?.seq ?? -1) + 1, damaged: 0 };
    },
    row: async (sessionId) => structuredClone(disk.sessions.get(sessionId)) ?? null,
    unfinished: async () =>
      rows(disk.sessions, ({ endedAt, deletedAt }) => endedAt === null && deletedAt === null).sort(newestFirst),
    async page({ before = Infinity, limit }) {
      const all = rows(
        disk.sessions,
        ({ startedAt, endedAt, deletedAt }) => startedAt < before && endedAt !== null && deletedAt === null,
      ).sort(newestFirst);
      return { sessions: all.slice(0, limit), damaged: 0, more: all.length > limit };
    },
    rename: (sessionId, text, at) =>
      write('sessions.rename', () => change(disk.sessions, sessionId, { name: { text, at } })),
    dropUnsaid: (sessionId, at) =>
      write('sessions.dropUnsaid', () => change(disk.sessions, sessionId, { deletedAt: at, nothingSaid: true })),
    remove: (sessionId, at) => write('sessions.remove', () => change(disk.sessions, sessionId, { deletedAt: at })),
    restore: (sessionId) => write('sessions.restore', () => change(disk.sessions, sessionId, { deletedAt: null })),
    deleted: async () => rows(disk.sessions, ({ deletedAt, purgedAt }) => deletedAt !== null && purgedAt === undefined),
    async purge(before) {
      const old = rows(disk.sessions, ({ deletedAt, purgedAt }) => (deletedAt ?? before) < before && !purgedAt);
      await write('sessions.purge', () => {
        for (const { sessionId, deletedAt } of old) {
          change(disk.sessions, sessionId, { purgedAt: deletedAt ?? before });
          const answerIds = rows(disk.answers, (row) => row.sessionId === sessionId).map(({ id }) => id);
          for (const answerId of answerIds) {
            disk.answers.delete(answerId);
            for (const table of [disk.transcripts, disk.recordings] as Map<string, { answerId: string }>[]) {
              for (const [key, row] of table) if (row.answerId === answerId) table.delete(key);
            }
          }
        }
        for (const key of disk.sounds.keys()) if (!disk.recordings.has(key)) disk.sounds.delete(key);
      });
      return old.length;
    },
  };

  const answers: Answers = {
    begin: (row) => write('answers.begin', () => addOnce(disk.answers, row.id, row)),
    load: async (answerId) => structuredClone(disk.answers.get(answerId)) ?? null,
    ofSession: async (sessionId) =>
      rows(disk.answers, (row) => row.sessionId === sessionId).sort((one, other) => one.index - other.index),
    takes: async (questionId) =>
      rows(disk.answers, (row) => row.question.id === questionId && isGiven(row))
        .sort((one, other) => one.startedAt - other.startedAt)
        .map(({ id }) => id),
    countSince: async (at) => rows(disk.answers, ({ startedAt }) => startedAt > at).length,
    addKeystrokes: (answerId, turn, seq, keystrokes) =>
      write('answers.addKeystrokes', () =>
        addOnce(disk.keystrokes, `${answerId} ${turn} ${seq}`, { answerId, turn, seq, keystrokes }),
      ),
    keystrokes: async (answerId, turn) =>
      rows(disk.keystrokes, (row) => row.answerId === answerId && row.turn === turn)
        .sort((one, other) => one.seq - other.seq)
        .flatMap(({ keystrokes }) => keystrokes),
    addTranscript: (row) => write('answers.addTranscript', () => addOnce(disk.transcripts, row.id, row)),
    transcripts: async (answerId) =>
      rows(disk.transcripts, (row) => row.answerId === answerId)
        .map(cleanedVersion)
        .sort(byTime),
  };

  const recordings: Recordings = {
    begin: (row) => write('recordings.begin', () => addOnce(disk.recordings, row.id, row)),
    started: (recordingId, startedMs) =>
      write('recordings.started', () => change(disk.recordings, recordingId, { startedMs })),
    addSlice: (slice) =>
      write('recordings.addSlice', () => {
        if (!disk.recordings.has(slice.recordingId)) throw new Error(`There is no ${slice.recordingId}.`);
        addOnce(disk.slices, `${slice.recordingId} ${slice.seq}`, slice);
      }),
    raw: async (recordingId) => Uint8Array.from(slicesOf(recordingId).flatMap(({ bytes }) => [...bytes])),
    seal: (recordingId, { bytes, mime, durationMs, seekable }, state) =>
      write('recordings.seal', () => {
        const stateBefore = disk.recordings.get(recordingId)?.state;
        if (state === 'recovered' && (stateBefore === 'sealed' || stateBefore === 'recovered')) return;
        const hash = sha256(bytes);
        change(disk.recordings, recordingId, {});
        addOnce(disk.sounds, recordingId, bytes);
        change(disk.recordings, recordingId, {
          state,
          mime,
          durationMs,
          seekable,
          bytes: bytes.byteLength,
          sha256: hash,
        });
        for (const { seq } of slicesOf(recordingId)) disk.slices.delete(`${recordingId} ${seq}`);
      }),
    discard: (recordingId) =>
      write('recordings.discard', () =>
        change(
          disk.recordings,
          recordingId,
          disk.recordings.get(recordingId)?.state === 'live' ? { state: 'discarded' } : {},
        ),
      ),
    ofAnswer: async (answerId) =>
      rows(disk.recordings, (row) => row.answerId === answerId).sort(
        (one, other) => one.turn - other.turn || one.segment - other.segment,
      ),
    live: async () => rows(disk.recordings, ({ state }) => state === 'live'),
    async unwritten() {
      const spoken = rows(disk.recordings, ({ state }) => state === 'sealed' || state === 'recovered');
      const wordless = spoken.filter(({ answerId, turn }) =>
        rows(disk.transcripts, (row) => row.answerId === answerId && row.turn === turn).every(
          ({ text }) => !text.trim(),
        ),
      );
      return [...new Set(wordless.map(({ answerId }) => answerId))];
    },
    async sound(recordingId) {
      const [bytes, row] = [disk.sounds.get(recordingId), disk.recordings.get(recordingId)];
      return bytes && row ? { bytes, damaged: sha256(bytes) !== row.sha256 } : null;
    },
  };

  const judgements: Judgements = {
    addScorecard: (row) => write('judgements.addScorecard', () => addOnce(disk.scorecards, row.id, row)),
    addSelfScore: (row) => write('judgements.addSelfScore', () => addOnce(disk.selfScores, row.id, row)),
    addOverrule: (row) => write('judgements.addOverrule', () => addOnce(disk.overrules, row.id, row)),
    addCorrection: (row) => write('judgements.addCorrection', () => addOnce(disk.corrections, row.id, row)),
    async ofAnswer(answerId) {
      const own = <T extends { answerId: string; createdAt: number }>(table: Map<string, T>) =>
        rows(table, (row) => row.answerId === answerId).sort(byTime);
      return {
        scorecards: own(disk.scorecards),
        selfScores: own(disk.selfScores),
        overrules: own(disk.overrules),
        corrections: own(disk.corrections),
      };
    },
  };

  const questionPasts: QuestionHistories = {
    all: async () =>
      pastOf(
        rows(disk.answers, isGiven).map(({ id, question, startedAt }) => ({
          answerId: id,
          questionId: question.id,
          at: startedAt,
        })),
        rows(disk.selfScores).flatMap(({ answerId, createdAt, selfScore }) =>
          selfScore ? [{ answerId, at: createdAt, rating: selfScore.rating }] : [],
        ),
      ),
  };

  const settings: SettingsRecord = {
    load: async () => ({ ...defaultSettings, ...disk.settings }),
    save: (chosen) => write('settings.save', () => void Object.assign(disk.settings, chosen)),
  };

  return {
    sessions,
    answers,
    recordings,
    judgements,
    changes,
    publish,
    past: createPastAnswers({ sessions, answers, recordings, judgements }),
    questionPasts,
    together: (read) => read(),
    settings,
    disk,
    written,
  };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Fields in another order make no other row; JSON would not tell bytes apart by their kind, and need not. */
function alike(one: unknown, other: unknown): boolean {
  const text = (value: unknown) =>
    JSON.stringify(value, (_, field: unknown) =>
      field && typeof field === 'object' && !Array.isArray(field)
        ? Object.fromEntries(Object.entries(field).sort(([left], [right]) => (left < right ? -1 : 1)))
        : field,
    );
  return text(one) === text(other);
}
