/**
 * Makes what tests hand to Chromium as its microphone: a spoken answer, with when it speaks beside it, and a quiet room:
 * `apt-get install flite sox && npm run build:voice`. The files are committed, so only a change needs this.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../src/domain/session/random';
import { wavOf } from '../bench/wav';

/** What a fake microphone of Chromium takes without resampling. */
const sampleRate = 48_000;

const sentences = [
  'Our billing system failed twice a week, and I was asked to find the cause.',
  'I traced every failed payment, and moved them to a queue.',
  'Errors dropped by forty percent.',
];
const pauseS = 2.8;
const edgeS = 0.4;

function spoken(sentence: string, folder: string): Float32Array {
  const [raw, trimmed] = [join(folder, 'raw.wav'), join(folder, 'trimmed.raw')];
  execFileSync('flite', ['-voice', 'rms', '--setf', 'duration_stretch=0.9', '-t', sentence, '-o', raw]);
  const silence = ['silence', '1', '0.01', '0.5%', 'reverse'];
  const plain = ['-D', raw, '-r', String(sampleRate), '-c', '1', '-b', '16', '-e', 'signed', trimmed];
  execFileSync('sox', [...plain, ...silence, ...silence, 'norm', '-3']);
  const bytes = readFileSync(trimmed);
  return Float32Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readInt16LE(index * 2) / 0x8000);
}

const folder = mkdtempSync(join(tmpdir(), 'voice-'));
const voices = sentences.map((sentence) => spoken(sentence, folder));
rmSync(folder, { recursive: true });

const gap = Math.round(pauseS * sampleRate);
const edge = Math.round(edgeS * sampleRate);
const spokenLength = voices.reduce((sum, voice) => sum + voice.length, 0);
const samples = new Float32Array(2 * edge + (voices.length - 1) * gap + spokenLength);
const segments: { fromMs: number; toMs: number; text: string }[] = [];
let at = edge;
for (const [index, voice] of voices.entries()) {
  samples.set(voice, at);
  const ms = (offset: number) => Math.round((offset / sampleRate) * 1000);
  segments.push({ fromMs: ms(at), toMs: ms(at + voice.length), text: sentences[index] ?? '' });
  at += voice.length + gap;
}

const fixtures = join(import.meta.dirname, '../../tests/e2e/fixtures');
writeFileSync(join(fixtures, 'answer.wav'), wavOf(samples, sampleRate));

// A second of a quiet room, which Chromium plays again and again: the microphone is open and nobody speaks.
const random = seededRandom('quiet room');
const room = Float32Array.from({ length: sampleRate }, () => (random() - 0.5) * 0.002);
writeFileSync(join(fixtures, 'quiet-room.wav'), wavOf(room, sampleRate));

const durationMs = Math.round((samples.length / sampleRate) * 1000);
writeFileSync(join(fixtures, 'answer.json'), `${JSON.stringify({ durationMs, segments }, null, 2)}\n`);
