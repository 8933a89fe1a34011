/**
 * on-device: the sound stays here. cloud: the browser's maker hears it. none: this browser has no recogniser,
 * or it may not run beside a recording (phones).
 */
export type CaptionsKind = 'on-device' | 'cloud' | 'none';

export type CaptionsProblem = 'network' | 'no-sound' | 'not-allowed' | 'language' | 'failed';

export type RunningCaptions = {
  /** Ends it and gives the final text. */
  stop(): Promise<string>;
};

/** Live captions by the browser's own recogniser; never started unless the candidate switched them on. */
export type Captions = {
  kind(): Promise<CaptionsKind>;
  start(
    track: MediaStreamTrack | null,
    on: { text(settled: string, tentative: string): void; problem(problem: CaptionsProblem): void },
  ): RunningCaptions;
};
