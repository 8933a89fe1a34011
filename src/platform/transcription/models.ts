import type { ModelChoice, ModelSource, TranscriberModel } from './contract';
import pinned from './pinned-files.json';

/** What is known of a file before it comes: written by `npm run pin:recognizer`. */
export type Pin = { bytes: number; sha256: string };

type PinnedModel = { model: string; revision: string | null; files: Readonly<Record<string, Pin>> };

/** Exports of OpenAI's Whisper that tell word times, English only, as eight-bit weights. */
const models: Readonly<Record<TranscriberModel, PinnedModel>> = pinned;

/** Roughly, with the 14 MB of the engine: what the progress of a download is measured by. */
const expectedBytes: Record<TranscriberModel, number> = { tiny: 58_000_000, base: 94_000_000 };

export const modelFileNames = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/encoder_model_quantized.onnx',
  'onnx/decoder_model_merged_quantized.onnx',
] as const;

/** The name of the store that keeps models on this computer; page and worker both open it. */
export const modelStore = 'second-take-models';

/** One file of a model: where it comes from, the key under which it is kept, and what it must be if that is known. */
export type ModelFile = { address: string; key: string; pin: Pin | null };

export type ModelFiles = { modelId: string; expectedBytes: number; files: ModelFile[] };

/** `baseUrl` is the folder the app is served from; models beside the app lie under `models/` in it. */
export function modelFiles({ model, source }: ModelChoice, baseUrl: string): ModelFiles {
  const { model: modelId, revision, files } = models[model];
  const from: Record<ModelSource, string> = {
    hub: `https://huggingface.co/${modelId}/resolve/${revision ?? 'main'}/`,
    beside: `${baseUrl}models/${modelId}/`,
  };
  return {
    modelId,
    expectedBytes: expectedBytes[model],
    files: modelFileNames.map((name) => ({
      address: `${from[source]}${name}`,
      key: keptAs(`/${source}/${modelId}/${name}`),
      // Whoever serves the app may serve another export beside it.
      pin: source === 'hub' ? (files[name] ?? null) : null,
    })),
  };
}

/** The store takes web addresses as keys only; nobody ever asks this one. */
export function keptAs(path: string): string {
  return `https://models.invalid${path}`;
}
