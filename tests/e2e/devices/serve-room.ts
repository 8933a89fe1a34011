import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { securityHeaders } from '../../../tools/security-headers';
import { speechEngine } from '../../../tools/speech-engine';

/** Builds the room in this folder as the app is built, and serves it with the app's security policy. */
export async function serveRoom(root = import.meta.dirname): Promise<{ url: string; close(): Promise<void> }> {
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
  serveModel(join(outDir, 'models'));
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

/** The canned model lies where a real one would: it always hears the same sentence, and nothing in silence. */
function serveModel(models: string): void {
  const canned = join(import.meta.dirname, '../fixtures/whisper-canned');
  const model = join(models, 'onnx-community/whisper-tiny.en_timestamped');
  mkdirSync(join(model, 'onnx'), { recursive: true });
  for (const file of ['config', 'generation_config', 'preprocessor_config', 'tokenizer', 'tokenizer_config']) {
    cpSync(join(canned, `${file}.json`), join(model, `${file}.json`));
  }
  for (const part of ['encoder_model', 'decoder_model_merged']) {
    cpSync(join(canned, `onnx/${part}.onnx`), join(model, `onnx/${part}_quantized.onnx`));
  }
}
