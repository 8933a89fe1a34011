export type PlayerProblem = 'unplayable' | 'blocked';

export type PlayerState = {
  phase: 'loading' | 'ready' | 'playing' | 'paused' | 'ended' | 'problem';
  atMs: number;
  durationMs: number;
  rate: number;
  problem: PlayerProblem | null;
};

/** One loaded recording, played by howler. `close` unloads it and gives the blob address back. */
export type LoadedRecording = {
  state(): PlayerState;
  subscribe(listener: (state: PlayerState) => void): () => void;
  play(): void;
  pause(): void;
  seek(atMs: number): void;
  /** 0.5–4. */
  setRate(rate: number): void;
  close(): void;
};

export type Player = {
  /** `durationMs` is the exact one; howler's own is rounded. */
  load(recording: { bytes: Uint8Array; mime: string; durationMs: number; seekable: boolean }): LoadedRecording;
};
