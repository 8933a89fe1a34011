import type { Stretch } from '../../domain/audio/pauses';
import { workerUrl } from '../workers/worker-url';
import { fetchModel } from './fetch-model';
import { modelFiles, modelStore } from './models';
// oxlint-disable-next-line import/default -- Vite makes the address its default export.
import builtEngineAddress from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
// oxlint-disable-next-line import/default -- Vite makes the address its default export.
import workerAddress from './whisper.worker.ts?worker&url';

/** tiny: fast, mishears more. base: twice the size and time, mishears less. Both know English only and tell word times. */
export type TranscriberModel = 'tiny' | 'base';

/** hub: fetched once from the public model hub. beside: from `models/` next to the app. */
export type ModelSource = 'hub' | 'beside';

export type ModelChoice = { model: TranscriberModel; source: ModelSource };

/**
 * unreachable: the source did not answer. missing: it has no such model. no-space: this computer did not keep the
 * files. failed: the model did not load or broke off.
 */
export type TranscriberProblem = 'unreachable' | 'missing' | 'no-space' | 'failed' | 'cancelled';

/** One word as the recogniser wrote it, with its punctuation and without spaces; ms from the start of the samples. */
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
  /** Takes all models off this computer. */
  remove(): Promise<void>;
  /**
   * Writes down what was said in the `spoken` stretches and nothing else: on silence a recogniser invents text.
   * `samples` are mono, −1…1, 16,000 a second, and are handed over: they cannot be used afterwards.
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

type Written = Awaited<ReturnType<Transcriber['transcribe']>['result']>;

type Order = { words: HeardWord[]; onProgress: (share: number) => void; finish: (written: Written) => void };

type TranscriberParts = {
  /** Null where the browser keeps its stores from this address. */
  stores?: Pick<CacheStorage, 'open' | 'delete'> | null;
  fetch?: (address: string, init: RequestInit) => Promise<Response>;
  createWorker?: () => Worker;
  baseUrl?: string;
  /** Where the app serves the recogniser's engine. */
  engineAddress?: string;
};

/** Whisper in a worker of this page. Only `fetch` asks a network, and only for the files of the model. */
export function createTranscriber(parts: TranscriberParts = {}): Transcriber {
  const {
    stores = globalThis.caches ?? null,
    fetch = (address, init) => globalThis.fetch(address, init),
    createWorker = () => new Worker(workerUrl(workerAddress), { type: 'module' }),
    baseUrl = import.meta.env.BASE_URL,
    engineAddress = new URL(builtEngineAddress, location.href).href,
  } = parts;
  const orders = new Map<number, Order>();
  let worker: Worker | null = null;
  let lastId = 0;

  const finish = (id: number, written: Written) => {
    orders.get(id)?.finish(written);
    orders.delete(id);
  };
  const stopWorker = () => {
    worker?.terminate();
    worker = null;
    for (const id of orders.keys()) finish(id, { ok: false, problem: 'failed' });
  };
  const startWorker = () => {
    const started = createWorker();
    started.addEventListener('error', stopWorker);
    started.addEventListener('message', ({ data }: MessageEvent<WritingNews>) => {
      const order = orders.get(data.id);
      switch (data.kind) {
        case 'words':
          order?.words.push(...data.words);
          order?.onProgress(data.share);
          return;
        case 'done':
          finish(data.id, { ok: true, words: order?.words ?? [] });
          return;
        case 'failed':
          finish(data.id, { ok: false, problem: 'failed' });
      }
    });
    return started;
  };

  return {
    async ready(choice) {
      const store = await stores?.open(modelStore);
      if (!store) return false;
      const { files } = modelFiles(choice, baseUrl);
      const kept = await Promise.all(files.map(({ key }) => store.match(key)));
      return kept.every(Boolean);
    },

    fetch(choice, onProgress) {
      const abort = new AbortController();
      const run = async () => {
        if (!stores) return { ok: false, problem: 'no-space' } as const;
        const store = await stores.open(modelStore);
        const model = modelFiles(choice, baseUrl);
        // The engine belongs to the app; kept with the model, it works without a network too.
        const engine = { address: engineAddress, key: engineAddress };
        return fetchModel({ ...model, files: [...model.files, engine] }, onProgress, {
          store,
          fetch,
          signal: abort.signal,
        });
      };
      return { result: run(), cancel: () => abort.abort() };
    },

    async remove() {
      stopWorker();
      await stores?.delete(modelStore);
    },

    transcribe({ choice, samples, spoken }, onProgress) {
      lastId += 1;
      const id = lastId;
      const result = new Promise<Written>((settle) => {
        orders.set(id, { words: [], onProgress, finish: settle });
      });
      const { modelId } = modelFiles(choice, baseUrl);
      const order: WritingOrder = { id, source: choice.source, modelId, samples, spoken };
      worker ??= startWorker();
      worker.postMessage(order, [samples.buffer]);
      return {
        result,
        cancel() {
          if (!orders.has(id)) return;
          finish(id, { ok: false, problem: 'cancelled' });
          // A recogniser cannot be interrupted in any other way.
          stopWorker();
        },
      };
    },

    close: stopWorker,
  };
}
