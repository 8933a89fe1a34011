import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AskedQuestion, SessionPlan } from '../../domain/session/plan';
import type { Captions } from '../../platform/transcription/live-captions';
import type { Chimes } from '../../platform/playback/chimes';
import type { Clock } from '../../platform/browser/clock';
import type { Lock } from '../../platform/browser/web-locks';
import type { Microphone } from '../../platform/recording/microphone';
import type { Page } from '../../platform/browser/page-lifecycle';
import type { Reader } from '../../platform/playback/speech-synthesis';
import type { Scorer } from '../../platform/workers/scorer';
import type { WakeLock } from '../../platform/browser/wake-lock';
import type { Drafts } from '../../storage/tables/drafts';
import type { Answers } from '../../storage/tables/answers';
import type { Judgements } from '../../storage/tables/judgements';
import type { Sessions } from '../../storage/tables/sessions';
import type { Settings } from '../../storage/schema/settings';
import type { RecordingWriter } from './sound/recording-writer';
import { createLiveAudio } from './sound/live-audio';
import type { LiveState } from './live-state';
import type { TestRecording } from './sound/microphone-test';
import { createLiveScoring } from './live-scoring';
import { createProbing } from './probing';
import { createQuestionVoice } from './question-voice';
import { createRecovery, type UnfinishedSession } from './recovery';
import { createSessionContext } from './session-context';
import { createTransitions, type SessionSteps } from './transitions';
import { createLifecycle, type Lifecycle } from './lifecycle';
import { createTurn } from './turn';
import { createTicker } from './ticker';

export type SessionDeps = {
  clock: Clock;
  page: Page;
  lock: Lock;
  microphone: Microphone;
  desk: RecordingWriter;
  /** Three seconds of the microphone, played back; resolves when they were heard. */
  testRecording: TestRecording;
  captions: Captions;
  reader: Reader;
  wakeLock: WakeLock;
  chimes: Chimes;
  scorer: Scorer;
  sessions: Sessions;
  answers: Answers;
  /** What is not finished when the page goes; without it, what captions heard is gone then. */
  drafts?: Drafts;
  /** Says what to change in another take; without it nothing is said. */
  judgements?: Judgements;
  settings: () => Settings;
  newId: () => string;
};

/** A past answer to be done again; `change` is what its feedback said to do differently. */
export type PastConditions = { question: AskedQuestion; plan: SessionPlan; change: string | null };

export type SessionState = LiveState &
  Lifecycle &
  SessionSteps & {
    /** The question of a past answer and the plan it was asked under, to do it again. */
    conditionsOf(answerId: string): Promise<PastConditions | null>;
    /** Sessions that a crash or a closed tab left unfinished; those that run in another tab are not among them. */
    findUnfinished(): Promise<UnfinishedSession[]>;
    /** The candidate does not want it back: it goes to the recently deleted, where it can be had back for 30 days. */
    discard(sessionId: string): Promise<void>;
    /** Asks for it again at the next visit. */
    putOff(sessionId: string): void;
    openMicrophone(): Promise<boolean>;
    closeMicrophone(): void;
    levelDb(): number | null;
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
  const recovery = createRecovery(deps);

  return createStore<SessionState>()((set, get) => {
    const room = createSessionContext(deps, { shown: get, show: set });
    const sound = createLiveAudio(deps, room);
    const turn = createTurn(deps, room, sound);
    const reading = createQuestionVoice(deps, room);
    const nextProbe = createProbing(deps, room, turn);
    const hear = createLiveScoring(deps, room, turn);
    const watch = createTicker(deps, room, { sound, turn, hear });
    const script = createTransitions(deps, { room, sound, turn, reading, nextProbe });

    return {
      log: null,
      over: false,
      nothingSaid: false,
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
      testWords: null,
      readingAloud: false,
      light: 'off',

      ...createLifecycle(deps, { room, sound, script, recovery, watch, typed: turn.typed }),
      ...script.steps,
      readAgain: reading.readAgain,
      type: turn.type,
      recordAgain: turn.recordAgain,

      async conditionsOf(answerId) {
        const answer = await answers.load(answerId);
        const log = answer && (await sessions.load(answer.sessionId));
        if (!answer || !log) return null;
        const scorecard = (await deps.judgements?.ofAnswer(answerId))?.scorecards.at(-1)?.scorecard;
        if (!scorecard) return { question: answer.question, plan: log.plan, change: null };
        // Only another take needs it, so the first screen does not wait for it.
        const { oneChange } = await import('../../domain/review/debrief');
        const change = oneChange(scorecard, answer.question.text)?.text ?? null;
        return { question: answer.question, plan: log.plan, change };
      },

      findUnfinished: recovery.findUnfinished,
      discard: recovery.discard,
      putOff: recovery.putOff,

      openMicrophone: sound.openMicrophone,
      closeMicrophone: sound.closeMicrophone,
      levelDb: sound.levelDb,
      testMicrophone: sound.testMicrophone,
      dismissProblem: sound.dismissProblem,
      captionsOff: sound.captionsOff,

      async retrySaving() {
        await Promise.all([sound.retry(), turn.flush(), room.disk.retry()]);
      },

      rescueSound: sound.rescue,
    };
  });
}
