import type { Stretch } from '../../domain/audio/pauses';

/** tiny: fast, mishears more. base: twice the size and time, mishears less. Both know English only and tell word times. */
export type TranscriberModel = 'tiny' | 'base';

/** hub: fetched once from the public model hub. beside: from `models/` next to the app. */
export type ModelSource = 'hub' | 'beside';

export type ModelChoice = { model: TranscriberModel; source: ModelSource };

/**
 * unreachable: the source did not answer. missing: it has no such model. wrong-file: what came is not the file that was
 * asked for. no-space: this computer did not keep the files. failed: the model did not load or broke off.
 */
export type TranscriberProblem = 'unreachable' | 'missing' | 'wrong-file' | 'no-space' | 'failed' | 'cancelled';

/** One word as the recognizer wrote it, with its punctuation and without spaces; ms from the start of the samples. */
export type HeardWord = { text: string; fromMs: number; toMs: number };

export type RunningWork<T> = { result: Promise<T>; cancel(): void };

/** Writes a recording down on this computer. Nothing is asked of any network except in `fetch`. */
export type Transcriber = {
  /** Whether every file of the model is on this computer already. */
  ready(choice: ModelChoice): Promise<boolean>;
  /** Brings the model to this computer, to stay there. Called only after the candidate has said yes. `share` 0–1. */
  fetch(
    choice: ModelChoice,
    onProgress: (share: number) => void,
  ): RunningWork<{ ok: true } | { ok: false; problem: TranscriberProblem }>;
  /** The model whose download was begun and neither finished nor canceled: `fetch` goes on with it. */
  begun(): Promise<ModelChoice | null>;
  /** Takes all models off this computer. */
  remove(): Promise<void>;
  /**
   * Writes down what was said in the `spoken` stretches and nothing else: on silence a recognizer invents text.
   * `samples` are mono, −1…1, 16,000 a second, and are handed over: they cannot be used afterward.
   */
  transcribe(
    order: { choice: ModelChoice; samples: Float32Array; spoken: readonly Stretch[] },
    onProgress: (share: number) => void,
  ): RunningWork<{ ok: true; words: HeardWord[] } | { ok: false; problem: TranscriberProblem }>;
  /** Ends its worker and gives the memory back; the next order starts it again. */
  close(): void;
};

export type WritingOrder = {
  id: number;
  source: ModelSource;
  modelId: string;
  samples: Float32Array;
  spoken: readonly Stretch[];
};

/** `words` come window by window, with the share of the sound that is done. */
export type WritingNews = { id: number } & (
  { kind: 'words'; words: HeardWord[]; share: number } | { kind: 'done' } | { kind: 'failed'; message: string }
);
