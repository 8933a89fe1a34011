/**
 * How well and how fast a model writes down: `npm run measure:recognizer -- MODEL-FOLDER SOUND.wav WORDS.txt`.
 * It runs in a real Chromium, through the app's own sound reader, pause detector and transcriber. The folder is
 * laid out as on the public hub (config.json …, onnx/encoder_model_quantized.onnx, onnx/decoder_model_merged_quantized.onnx).
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { serveRoom } from '../../tests/e2e/platform/serve-room';
import { findChromium } from '../browser/chromium';
import { wordErrorRate } from './word-error-rate';

const [modelFolder, soundFile, wordsFile] = process.argv.slice(2);
if (!modelFolder || !soundFile || !wordsFile) {
  console.error('Usage: npm run measure:recognizer -- MODEL-FOLDER SOUND.wav WORDS.txt');
  process.exit(2);
}

const room = await serveRoom(undefined, modelFolder);
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage();
await page.goto(room.url);

const measured = await page.evaluate(async (base64) => {
  const choice = { model: 'tiny', source: 'beside' } as const;
  const fetched = await devices.transcriber.fetch(choice, () => undefined).result;
  if (!fetched.ok) throw new Error(`The model could not be brought: ${fetched.problem}`);
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const read = await devices.soundReader.read({ bytes, mime: 'audio/wav' });
  if (!read) throw new Error('The sound could not be decoded.');
  const { spoken, speakingMs } = devices.speechOf(read.samples);
  const soundMs = read.samples.length / (read.sampleRate / 1000);
  const samples = read.samples.slice();
  const loadFromMs = performance.now();
  // The first order loads the model; it is not what writing costs.
  await devices.transcriber.transcribe({ choice, samples: new Float32Array(16_000), spoken: [] }, () => undefined)
    .result;
  const writeFromMs = performance.now();
  const written = await devices.transcriber.transcribe({ choice, samples, spoken }, () => undefined).result;
  if (!written.ok) throw new Error(`Nothing was written down: ${written.problem}`);
  return {
    text: written.words.map((word) => word.text).join(' '),
    loadMs: writeFromMs - loadFromMs,
    writeMs: performance.now() - writeFromMs,
    soundMs,
    speakingMs,
  };
}, readFileSync(soundFile).toString('base64'));
await browser.close();
await room.close();

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
console.log(measured.text);
console.log(`word error rate   ${(100 * wordErrorRate(readFileSync(wordsFile, 'utf8'), measured.text)).toFixed(1)} %`);
console.log(`sound, speech     ${seconds(measured.soundMs)}, ${seconds(measured.speakingMs)}`);
console.log(`loading           ${seconds(measured.loadMs)}`);
console.log(
  `writing           ${seconds(measured.writeMs)}, ${(measured.writeMs / measured.soundMs).toFixed(2)} of real time`,
);
