import type { Stretch } from '../../domain/audio/pauses';
import { concatBytes } from '../../domain/audio/concat-bytes';
import { withoutInventions } from '../../domain/transcript/loops';
import { writtenDown } from '../../domain/transcript/word-timings';
import type { Lock } from '../../platform/browser/web-locks';
import type { LoadedRecording, Player } from '../../platform/playback/player';
import type { LiveMicrophone, Microphone, MicrophoneProblem } from '../../platform/recording/microphone';
import type { Recorder, RecorderProblem, RunningRecording } from '../../platform/recording/recorder';
import type { Repair, RepairedRecording } from '../../platform/recording/repair';
import type { ModelChoice, Transcriber } from '../../platform/transcription/contract';
import type { Captions, RunningCaptions } from '../../platform/transcription/live-captions';
import type { Settings } from '../../storage/schema/settings';
import { agreedPlace } from '../session/sound/captions-consent';
import { recorderLock } from '../session/recorder-lock';

/** What is being said for a drill. `words` is null where none are made: no captions and no recognizer were chosen. */
export type Spoken =
  | { phase: 'idle' | 'opening' | 'writing' }
  | { phase: 'speaking'; words: string | null }
  | { phase: 'said'; words: string | null; playing: boolean }
  | { phase: 'problem'; problem: MicrophoneProblem | RecorderProblem | 'other-recording' };

export type DrillVoiceState = {
  spoken: Spoken;
  levelDb(): number | null;
  speak(): Promise<void>;
  /** Ends what is said; its words come from the captions, or else from the recognizer on this computer. */
  stopSpeaking(): Promise<void>;
  hear(): void;
  /** Drops the sound and closes the microphone: nothing of a drill is kept. */
  forgetSpoken(): void;
};

export type DrillVoiceDeps = {
  lock: Lock;
  microphone: Pick<Microphone, 'open'>;
  recorder: Recorder;
  repair: Repair;
  captions: Captions;
  player: Player;
  /** Samples of a sound, and where in it somebody speaks; null where it does not open. */
  read: (sound: RepairedRecording) => Promise<{ samples: Float32Array; spoken: readonly Stretch[] } | null>;
  transcriber: Pick<Transcriber, 'transcribe'>;
  /** The recognizer that is on this computer; null while there is none. */
  recognizer: () => Promise<ModelChoice | null>;
  /** Nothing more is to be recognized here: a recognizer holds a few hundred megabytes. */
  rest: () => void;
  settings: () => Pick<Settings, 'captions' | 'captionsFor' | 'microphoneId'>;
};

type Running = {
  live: LiveMicrophone;
  recording: RunningRecording;
  slices: Uint8Array[];
  captions: RunningCaptions | null;
  release: () => void;
};

/** A drill said aloud: through the same microphone, recorder and captions as an answer, and kept nowhere. */
export function createDrillVoice(
  deps: DrillVoiceDeps,
  { set, get }: { set: (change: { spoken: Spoken }) => void; get: () => { spoken: Spoken } },
): DrillVoiceState {
  let running: Running | null = null;
  let sound: RepairedRecording | null = null;
  let playing: LoadedRecording | null = null;
  /** What was forgotten meanwhile is not shown when it arrives. */
  let round = 0;

  const show = (spoken: Spoken) => set({ spoken });

  const begin = async (mine: number): Promise<Running | Spoken> => {
    const release = await deps.lock.take(recorderLock);
    if (!release) return { phase: 'problem', problem: 'other-recording' };
    const opened = await deps.microphone.open(deps.settings().microphoneId ?? undefined);
    if (!opened.ok) {
      release();
      return { phase: 'problem', problem: opened.problem };
    }
    const { live } = opened;
    const slices: Uint8Array[] = [];
    const started = await deps.recorder.start(live, {
      slice: ({ bytes }) => slices.push(bytes),
      problem: () => undefined,
    });
    if (!started.ok) {
      live.close();
      release();
      return { phase: 'problem', problem: started.problem };
    }
    const agreed = agreedPlace(deps.settings());
    const captions =
      agreed &&
      deps.captions.start(live.stream.getAudioTracks()[0] ?? null, agreed, {
        text(settled, tentative) {
          if (mine === round) show({ phase: 'speaking', words: `${settled} ${tentative}`.trim() });
        },
        problem: () => undefined,
      });
    return { live, recording: started.running, slices, captions, release };
  };

  const end = async ({ live, recording, captions, release }: Running): Promise<string | null> => {
    const words = captions ? await captions.stop() : null;
    await recording.stop();
    live.close();
    release();
    return words;
  };

  const recognized = async (said: RepairedRecording): Promise<string | null> => {
    const choice = await deps.recognizer();
    const read = choice && (await deps.read(said));
    if (!choice || !read) return null;
    const work = deps.transcriber.transcribe({ choice, ...read }, () => undefined);
    const heard = await work.result;
    return heard.ok ? writtenDown(withoutInventions(heard.words)).text : null;
  };

  const forget = () => {
    round += 1;
    const left = running;
    running = null;
    sound = null;
    playing?.close();
    playing = null;
    if (left) void end(left);
    if (get().spoken.phase === 'idle') return;
    deps.rest();
    show({ phase: 'idle' });
  };

  return {
    spoken: { phase: 'idle' },
    levelDb: () => (running ? running.live.levelDb() : -100),

    async speak() {
      forget();
      const mine = round;
      show({ phase: 'opening' });
      const begun = await begin(mine);
      if ('phase' in begun) {
        if (mine === round) show(begun);
        return;
      }
      if (mine !== round) {
        await end(begun);
        return;
      }
      running = begun;
      show({ phase: 'speaking', words: begun.captions ? '' : null });
    },

    async stopSpeaking() {
      const said = running;
      if (!said) return;
      const mine = round;
      running = null;
      show({ phase: 'writing' });
      const captioned = await end(said);
      const whole = await deps.repair(concatBytes(said.slices), said.recording.mime);
      if (mine !== round) return;
      sound = whole;
      const words = captioned || (await recognized(whole).catch(() => null));
      if (mine === round) show({ phase: 'said', words, playing: false });
    },

    hear() {
      const { spoken } = get();
      if (!sound || spoken.phase !== 'said') return;
      if (playing && spoken.playing) {
        playing.pause();
        return;
      }
      playing?.close();
      playing = deps.player.load(sound);
      playing.subscribe(({ phase }) => {
        const now = get().spoken;
        if (now.phase === 'said') show({ ...now, playing: phase === 'playing' });
      });
      playing.play();
    },

    forgetSpoken: forget,
  };
}
