import { env, pipeline, type AutomaticSpeechRecognitionPipeline } from '@huggingface/transformers';
import wasmAddress from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { answerOrders } from '../workers/answer-orders';
import { isRightFile } from './check-file';
import { keptAs, modelStore } from './models';
import { placedWords, speechWindows, type RawWord } from './speech-windows';
import type { WritingNews, WritingOrder } from './contract';

const sampleRate = 16_000;

const models = '/models/';

env.allowLocalModels = true;
env.allowRemoteModels = false;
env.localModelPath = models;
env.useBrowserCache = false;
env.useWasmCache = false;

let loaded: { name: string; recognizer: Promise<AutomaticSpeechRecognitionPipeline> } | null = null;

function load(source: string, modelId: string): Promise<AutomaticSpeechRecognitionPipeline> {
  const name = `${source} ${modelId}`;
  if (loaded?.name === name) return loaded.recognizer;
  // The library asks for optional files too: what is not in the store does not exist.
  env.fetch = async (address) => {
    const { pathname } = new URL(String(address), self.location.origin);
    const store = await caches.open(modelStore);
    const kept = await store.match(keptAs(`/${source}/${pathname.slice(models.length)}`));
    return kept ?? new Response(null, { status: 404 });
  };
  const recognizer = loadEngine().then(() =>
    pipeline('automatic-speech-recognition', modelId, { dtype: 'q8', device: 'wasm' }),
  );
  loaded = { name, recognizer };
  recognizer.catch(() => {
    loaded = null;
  });
  return recognizer;
}

/** The engine is part of the app, but too large to be kept with it: it is kept with the models. */
async function loadEngine(): Promise<void> {
  const { wasm } = env.backends.onnx;
  if (!wasm || wasm.wasmBinary) return;
  const store = await caches.open(modelStore);
  const address = new URL(wasmAddress, self.location.origin).href;
  const kept = (await store.match(address)) ?? (await fetchEngine(store, address));
  wasm.wasmBinary = await kept.arrayBuffer();
  // Left alone, the library would ask a public server for its scripts.
  wasm.wasmPaths = { wasm: address };
  // More threads would need scripts that the page's security policy refuses.
  wasm.numThreads = 1;
  wasm.proxy = false;
}

/** A new version of the app may bring a new engine. */
async function fetchEngine(store: Cache, address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The engine is not there: ${answer.status}`);
  if (!(await isRightFile({ key: address, pin: null }, await answer.clone().blob()))) {
    throw new Error('What came is not the engine.');
  }
  for (const { url } of await store.keys()) if (url.endsWith('.wasm')) await store.delete(url);
  // A full disk is no reason not to go on.
  await store.put(address, answer.clone()).catch(() => undefined);
  return answer;
}

async function write(
  { id, source, modelId, samples, spoken }: WritingOrder,
  tell: (news: WritingNews) => void,
): Promise<void> {
  const recognizer = await load(source, modelId);
  const windows = speechWindows(samples, sampleRate, spoken);
  const whole = windows.reduce((sum, window) => sum + window.samples.length, 0);
  let done = 0;
  for (const window of windows) {
    const heard = await recognizer(window.samples, {
      return_timestamps: 'word',
      // Only a stretch without any pause is longer than the recognizer hears at once.
      ...(window.samples.length > 30 * sampleRate ? { chunk_length_s: 30, stride_length_s: 5 } : {}),
    });
    const { chunks = [] } = (Array.isArray(heard) ? heard[0] : heard) ?? {};
    done += window.samples.length;
    tell({ id, kind: 'words', words: placedWords(chunks as RawWord[], window), share: done / whole });
  }
  tell({ id, kind: 'done' });
}

/** A letter box around the recognizer. Everything it loads comes from the store on this computer. */
answerOrders<WritingOrder, WritingNews>((order, tell) =>
  write(order, tell).catch((failure: unknown) => {
    tell({ id: order.id, kind: 'failed', message: failure instanceof Error ? failure.message : String(failure) });
  }),
);
