import { bridgeTo, type RunningWorker } from '../workers/worker-bridge';
import { workerUrl } from '../workers/worker-url';
import type { HeardWord, ModelChoice, Transcriber, WritingNews, WritingOrder } from './contract';
import { isBegun } from './begun-file';
import { fetchModel } from './fetch-model';
import { modelFiles, modelStore } from './models';
// oxlint-disable-next-line import/default -- Vite makes the address its default export.
import builtEngineAddress from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
// oxlint-disable-next-line import/default -- Vite makes the address its default export.
import workerAddress from './whisper.worker.ts?worker&url';

const everyChoice: readonly ModelChoice[] = (['hub', 'beside'] as const).flatMap((source) =>
  (['tiny', 'base'] as const).map((model) => ({ model, source })),
);

type Written = Awaited<ReturnType<Transcriber['transcribe']>['result']>;

type Order = { words: HeardWord[]; onProgress: (share: number) => void; finish: (written: Written) => void };

type TranscriberParts = {
  /** Null where the browser keeps its stores from this address. */
  stores?: Pick<CacheStorage, 'open' | 'delete'> | null;
  fetch?: (address: string, init: RequestInit) => Promise<Response>;
  createWorker?: () => Worker;
  baseUrl?: string;
  /** Where the app serves the recognizer's engine. */
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
  let worker: RunningWorker<WritingOrder> | null = null;
  let lastId = 0;

  const finish = (id: number, written: Written) => {
    orders.get(id)?.finish(written);
    orders.delete(id);
  };
  const stopWorker = () => {
    worker?.stop();
    worker = null;
    for (const id of orders.keys()) finish(id, { ok: false, problem: 'failed' });
  };
  const start = () =>
    bridgeTo<WritingOrder, WritingNews>(createWorker(), {
      onNews(news) {
        const order = orders.get(news.id);
        switch (news.kind) {
          case 'words':
            order?.words.push(...news.words);
            order?.onProgress(news.share);
            return;
          case 'done':
            finish(news.id, { ok: true, words: order?.words ?? [] });
            return;
          case 'failed':
            finish(news.id, { ok: false, problem: 'failed' });
        }
      },
      onFailure: stopWorker,
    });

  return {
    async ready(choice) {
      const store = await stores?.open(modelStore);
      if (!store) return false;
      const { files } = modelFiles(choice, baseUrl);
      const kept = await Promise.all(files.map(({ key }) => store.match(key)));
      return kept.every(Boolean);
    },

    async begun() {
      const store = await stores?.open(modelStore);
      if (!store) return null;
      for (const choice of everyChoice) {
        const { files } = modelFiles(choice, baseUrl);
        const kept = await Promise.all(files.map(({ key }) => store.match(key)));
        if (kept.every(Boolean)) continue;
        const begun = await Promise.all(files.map(({ key }) => isBegun(store, key)));
        if (kept.some(Boolean) || begun.some(Boolean)) return choice;
      }
      return null;
    },

    fetch(choice, onProgress) {
      const abort = new AbortController();
      const run = async () => {
        if (!stores) return { ok: false, problem: 'no-space' } as const;
        const store = await stores.open(modelStore);
        const model = modelFiles(choice, baseUrl);
        // The engine belongs to the app; kept with the model, it works without a network too.
        const engine = { address: engineAddress, key: engineAddress, pin: null };
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
      const order = { id, source: choice.source, modelId, samples, spoken };
      worker ??= start();
      worker.send(order, [samples.buffer]);
      return {
        result,
        cancel() {
          if (!orders.has(id)) return;
          finish(id, { ok: false, problem: 'cancelled' });
          // A recognizer cannot be interrupted in any other way.
          stopWorker();
        },
      };
    },

    close: stopWorker,
  };
}
