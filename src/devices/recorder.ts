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
  /** The kind of file it will write; null when this browser cannot record. */
  mime(): string | null;
  start(
    microphone: LiveMicrophone,
    on: { slice(slice: RecordedSlice): void; problem(problem: RecorderProblem): void },
  ): Promise<{ ok: true; running: RunningRecording } | { ok: false; problem: RecorderProblem }>;
};
