import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AnswerBy, Turn } from '../interview/answer';
import type { AskedQuestion, SessionPlan } from '../interview/plan';
import { nextProbe } from '../interview/probing';
import { answersOf, momentOf, sessionLogVersion, type SessionLog } from '../interview/session';
import type { Light } from '../interview/timing';
import type { Slot } from '../interview/slot';
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
import { mannerOf } from './interviewer-voice';
import type { RecordingDesk } from './recording-desk';
import { createRoomSound, type RoomSoundState } from './room-sound';
import type { TestRecording } from './test-recording';
import type { Saving } from './saving';
import { answerRow, createSessionRecovery, sessionLock, type UnfinishedSession } from './session-recovery';
import { createSessionRoom } from './session-room';
import { createTypingDesk, type TypingDesk } from './typing-desk';

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

export type SessionState = RoomSoundState & {
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

  begin(plan: SessionPlan): Promise<void>;
  /** The question of a past answer and the plan it was asked under, to do it again. */
  conditionsOf(answerId: string): Promise<{ question: AskedQuestion; plan: SessionPlan } | null>;
  /** Sessions that a crash or a closed tab left unfinished; those that run in another tab are not among them. */
  findUnfinished(): Promise<UnfinishedSession[]>;
  /** The candidate does not want it back: it goes to the recently deleted, where it can be had back for 30 days. */
  discard(sessionId: string): Promise<void>;
  /** Goes on with what a crash or a closed tab left. Gives false when another tab has it. */
  recover(sessionId: string): Promise<boolean>;
  openMicrophone(): Promise<boolean>;
  closeMicrophone(): void;
  levelDb(): number;
  /** Records three seconds, plays them, keeps nothing. */
  testMicrophone(): Promise<void>;
  dismissProblem(): void;
  /** No captions for the rest of this turn; what they heard of it is dropped, since half a text is worse than none. */
  captionsOff(): Promise<void>;
  skipReading(): void;
  readAgain(): Promise<void>;
  startTurn(by: AnswerBy): Promise<void>;
  type(text: string): void;
  pause(): void;
  resume(): void;
  /** The microphone will not do: go on by keyboard, what was recorded stays. */
  switchToKeyboard(): Promise<void>;
  /** After the microphone was lost: goes on aloud in a second recording of the same turn. */
  recordAgain(): Promise<void>;
  done(): Promise<void>;
  skipProbe(): void;
  skipQuestion(): void;
  askNext(): void;
  end(): Promise<void>;
  retrySaving(): Promise<void>;
  /** The sound of this answer from memory, to be downloaded when the disk takes nothing more. */
  rescueSound(): { bytes: Uint8Array; mime: string } | null;
};

export type SessionStore = StoreApi<SessionState>;

/** Two clocks that drift further apart than this mean the machine slept or its clock was set. */
const driftMs = 2000;

/** How often the running words are scored in practice. */
const hearMs = 1200;

/** How long scoring may take before the interviewer asks without having heard. */
const considerMs = 1500;

