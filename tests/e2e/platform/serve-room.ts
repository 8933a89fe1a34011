import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { securityHeaders } from '../../../tools/release/security-headers';
import { speechEngine } from '../../../tools/release/speech-engine';

/** A model without weights: it always hears the same sentence, and nothing in silence. */
const canned = join(import.meta.dirname, '../fixtures/whisper-canned');

/** Builds the room in this folder as the app is built, and serves it with the app's security policy. */
export async function serveRoom(
  root = import.meta.dirname,
  modelFolder = canned,
): Promise<{ url: string; close(): Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'devices-room-'));
  const shared = {
    root,
    configFile: false as const,
    base: './',
    publicDir: join(import.meta.dirname, '../../../public'),
    logLevel: 'warn' as const,
    resolve: { alias: speechEngine },
    worker: { format: 'es' as const },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(root, 'room.html') },
    },
  };
  await build(shared);
  serveModel(modelFolder, join(outDir, 'models'));
  const server = await preview({
    ...shared,
    preview: { host: '127.0.0.1', port: 0, headers: securityHeaders },
  });
  return {
    url: `${server.resolvedUrls?.local[0]}room.html`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

/** The model lies where the app looks for one beside it; weights that are not in eight bits are taken as they are. */
function serveModel(folder: string, models: string): void {
  const model = join(models, 'onnx-community/whisper-tiny.en_timestamped');
  mkdirSync(join(model, 'onnx'), { recursive: true });
  for (const file of ['config', 'generation_config', 'preprocessor_config', 'tokenizer', 'tokenizer_config']) {
    cpSync(join(folder, `${file}.json`), join(model, `${file}.json`));
  }
  for (const part of ['encoder_model', 'decoder_model_merged']) {
    const names = [`${part}_quantized.onnx`, `${part}.onnx`];
    const found = names.find((name) => existsSync(join(folder, 'onnx', name)));
    if (!found) throw new Error(`${folder} has no onnx/${names[0]}`);
    cpSync(join(folder, 'onnx', found), join(model, `onnx/${part}_quantized.onnx`));
  }
}
