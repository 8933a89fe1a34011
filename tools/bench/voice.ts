/**
 * How well pauses are found: `npm run bench:voice`. Speech with known pauses, invented and spoken by flite
 * (`tools/release/build-voice.ts`), in the noises of rooms at several distances between voice and noise.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameMs, loudnessOf } from '../../src/domain/audio/loudness';
import { speechIn, type Stretch } from '../../src/domain/audio/pauses';
import { seededRandom } from '../../src/domain/session/random';
import { inventNoise, inventSpeech, mixed, noises, powerDb } from './invented-sound';
import { createReport, small } from './report';
import { wavSamples } from './wav';

type Sample = { name: string; samples: Float32Array; sampleRate: number; spoken: Stretch[] };

const distancesDb = [30, 20, 15, 10];

function invented(): Sample[] {
  return Array.from({ length: small ? 1 : 6 }, (_, index) => {
    const random = seededRandom(`bench ${index}`);
    const spoken: Stretch[] = [];
    let atMs = 300 + 900 * random();
    while (atMs < 28_000) {
      const toMs = atMs + 700 + 3500 * random();
      spoken.push({ fromMs: atMs, toMs });
      atMs = toMs + 350 + 2800 * random() ** 2;
    }
    const lengthMs = (spoken.at(-1)?.toMs ?? 0) + 500;
    return { name: 'invented', samples: inventSpeech(spoken, lengthMs, 16_000, random), sampleRate: 16_000, spoken };
  });
}

/** flite is silent between phrases: what is above −60 dB is speech, gaps under 300 ms belong to it. */
function spokenByFlite(): Sample {
  const file = readFileSync(join(import.meta.dirname, '../../tests/e2e/fixtures/answer.wav'));
  const { samples, sampleRate } = wavSamples(file);
  const spoken: Stretch[] = [];
  for (const [frame, db] of loudnessOf(samples, sampleRate).entries()) {
    if (db <= -60) continue;
    const last = spoken.at(-1);
    const stretch = { fromMs: frame * frameMs, toMs: (frame + 1) * frameMs };
    if (last && stretch.fromMs - last.toMs < 300) last.toMs = stretch.toMs;
    else spoken.push(stretch);
  }
  return { name: 'flite', samples, sampleRate, spoken };
}

function framesOf(stretches: readonly Stretch[], count: number): Uint8Array {
  const frames = new Uint8Array(count);
  for (const { fromMs, toMs } of stretches) frames.fill(1, Math.round(fromMs / frameMs), Math.round(toMs / frameMs));
  return frames;
}

function measure(sample: Sample, noisy: Float32Array) {
  const fromMs = performance.now();
  const db = loudnessOf(noisy, sample.sampleRate);
  const speech = speechIn(db);
  const tookMs = performance.now() - fromMs;
  const truth = framesOf(sample.spoken, db.length);
  const found = framesOf(speech.spoken, db.length);
  const right = found.reduce((sum, frame, index) => sum + (frame === truth[index] ? 1 : 0), 0) / db.length;
  const talkMs = (stretches: readonly Stretch[]) => (stretches.at(-1)?.toMs ?? 0) - (stretches[0]?.fromMs ?? 0);
  // Pace is words over talk time, so its error is that of the talk time.
  const paceError = Math.abs(talkMs(sample.spoken) / Math.max(1, talkMs(speech.spoken)) - 1);
  const truePauses = sample.spoken.length - 1;
  return { right, paceError, pauses: speech.pauses.length, truePauses, tookMs };
}

const samples = [...invented(), spokenByFlite()];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const worst = { wrong: 0, paceError: 0, pausesOff: 0 };
console.log('noise    distance  voice     frames right (worst)  pace error (worst)  pauses found/true');
for (const noise of small ? noises.slice(0, 2) : noises) {
  for (const distanceDb of noise === 'none' ? [99] : small ? [10] : distancesDb) {
    for (const voice of ['invented', 'flite']) {
      const results = samples
        .filter(({ name }) => name === voice)
        .map((sample, index) => {
          const random = seededRandom(`${noise} ${distanceDb} ${index}`);
          const noiseDb = powerDb(sample.samples, sample.spoken, sample.sampleRate) - distanceDb;
          const sound = inventNoise(noise, noiseDb, sample.samples.length, sample.sampleRate, random);
          return measure(sample, mixed(sample.samples, sound));
        });
      const right = results.map((result) => result.right);
      const paceErrors = results.map(({ paceError }) => paceError);
      worst.wrong = Math.max(worst.wrong, ...right.map((share) => 1 - share));
      worst.paceError = Math.max(worst.paceError, ...paceErrors);
      const counted = (pick: 'pauses' | 'truePauses') => results.reduce((sum, result) => sum + result[pick], 0);
      worst.pausesOff = Math.max(worst.pausesOff, Math.abs(counted('pauses') - counted('truePauses')));
      console.log(
        `${noise.padEnd(8)} ${(noise === 'none' ? '–' : `${distanceDb} dB`).padEnd(9)} ${voice.padEnd(9)} ` +
          `${`${percent(mean(right))} (${percent(Math.min(...right))})`.padEnd(21)} ` +
          `${`${percent(mean(paceErrors))} (${percent(Math.max(...paceErrors))})`.padEnd(19)} ` +
          `${counted('pauses')}/${counted('truePauses')}`,
      );
    }
  }
}
const speedMs = samples.map(
  (sample) => (measure(sample, sample.samples).tookMs * 60_000) / ((sample.samples.length / sample.sampleRate) * 1000),
);
const { note, finish } = createReport('how well pauses are found');
note('frames wrong, in the worst recording', 100 * worst.wrong, 5, '%');
note('error of the pace, in the worst recording', 100 * worst.paceError, 1, '%');
note('pauses too many or too few, in the worst noise', worst.pausesOff, 1, '');
note('measuring a minute of sound', mean(speedMs), 100);
finish();
