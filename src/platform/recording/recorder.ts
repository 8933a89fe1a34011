import type { Clock } from '../browser/clock';
import type { LiveMicrophone } from './microphone';

export type RecorderProblem = 'unsupported' | 'failed';

/** One second of sound as the recorder gave it. Slice 0 carries the container's header. */
export type RecordedSlice = { seq: number; atMs: number; bytes: Uint8Array };

/** A recording that runs. Times are `Clock.nowMs` readings. */
export type RunningRecording = {
  mime: string;
  /** The recorder's own start, not the click. */
  startedMs: number;
  pause(): void;
  resume(): void;
  /** Asks for what is buffered: called when the page is hidden. */
  flush(): void;
  /** Ends it; resolves when the last slice was handed over. Safe to call twice and after the track died. */
  stop(): Promise<void>;
};

export type Recorder = {
  /** The kind of file it will write, '' when the browser chooses; null when this browser cannot record. */
  mime(): string | null;
  start(
    microphone: LiveMicrophone,
    on: { slice(slice: RecordedSlice): void; problem(problem: RecorderProblem): void },
  ): Promise<{ ok: true; running: RunningRecording } | { ok: false; problem: RecorderProblem }>;
};

export type RecorderMachine = {
  new (stream: MediaStream, options?: MediaRecorderOptions): MediaRecorder;
  isTypeSupported(mime: string): boolean;
};

const mimes = ['audio/webm;codecs=opus', 'audio/mp4;codecs=opus', 'audio/mp4'];

/** Sound is lost by the slice: a crash costs at most this much. */
const sliceMs = 1000;

/** Speech stays clear at this rate and takes 15 MB an hour; the browser's own choice takes 58. */
const bitsPerSecond = 32_000;

/** A machine that has not said a word after this long never will. */
const patienceMs = 5000;

export function createRecorder(
  clock: Clock,
  Machine: RecorderMachine | null = globalThis.MediaRecorder ?? null,
): Recorder {
  const mime = () => (Machine ? (mimes.find((candidate) => Machine.isTypeSupported(candidate)) ?? '') : null);
  return {
    mime,
    async start(microphone, on) {
      const mimeType = mime();
      if (!Machine || mimeType === null) return { ok: false, problem: 'unsupported' };
      let machine: MediaRecorder;
      try {
        machine = new Machine(microphone.stream, { mimeType, audioBitsPerSecond: bitsPerSecond });
      } catch {
        return { ok: false, problem: 'unsupported' };
      }
      return runMachine(machine, clock, microphone.stream, on);
    },
  };
}

async function runMachine(
  machine: MediaRecorder,
  clock: Clock,
  stream: MediaStream,
  on: Parameters<Recorder['start']>[1],
): ReturnType<Recorder['start']> {
  let seq = 0;
  let handingOver: Promise<void> = Promise.resolve();
  const started = new Promise<number | null>((settle) => {
    machine.addEventListener('start', () => settle(clock.nowMs()));
    machine.addEventListener('error', () => settle(null));
    machine.addEventListener('stop', () => settle(null));
  });
  const ended = new Promise<void>((settle) => {
    machine.addEventListener('stop', () => settle());
  });

  machine.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return;
    // Counted before anything is waited for: the order of the slices is the order of the events.
    const slice = { seq, atMs: clock.nowMs() };
    seq += 1;
    const reading = data.arrayBuffer();
    handingOver = handingOver.then(async () => {
      try {
        on.slice({ ...slice, bytes: new Uint8Array(await reading) });
      } catch {
        on.problem('failed');
      }
    });
  });
  machine.addEventListener('error', () => on.problem('failed'));

  const halt = () => {
    if (machine.state !== 'inactive') machine.stop();
  };
  // Chrome's recorder stays `recording` for ever when the permission is revoked; told at once it keeps every word.
  for (const track of stream.getAudioTracks()) track.addEventListener('ended', halt, { once: true });

  try {
    machine.start(sliceMs);
  } catch {
    return { ok: false, problem: 'failed' };
  }
  const startedMs = await within(patienceMs, started, null);
  if (startedMs === null) {
    halt();
    return { ok: false, problem: 'failed' };
  }

  return {
    ok: true,
    running: {
      mime: machine.mimeType,
      startedMs,
      pause() {
        if (machine.state === 'recording') machine.pause();
      },
      resume() {
        if (machine.state === 'paused') machine.resume();
      },
      flush() {
        if (machine.state !== 'inactive') machine.requestData();
      },
      async stop() {
        halt();
        await within(patienceMs, ended, undefined);
        await handingOver;
      },
    },
  };
}

function within<T>(ms: number, promised: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((settle) => {
    timer = setTimeout(() => settle(otherwise), ms);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
