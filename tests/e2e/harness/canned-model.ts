import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** What the recognizer without weights answers to any sound that is not silence. */
export const cannedWords = 'I led the migration of our billing system and errors dropped by forty percent';

const folder = 'tests/e2e/fixtures/whisper-canned';

/** Serves a recognizer without weights beside the app, as a host would that keeps models in its `models/` folder. */
export async function serveModelBeside(context: BrowserContext): Promise<void> {
  await context.route('**/models/onnx-community/whisper-tiny.en_timestamped/**', async (route) => {
    const [, name = ''] = new URL(route.request().url()).pathname.split('/whisper-tiny.en_timestamped/');
    // Its weights are so few that they are kept whole, under the names of whole weights.
    const path = join(folder, name.replace('_quantized.onnx', '.onnx'));
    await (existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 }));
  });
}
