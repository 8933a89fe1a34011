import { levelWarning, type Level, type LevelWarning } from '../../../domain/audio/level-warning';
import type { Captions } from '../../../platform/transcription/live-captions';
import type { Lock } from '../../../platform/browser/web-locks';
import type { LiveMicrophone, Microphone } from '../../../platform/recording/microphone';
import type { Clock } from '../../../platform/browser/clock';
import type { Drafts } from '../../../storage/tables/drafts';
import type { Settings } from '../../../storage/schema/settings';
import { createLiveCaptions } from './live-captions';
import type { LiveAudioState } from '../live-state';
import type { WrittenRecording, RecordingWriter } from './recording-writer';
import type { SessionContext } from '../session-context';
import type { TestRecording } from './microphone-test';
import { recorderLock } from '../recorder-lock';

type RoomSoundDeps = {
  lock: Lock;
  microphone: Microphone;
  desk: RecordingWriter;
  /** Three seconds of the microphone, played back; resolves when they were heard. */
  testRecording: TestRecording;
  captions: Captions;
  settings: () => Settings;
  clock: Pick<Clock, 'epochMs'>;
  drafts?: Pick<Drafts, 'keep'>;
};

/** Everything that is heard in the room: the microphone, what it records, its captions, and what is wrong with it. */
export function createLiveAudio(deps: RoomSoundDeps, room: SessionContext<keyof LiveAudioState>) {
  const { lock, microphone, desk, testRecording, settings } = deps;
  let live: LiveMicrophone | null = null;
  /** Under way, maybe for long: the browser asks the candidate first. */
  let opening: { opened: Promise<boolean>; giveUp: () => void } | null = null;
  let recording: WrittenRecording | null = null;
  const unsealed = new Set<WrittenRecording>();
  let segment = 0;
  let releaseRecorder: (() => void) | null = null;
  let levels: Level[] = [];
  let dismissed = new Set<LevelWarning>();
  let starting: Promise<boolean> | null = null;
  const captioning = createLiveCaptions(deps, room);
  const soundNews = {
    saved: () => room.disk.report('sound', { kind: 'saved' }),
    unsaved: (detail: string) => room.disk.report('sound', { kind: 'failed', detail }),
  };

  const warnOfSound = (nowMs: number) => {
    if (!live) return;
    const db = live.levelDb();
    // What is not measured is not silence.
    if (db === null) return;
    levels.push({ atMs: nowMs, db });
    const warning = levelWarning(levels, nowMs);
    const { problem } = room.shown();
    const shown = problem?.kind === 'silent' || problem?.kind === 'noisy' ? problem.kind : null;
    if (shown && shown !== warning) room.show({ problem: null });
    else if (warning && !problem && !dismissed.has(warning)) room.show({ problem: { kind: warning } });
  };

  const sayStandstill = (lostMs: number) => {
    const shown = room.shown().problem?.kind;
    if (!shown || shown === 'silent' || shown === 'noisy') room.show({ problem: { kind: 'stood-still', lostMs } });
  };

  const openMicrophone = async (): Promise<boolean> => {
    if (live) return true;
    opening ??= beginOpening();
    return opening.opened;
  };

  const beginOpening = () => {
    room.show({ microphoneState: 'opening', problem: null });
    let wanted = true;
    const opened = microphone.open(settings().microphoneId ?? undefined).then((answer) => {
      if (!wanted) {
        if (answer.ok) answer.live.close();
        return false;
      }
      opening = null;
      if (!answer.ok) {
        room.show({ microphoneState: 'closed', problem: { kind: 'microphone', problem: answer.problem } });
        return false;
      }
      ({ live } = answer);
      live.onLost(() => void microphoneLost());
      room.show({ microphoneState: 'open', microphoneLabel: live.label });
      return true;
    });
    let settle = (_open: boolean): void => undefined;
    const givenUp = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    const giveUp = () => {
      wanted = false;
      settle(false);
    };
    return { opened: Promise.race([opened, givenUp]), giveUp };
  };

  const closeMicrophone = () => {
    opening?.giveUp();
    opening = null;
    live?.close();
    live = null;
    releaseRecorder?.();
    releaseRecorder = null;
    room.show({ microphoneState: 'closed' });
  };

  /** Unplugged, or permission revoked: what was recorded is sealed, the candidate chooses how to go on. */
  const microphoneLost = async () => {
    live = null;
    room.show({ microphoneState: 'closed', problem: { kind: 'microphone-lost' } });
    const now = room.moment();
    if (now.phase === 'answering' && now.by === 'voice') {
      room.append({ kind: 'interruption', atMs: room.sessionMs(), cause: 'microphone', lostMs: 0 });
    }
    await Promise.all([finishRecording(), captioning.pause()]);
  };

  const startRecording = async (answerId: string, turn: number): Promise<boolean> => {
    const log = room.log();
    if (!log || !(await openMicrophone()) || !live) return false;
    const heard = live;
    releaseRecorder ??= await lock.take(recorderLock);
    if (!releaseRecorder) {
      room.show({ problem: { kind: 'other-tab' } });
      return false;
    }
    const begun = await desk.begin({
      microphone: heard,
      sessionId: log.sessionId,
      answerId,
      turn,
      segment,
      sessionMs: room.sessionMs,
      on: {
        ...soundNews,
        problem: (problem) => room.show({ recording: false, problem: { kind: 'recorder', problem } }),
        stoodStill: (lostMs) => {
          room.append({ kind: 'interruption', atMs: room.sessionMs(), cause: 'sleep', lostMs, onClock: true });
          sayStandstill(lostMs);
        },
      },
    });
    if (!begun.ok) {
      room.show({ problem: { kind: 'recorder', problem: begun.problem } });
      return false;
    }
    recording = begun.recording;
    segment += 1;
    // Lost or closed while the recording was begun: nobody else would end it.
    if (live !== heard) {
      await finishRecording();
      return false;
    }
    room.show({ recording: true });
    levels = [];
    dismissed = new Set();
    await captioning.goOn(heard, { answerId, turn });
    return true;
  };

  /** One start at a time; what ends a turn waits for it, or it would begin after the end. */
  const startOnce = async (answerId: string, turn: number): Promise<boolean> => {
    starting = finishRecording().then(() => startRecording(answerId, turn));
    try {
      return await starting;
    } finally {
      starting = null;
    }
  };

  const finishRecording = async () => {
    const finished = recording;
    recording = null;
    if (!finished) return;
    room.show({ recording: false });
    unsealed.add(finished);
    await room.disk.writeAside(async () => {
      await finished.finish();
      unsealed.delete(finished);
    });
  };

  return {
    openMicrophone,
    closeMicrophone,
    levelDb: () => (live ? live.levelDb() : -100),
    warnOfSound,
    sayStandstill,
    /** Another answer begins: its recordings are counted from nought. */
    nextAnswer() {
      segment = 0;
    },
    start: startOnce,
    /** The start that is under way. */
    starting: () => starting,
    finish: finishRecording,
    /** Of the running recording, on `Clock.nowMs`. */
    startedMs: () => recording?.startedMs ?? null,
    pause() {
      recording?.pause();
      void captioning.pause();
    },
    resume() {
      recording?.resume();
      if (recording && live) void captioning.goOn(live);
    },
    flush: () => recording?.flush(),
    retry: () => recording?.retry(),
    /** The newest sound that is not sealed yet, as far as it is in memory. */
    rescue: () => (recording ?? [...unsealed].at(-1))?.rescue() ?? null,

    captionText: captioning.text,
    captionsOff: captioning.switchOff,
    /** Ends the captions of a turn and gives all they heard; '' when none ran. */
    stopCaptions: captioning.end,
    captionsKept: captioning.kept,

    dismissProblem() {
      const { problem } = room.shown();
      if (problem?.kind === 'silent' || problem?.kind === 'noisy') dismissed.add(problem.kind);
      room.show({ problem: null });
    },

    async testMicrophone() {
      const { test } = room.shown();
      if (!(await openMicrophone()) || !live || test === 'recording' || test === 'playing') return;
      const heard = await testRecording(live, (test, testWords) => room.show({ test, testWords }));
      room.show({
        test: heard.ok ? 'heard' : 'idle',
        problem: heard.ok ? room.shown().problem : { kind: 'recorder', problem: heard.problem },
      });
    },
  };
}

export type LiveAudio = ReturnType<typeof createLiveAudio>;
