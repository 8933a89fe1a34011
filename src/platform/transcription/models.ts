import type { ModelChoice, ModelSource, TranscriberModel } from './contract';

/** Exports of OpenAI's Whisper that tell word times, English only, as eight-bit weights. */
const modelIds: Record<TranscriberModel, string> = {
  tiny: 'onnx-community/whisper-tiny.en_timestamped',
  base: 'onnx-community/whisper-base.en_timestamped',
};

/** Roughly, with the 14 MB of the engine: what the progress of a download is measured by. */
const expectedBytes: Record<TranscriberModel, number> = { tiny: 58_000_000, base: 94_000_000 };

const files = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/encoder_model_quantized.onnx',
  'onnx/decoder_model_merged_quantized.onnx',
];

/** The name of the store that keeps models on this computer; page and worker both open it. */
export const modelStore = 'second-take-models';

/** One file of a model: where it comes from, and the key under which it is kept. */
export type ModelFile = { address: string; key: string };

export type ModelFiles = { modelId: string; expectedBytes: number; files: ModelFile[] };

/** `baseUrl` is the folder the app is served from; models beside the app lie under `models/` in it. */
export function modelFiles({ model, source }: ModelChoice, baseUrl: string): ModelFiles {
  const modelId = modelIds[model];
  const from: Record<ModelSource, string> = {
    hub: `https://huggingface.co/${modelId}/resolve/main/`,
    beside: `${baseUrl}models/${modelId}/`,
  };
  return {
    modelId,
    expectedBytes: expectedBytes[model],
    files: files.map((file) => ({ address: `${from[source]}${file}`, key: keptAs(`/${source}/${modelId}/${file}`) })),
  };
}

/** The store takes web addresses as keys only; nobody ever asks this one. */
export function keptAs(path: string): string {
  return `https://models.invalid${path}`;
}