/** The session as it happens: writes the log, runs the devices, reads every answer to "where are we" from the log. */
export function createSessionStore(deps: SessionDeps): SessionStore {
  const { clock, page, lock, reader, chimes, scorer, sessions, answers, settings, newId } = deps;

  const recovery = createSessionRecovery(deps);

  let drift = 0;
  let typing: TypingDesk | null = null;
  let turns: Turn[] = [];
  let releases: (() => void)[] = [];
  let heardText = '';
  let heardAtMs = 0;
  let ending: Promise<unknown> = Promise.resolve();

  return createStore<SessionState>()((set, get) => {
    const room = createSessionRoom(deps, { shown: get, show: set });
    const { disk, moment, sessionMs, append } = room;
    const sound = createRoomSound(deps, room);
    const typingNews = {
      saved: () => disk.report('typing', { kind: 'saved' }),
      unsaved: (detail: string) => disk.report('typing', { kind: 'failed', detail }),
    };

    const recording = () => {
      const now = moment();
      return now.phase === 'answering' && now.by === 'voice';
    };

    const tick = () => {
      const nowMs = sessionMs();
      const gap = clock.epochMs() - clock.nowMs() - drift;
      if (Math.abs(gap) > driftMs) {
        drift += gap;
        append({ kind: 'interruption', atMs: nowMs, cause: gap > 0 ? 'sleep' : 'clock', lostMs: gap });
        if (gap > 0 && recording()) sound.sayStandstill(gap);
      }
      const now = moment();
      const light = now.phase === 'answering' || now.phase === 'paused' ? now.light : 'off';
      if (light !== get().light) {
        if (light === 'yellow' || light === 'red') chimes.play(light);
        set({ light });
      }
      set({ nowMs });
      void typing?.flush();
      if (now.phase === 'answering') {
        if (now.by === 'voice') sound.warnOfSound(nowMs);
        if (nowMs - heardAtMs >= hearMs) void hear(now.index, now.probe?.slot ?? null, nowMs);
      }
    };

    /** Practice only: an interview shows nothing until the debrief. */
    const hear = async (index: number, probeSlot: Slot | null, nowMs: number) => {
      const { log, draft, caption } = get();
      const question = log?.plan.questions[index];
      const text = typing ? draft : sound.captionText();
      if (log?.plan.mode !== 'practice' || !question || (!typing && !caption) || text === heardText) return;
      heardText = text;
      heardAtMs = nowMs;
      try {
        const card = await scorer.score({ turns: [...turns, { text, probeSlot }], question });
        set({ heard: Object.fromEntries(card.boxes.map(({ id, credit }) => [id, credit])) });
      } catch {
        // The slots are a help, not the answer: without them it goes on.
      }
    };

    const settle = (release: () => void) => {
      drift = clock.epochMs() - clock.nowMs();
      releases = [
        release,
        page.every(200, tick),
        page.onShown(tick),
        page.onHidden(() => {
          sound.flush();
          void typing?.flush();
        }),
      ];
      set({ nowMs: sessionMs(), problem: null, draft: '', caption: null, light: 'off' });
    };

    /** Another session begins: the one that still runs here ends where it stands. */
    const leaveRunningSession = async () => {
      if (get().log && moment().phase !== 'ended') await get().end();
    };

    /** A cut-off turn is closed with what was kept of it; before and between turns it goes on as if nothing was. */
    const goOnAfterCrash = async (log: SessionLog, lastMs: number) => {
      const before = momentOf(log, lastMs);
      if (before.phase === 'ended') {
        const endedAt = clock.epochMs();
        disk.write(() => sessions.end(log.sessionId, endedAt));
        return;
      }
      if (before.phase === 'opening') {
        ask(0);
        return;
      }
      const lostMs = Math.max(0, clock.epochMs() - log.startedAt - lastMs);
      append({ kind: 'interruption', atMs: sessionMs(), cause: 'crash', lostMs });
      if (before.phase === 'answering' || before.phase === 'paused') {
        append({ kind: 'turn-ended', atMs: lastMs });
        closeAnswer(false);
      }
      if (before.phase === 'considering') await askProbeOrClose(before.index);
    };

    const ask = (index: number) => {
      const { log } = get();
      const question = log?.plan.questions[index];
      if (!log || !question) return;
      const answerId = newId();
      turns = [];
      sound.nextAnswer();
      set({ heard: {} });
      if (log.plan.by === 'voice') void sound.openMicrophone();
      append({ kind: 'question-asked', atMs: sessionMs(), index, questionId: question.id, answerId });
      const row = answerRow(log, { answerId, index }, clock.epochMs());
      if (row) disk.write(() => answers.begin(row));
      void readAloud(question.text);
    };

    const speak = (text: string) => {
      const interviewerId = get().log?.plan.interviewer?.id ?? null;
      return reader.speak(text, (voices) => mannerOf(interviewerId, settings(), voices));
    };

    const readAloud = async (text: string) => {
      if (!settings().readAloud) return beginThinking();
      set({ readingAloud: true });
      await speak(text);
      set({ readingAloud: false });
      beginThinking();
    };

    const beginThinking = () => {
      if (moment().phase === 'reading') append({ kind: 'thinking-started', atMs: sessionMs() });
    };

    /** Ends whatever the turn runs on, and gives its words as far as they are known. */
    const endTurn = async (answerId: string, turn: number, by: AnswerBy): Promise<string> => {
      let text = '';
      let source: 'typed' | 'captions' = 'captions';
      if (typing) {
        text = get().draft;
        source = 'typed';
        const desk = typing;
        typing = null;
        await disk.writeAside(() => desk.finish());
      }
      const spoken = await sound.stopCaptions();
      if (by === 'voice') text = spoken;
      await sound.finish();
      if (text.trim()) {
        const createdAt = clock.epochMs();
        const row = { id: newId(), answerId, turn, source, text, words: [], createdAt };
        disk.write(() => answers.addTranscript(row));
      }
      set({ draft: '', caption: null });
      return text;
    };

    /** What the interviewer would miss, if the words are known soon enough. */
    const gapsOf = async (index: number): Promise<readonly Slot[] | null> => {
      const question = get().log?.plan.questions[index];
      if (!question || turns.every((turn) => !turn.text.trim())) return null;
      try {
        const scored = scorer.score({ turns, question });
        const late = new Promise<null>((resolve) => {
          const stop = page.every(considerMs, () => {
            stop();
            resolve(null);
          });
        });
        return (await Promise.race([scored, late]))?.gaps ?? null;
      } catch {
        return null;
      }
    };

    const askProbeOrClose = async (index: number) => {
      const { log } = get();
      const question = log?.plan.questions[index];
      if (!log || !question) return;
      const asked = (answersOf(log.events).at(-1)?.turns ?? []).flatMap(({ probe }) => probe ?? []);
      const gaps = asked.length < log.plan.probesPerQuestion ? await gapsOf(index) : null;
      if (moment().phase !== 'considering') return;
      const { probesPerQuestion: most, interviewer } = log.plan;
      const probe = nextProbe({ question, gaps, asked, most, style: interviewer?.style });
      if (probe) {
        append({ kind: 'probe-asked', atMs: sessionMs(), probe });
        if (settings().readAloud) void speak(probe.text);
      } else closeAnswer(false);
    };

    const closeAnswer = (skipped: boolean) => {
      append({ kind: 'answer-ended', atMs: sessionMs(), skipped });
      sound.closeMicrophone();
    };

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

      async begin(plan) {
        await leaveRunningSession();
        const sessionId = newId();
        const startedAt = clock.epochMs();
        const release = (await lock.take(sessionLock(sessionId))) ?? (() => undefined);
        const head = { version: sessionLogVersion, sessionId, startedAt, plan };
        room.enter({ ...head, events: [] }, { sinceMs: 0, seq: 0 });
        settle(release);
        disk.write(() => sessions.begin({ ...head, endedAt: null, deletedAt: null, name: null }));
        await disk.tried();
        ask(0);
      },

      async conditionsOf(answerId) {
        const answer = await answers.load(answerId);
        const log = answer && (await sessions.load(answer.sessionId));
        return answer && log ? { question: answer.question, plan: log.plan } : null;
      },

      findUnfinished: recovery.findUnfinished,
      discard: recovery.discard,

      async recover(sessionId) {
        const release = await lock.take(sessionLock(sessionId));
        if (!release) return false;
        const log = await sessions.load(sessionId);
        if (!log) {
          release();
          return false;
        }
        await leaveRunningSession();
        const lastMs = await recovery.recoverTurn(log);
        turns = [];
        room.enter(log, { sinceMs: lastMs, seq: log.nextSeq });
        settle(release);
        await goOnAfterCrash(log, lastMs);
        return true;
      },

      openMicrophone: sound.openMicrophone,
      closeMicrophone: sound.closeMicrophone,
      levelDb: sound.levelDb,
      testMicrophone: sound.testMicrophone,
      dismissProblem: sound.dismissProblem,
      async captionsOff() {
        set({ caption: null });
        await sound.stopCaptions();
      },

      skipReading() {
        reader.cancel();
        beginThinking();
      },

      async readAgain() {
        const { log } = get();
        const now = moment();
        if (!log || now.phase === 'opening' || now.phase === 'ended' || now.phase === 'answering') return;
        const text = now.phase === 'probed' ? now.probe.text : log.plan.questions[now.index]?.text;
        if (!text) return;
        set({ readingAloud: true });
        await speak(text);
        set({ readingAloud: false });
      },

      async startTurn(by) {
        const now = moment();
        const canStart = now.phase === 'reading' || now.phase === 'thinking' || now.phase === 'probed';
        if (!canStart || sound.starting()) return;
        reader.cancel();
        const turn = now.phase === 'probed' ? now.turn : 0;
        if (by === 'voice') {
          // A microphone may take seconds to open: a second click must not open another recording meanwhile.
          if (!(await sound.start(now.answerId, turn))) return;
          const then = moment();
          if (!('answerId' in then) || then.answerId !== now.answerId || then.phase === 'answered') {
            await sound.finish();
            return;
          }
        }
        if (by === 'keyboard') {
          set({ problem: null, draft: '' });
          typing = createTypingDesk({ clock, answers, answerId: now.answerId, turn, on: typingNews });
        }
        chimes.play('start');
        const atMs = sessionMs((by === 'voice' && sound.startedMs()) || clock.nowMs());
        append({ kind: now.phase === 'probed' ? 'reply-started' : 'answer-started', atMs, by });
      },

      type(text) {
        const { draft } = get();
        if (!typing || text === draft) return;
        set({ draft: text });
        disk.report('typing', { kind: 'saving' });
        typing.type(draft, text);
      },

      pause() {
        const { log } = get();
        if (log?.plan.mode !== 'practice' || moment().phase !== 'answering') return;
        sound.pause();
        append({ kind: 'paused', atMs: sessionMs() });
      },

      resume() {
        if (moment().phase !== 'paused') return;
        sound.resume();
        append({ kind: 'resumed', atMs: sessionMs() });
      },

      async switchToKeyboard() {
        const now = moment();
        set({ problem: null });
        if (now.phase === 'reading' || now.phase === 'thinking' || now.phase === 'probed') {
          await get().startTurn('keyboard');
          return;
        }
        if (typing || (now.phase !== 'answering' && now.phase !== 'paused')) return;
        const said = await sound.stopCaptions();
        await sound.finish();
        sound.closeMicrophone();
        typing = createTypingDesk({ clock, answers, answerId: now.answerId, turn: now.turn, on: typingNews });
        set({ draft: '', caption: null });
        if (said) get().type(said);
        append({ kind: 'switched', atMs: sessionMs(), by: 'keyboard' });
      },

      async recordAgain() {
        const now = moment();
        if (typing || sound.starting() || (now.phase !== 'answering' && now.phase !== 'paused')) return;
        set({ problem: null });
        const started = await sound.start(now.answerId, now.turn);
        const then = moment();
        if (!started) return;
        if (then.phase === 'paused') sound.pause();
        else if (then.phase !== 'answering') await sound.finish();
      },

      async done() {
        await sound.starting();
        const now = moment();
        if (now.phase !== 'answering' && now.phase !== 'paused') return;
        append({ kind: 'turn-ended', atMs: sessionMs() });
        const ended = endTurn(now.answerId, now.turn, now.by);
        ending = ended;
        const text = await ended;
        turns = [...turns, { text, probeSlot: now.probe?.slot ?? null }];
        await askProbeOrClose(now.index);
      },

      skipProbe() {
        reader.cancel();
        if (moment().phase === 'probed') closeAnswer(false);
      },

      skipQuestion() {
        const now = moment();
        if (now.phase !== 'reading' && now.phase !== 'thinking') return;
        reader.cancel();
        closeAnswer(true);
      },

      askNext() {
        const { log } = get();
        const now = moment();
        if (log && now.phase === 'answered' && now.index + 1 < log.plan.questions.length) ask(now.index + 1);
      },

      async end() {
        const { log } = get();
        if (!log) return;
        reader.cancel();
        const now = moment();
        if (now.phase === 'answering' || now.phase === 'paused') {
          append({ kind: 'turn-ended', atMs: sessionMs() });
          await endTurn(now.answerId, now.turn, now.by);
        }
        if (moment().phase !== 'ended') {
          const finished = answersOf(get().log?.events ?? []).length === log.plan.questions.length;
          append({ kind: 'session-ended', atMs: sessionMs(), finished });
        }
        // The words of a turn that is just being ended must be in line before the end of the session.
        await ending;
        const endedAt = clock.epochMs();
        disk.write(() => sessions.end(log.sessionId, endedAt));
        sound.closeMicrophone();
        const [release, ...stops] = releases;
        releases = [];
        for (const stop of stops.reverse()) stop();
        // While anything is only in memory the session stays ours: another tab that took it for a crash would write beside us.
        if (release) disk.whenSaved(release);
        disk.whenSaved(() => set(({ log: now }) => ({ over: now?.sessionId === log.sessionId })));
        await disk.tried();
      },

      async retrySaving() {
        await Promise.all([sound.retry(), typing?.flush(), disk.retry()]);
      },

      rescueSound: sound.rescue,
    };
  });
}
