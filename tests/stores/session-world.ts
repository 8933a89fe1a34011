import { textAt } from '../../src/domain/session/answer';
import { answersOf } from '../../src/domain/session/session';
import type { CaptionsKind } from '../../src/platform/transcription/live-captions';
import type { SessionPlan } from '../../src/domain/session/plan';
import { defaultSettings, type Settings } from '../../src/storage/schema/settings';
import { createRecordingWriter } from '../../src/stores/session/sound/recording-writer';
import { createSessionStore } from '../../src/stores/session/session-store';
import { createFakeCaptions } from '../fakes/live-captions';
import { createFakeChimes } from '../fakes/chimes';
import { createFakeClock } from '../fakes/clock';
import { createFakeLock } from '../fakes/web-lock';
import { createFakeMicrophone } from '../fakes/microphone';
import { createFakePage } from '../fakes/page-lifecycle';
import { createFakeReader } from '../fakes/speech-synthesis';
import { createFakeRecorder } from '../fakes/recorder';
import { fakeDrafts } from '../fakes/stories';
import type { Drafts } from '../../src/storage/tables/drafts';
import { anEmptyDisk, fakeRecords, type Disk } from '../fakes/storage';
import { fakeRepair } from '../fakes/repair';
import { createFakeScorer } from '../fakes/scorer';
import { createFakeWakeLock } from '../fakes/wake-lock';
import { aPlan } from '../builders/a-plan';

let ids = 0;

type WorldOptions = {
  disk?: Disk;
  settings?: Partial<Settings>;
  /** What it throws the write rejects with. */
  fault?: (write: string) => void;
  /** Where the live captions are made. */
  captions?: CaptionsKind;
  /** What outlives the tab beside the disk. */
  drafts?: Drafts;
  /** Asked before every write: after a crash none of them ever comes back. */
  crashed?: () => boolean;
};

/** A candidate's tab: the session store on devices that a test plays, and a disk that outlives it. */
export function aTab({
  disk = anEmptyDisk(),
  settings = {},
  fault = () => undefined,
  crashed = () => false,
  captions: captionsKind = 'cloud',
  drafts = fakeDrafts(),
}: WorldOptions = {}) {
  const clock = createFakeClock();
  const page = createFakePage(clock);
  const lock = createFakeLock();
  const microphone = createFakeMicrophone();
  const recorder = createFakeRecorder(clock);
  const captions = createFakeCaptions({ kind: captionsKind });
  const reader = createFakeReader();
  const wakeLock = createFakeWakeLock();
  const records = fakeRecords({ disk, fault });
  const dead = new Promise<never>(() => undefined);
  /** A tab that was killed neither writes nor hears back. */
  const mortal = <T extends object>(record: T): T =>
    new Proxy(record, {
      get: (target, name) => {
        const own = Reflect.get(target, name) as (...words: unknown[]) => Promise<unknown>;
        return (...words: unknown[]) => (crashed() ? dead : own(...words));
      },
    });
  const newId = () => `id-${(ids += 1)}`;
  const recordings = mortal(records.recordings);
  const store = createSessionStore({
    clock,
    page,
    lock,
    microphone,
    desk: createRecordingWriter({ clock, recorder, repair: fakeRepair, recordings, newId }),
    testRecording: async () => ({ ok: true }),
    captions,
    reader,
    wakeLock,
    chimes: createFakeChimes(),
    scorer: createFakeScorer(),
    sessions: mortal(records.sessions),
    answers: mortal(records.answers),
    drafts: mortal(drafts),
    settings: () => ({ ...defaultSettings, readAloud: false, ...settings }),
    newId,
  });
  return {
    store,
    clock,
    page,
    lock,
    microphone,
    recorder,
    captions,
    reader,
    wakeLock,
    records,
    drafts,
    disk,
    do: store.getState(),
  };
}

export type Tab = ReturnType<typeof aTab>;

/** Lets everything that waits for nothing but the event loop come to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export async function begun(tab: Tab, plan: Partial<SessionPlan> = {}): Promise<Tab> {
  await tab.do.begin(aPlan({ probesPerQuestion: 0, ...plan }));
  await settled();
  return tab;
}

/** Everything that was saved of what the candidate said, as text that two disks can be compared by. */
export function saidOn(disk: Disk) {
  const slices = [...disk.slices.values()].map(({ recordingId, bytes }) => `${recordingId} ${[...bytes].join(',')}`);
  return { slices, keystrokes: [...disk.keystrokes.keys()], events: [...disk.events.keys()] };
}

/** The words of every typed turn by its keystrokes, beside the words that are kept as its transcript. */
export function typedOn(disk: Disk) {
  const turns = new Map<string, { answerId: string; turn: number }>();
  for (const { answerId, turn } of disk.keystrokes.values()) turns.set(`${answerId} ${turn}`, { answerId, turn });
  return [...turns.values()].map(({ answerId, turn }) => {
    const own = [...disk.keystrokes.values()].filter((row) => row.answerId === answerId && row.turn === turn);
    const typed = textAt(
      own.sort((one, other) => one.seq - other.seq).flatMap(({ keystrokes }) => keystrokes),
      Infinity,
    );
    const kept = [...disk.transcripts.values()].filter((row) => row.answerId === answerId && row.turn === turn);
    return { typed, kept: kept.map(({ text }) => text) };
  });
}

export function answersIn(tab: Tab) {
  return answersOf(tab.store.getState().log?.events ?? []);
}
