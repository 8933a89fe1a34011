import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AskedQuestion, SessionPlan } from '../interview/plan';
import type { SessionLog } from '../interview/session';
import type { Light } from '../interview/timing';
import type { Captions } from '../devices/transcriber/captions';
import type { Chimes } from '../devices/chimes';
import type { Clock } from '../devices/clock';
import type { Lock } from '../devices/lock';
import type { Microphone } from '../devices/microphone';
import type { Page } from '../devices/page';
import type { Reader } from '../devices/reader';
import type { Scorer } from '../devices/scorer';
import type { WakeLock } from '../devices/wake-lock';
import type { Answers } from '../records/answers';
import type { Sessions } from '../records/sessions';
import type { Settings } from '../records/settings';
import type { BoxId, Credit } from '../scoring/scorecard';
import type { RecordingDesk } from './recording-desk';
import { createRoomSound, type RoomSoundState } from './room-sound';
import type { TestRecording } from './test-recording';
import type { Saving } from './saving';
import { createSessionHearing } from './session-hearing';
import { createSessionProbing } from './session-probing';
import { createSessionReading } from './session-reading';
import { createSessionRecovery, type UnfinishedSession } from './session-recovery';
import { createSessionRoom } from './session-room';
import { createSessionScript, type SessionSteps } from './session-script';
import { createSessionSitting, type SessionSitting } from './session-sitting';
import { createSessionTurn } from './session-turn';
import { createSessionWatch } from './session-watch';

export type SessionDeps = {
  clock: Clock;
  page: Page;
  lock: Lock;
  microphone: Microphone;
  desk: RecordingDesk;
  /** Three seconds of the microphone, played back; resolves when they were heard. */
  testRecording: TestRecording;
  captions: Captions;
  reader: Reader;
  wakeLock: WakeLock;
  chimes: Chimes;
  scorer: Scorer;
  sessions: Sessions;
  answers: Answers;
  settings: () => Settings;
  newId: () => string;
};

export type SessionState = RoomSoundState &
  SessionSitting &
  SessionSteps & {
    log: SessionLog | null;
    /** The session is over, and all of it is on the disk. */
    over: boolean;
    /** Session time, as of the last tick. */
    nowMs: number;
    saving: Saving;
    /** The text of the running typed turn. */
    draft: string;
    /** In practice: how far the words so far fill each box. */
    heard: Partial<Record<BoxId, Credit>>;
    readingAloud: boolean;
    /** Light of the running turn, kept so that a change can be heard and announced once. */
    light: Light;

    /** The question of a past answer and the plan it was asked under, to do it again. */
    conditionsOf(answerId: string): Promise<{ question: AskedQuestion; plan: SessionPlan } | null>;
    /** Sessions that a crash or a closed tab left unfinished; those that run in another tab are not among them. */
    findUnfinished(): Promise<UnfinishedSession[]>;
    /** The candidate does not want it back: it goes to the recently deleted, where it can be had back for 30 days. */
    discard(sessionId: string): Promise<void>;
    /** Asks for it again at the next visit. */
    putOff(sessionId: string): void;
    openMicrophone(): Promise<boolean>;
    closeMicrophone(): void;
    levelDb(): number;
    /** Records three seconds, plays them, keeps nothing. */
    testMicrophone(): Promise<void>;
    dismissProblem(): void;
    /** No captions for the rest of this turn; what they heard of it is dropped, since half a text is worse than none. */
    captionsOff(): Promise<void>;
    readAgain(): Promise<void>;
    type(text: string): void;
    /** After the microphone was lost: goes on aloud in a second recording of the same turn. */
    recordAgain(): Promise<void>;
    retrySaving(): Promise<void>;
    /** The sound of this answer from memory, to be downloaded when the disk takes nothing more. */
    rescueSound(): { bytes: Uint8Array; mime: string } | null;
  };

export type SessionStore = StoreApi<SessionState>;

/** The session as it happens: writes the log, runs the devices, reads every answer to "where are we" from the log. */
export function createSessionStore(deps: SessionDeps): SessionStore {
  const { sessions, answers } = deps;
  const recovery = createSessionRecovery(deps);

  return createStore<SessionState>()((set, get) => {
    const room = createSessionRoom(deps, { shown: get, show: set });
    const sound = createRoomSound(deps, room);
    const turn = createSessionTurn(deps, room, sound);
    const reading = createSessionReading(deps, room);
    const nextProbe = createSessionProbing(deps, room, turn);
    const hear = createSessionHearing(deps, room, turn);
    const watch = createSessionWatch(deps, room, { sound, turn, hear });
    const script = createSessionScript(deps, { room, sound, turn, reading, nextProbe });

    return {
      log: null,
      over: false,
      nowMs: 0,
      problem: null,
      saving: { kind: 'saved' },
      microphoneState: 'closed',
      recording: false,
      microphoneLabel: '',
      draft: '',
      caption: null,
      heard: {},
      test: 'idle',
      readingAloud: false,
      light: 'off',

      ...createSessionSitting(deps, { room, sound, script, recovery, watch }),
      ...script.steps,
      readAgain: reading.readAgain,
      type: turn.type,
      recordAgain: turn.recordAgain,

      async conditionsOf(answerId) {
        const answer = await answers.load(answerId);
        const log = answer && (await sessions.load(answer.sessionId));
        return answer && log ? { question: answer.question, plan: log.plan } : null;
      },

      findUnfinished: recovery.findUnfinished,
      discard: recovery.discard,
      putOff: recovery.putOff,

      openMicrophone: sound.openMicrophone,
      closeMicrophone: sound.closeMicrophone,
      levelDb: sound.levelDb,
      testMicrophone: sound.testMicrophone,
      dismissProblem: sound.dismissProblem,
      async captionsOff() {
        set({ caption: null });
        await sound.captionsOff();
      },

      async retrySaving() {
        await Promise.all([sound.retry(), turn.flush(), room.disk.retry()]);
      },

      rescueSound: sound.rescue,
    };
  });
}
