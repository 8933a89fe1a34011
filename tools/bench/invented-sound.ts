import type { Stretch } from '../../src/domain/audio/pauses';
import type { Random } from '../../src/domain/session/random';

/**
 * Sound with known contents, for tests and benchmarks: syllables that begin and end where the plan says, and the
 * noises of rooms where people practice. Mono samples between −1 and 1; the same seed gives the same sound.
 */
export type InventedNoise = 'none' | 'white' | 'pink' | 'fan' | 'hum' | 'clicks';

export const noises: readonly InventedNoise[] = ['none', 'white', 'pink', 'fan', 'hum', 'clicks'];

/** A voice that speaks exactly in the given stretches: syllables of 120–260 ms, hardly a gap between them. */
export function inventSpeech(
  spoken: readonly Stretch[],
  lengthMs: number,
  sampleRate: number,
  random: Random,
): Float32Array {
  const samples = new Float32Array(Math.round((lengthMs * sampleRate) / 1000));
  for (const { fromMs, toMs } of spoken) {
    let atMs = fromMs;
    while (atMs < toMs) {
      const restMs = toMs - atMs;
      const wantedMs = 120 + 140 * random();
      const syllableMs = restMs - wantedMs < 120 ? restMs : wantedMs;
      addSyllable(samples, atMs, syllableMs, sampleRate, random);
      atMs += syllableMs;
    }
  }
  return samples;
}

function addSyllable(
  samples: Float32Array,
  fromMs: number,
  lengthMs: number,
  sampleRate: number,
  random: Random,
): void {
  const from = Math.round((fromMs * sampleRate) / 1000);
  const length = Math.round((lengthMs * sampleRate) / 1000);
  const pitchHz = 95 + 60 * random();
  const formantHz = 350 + 900 * random();
  const loudness = 0.12 + 0.12 * random();
  const breath = 0.1 * random();
  const harmonics = Array.from({ length: 14 }, (_, index) => {
    const hz = (index + 1) * pitchHz;
    return { turns: (2 * Math.PI * hz) / sampleRate, share: Math.exp(-(((hz - formantHz) / 400) ** 2)) / 2 };
  }).filter(({ share }) => share > 0.03);
  for (let index = 0; index < length; index += 1) {
    const envelope = Math.min(1, index / (0.015 * sampleRate), (length - index) / (0.03 * sampleRate));
    let voice = 0;
    for (const { turns, share } of harmonics) voice += share * Math.sin(turns * index);
    const sample = loudness * envelope * (voice + breath * (2 * random() - 1));
    if (from + index < samples.length) samples[from + index] = (samples[from + index] ?? 0) + sample;
  }
}

/** Noise whose mean power is `db` (dBFS). Clicks are short knocks a few times a second with that peak power. */
export function inventNoise(
  noise: InventedNoise,
  db: number,
  length: number,
  sampleRate: number,
  random: Random,
): Float32Array {
  if (noise === 'none') return new Float32Array(length);
  if (noise === 'clicks') return clicks(db, length, sampleRate, random);
  const next = steadyNoise(noise, sampleRate, random);
  const raw = Float32Array.from({ length }, next);
  const power = raw.reduce((sum, sample) => sum + sample * sample, 0) / length;
  const gain = 10 ** (db / 20) / Math.sqrt(power);
  return raw.map((sample) => sample * gain);
}

function steadyNoise(noise: 'white' | 'pink' | 'fan' | 'hum', sampleRate: number, random: Random): () => number {
  let state = 0;
  const white = () => 2 * random() - 1;
  const makers = {
    white,
    pink() {
      const fresh = white();
      state = 0.85 * state + fresh;
      return state + 0.3 * fresh;
    },
    fan: () => (state = 0.995 * state + white()),
    hum() {
      state += (2 * Math.PI) / sampleRate;
      return Math.sin(50 * state) + 0.5 * Math.sin(150 * state) + 0.05 * white();
    },
  };
  return makers[noise];
}

function clicks(db: number, length: number, sampleRate: number, random: Random): Float32Array {
  const samples = new Float32Array(length);
  const amplitude = 10 ** (db / 20);
  for (let at = 0; at < length; at += Math.round(sampleRate * (0.3 + 0.4 * random()))) {
    const clickLength = Math.round(sampleRate * 0.015);
    for (let index = 0; index < clickLength && at + index < length; index += 1) {
      samples[at + index] = amplitude * (1 - index / clickLength) * (2 * random() - 1);
    }
  }
  return samples;
}

/** Two sounds at once. */
export function mixed(one: Float32Array, other: Float32Array): Float32Array {
  return one.map((sample, index) => Math.max(-1, Math.min(1, sample + (other[index] ?? 0))));
}

/** Mean power of the samples in the given stretches, in dBFS. */
export function powerDb(samples: Float32Array, stretches: readonly Stretch[], sampleRate: number): number {
  let power = 0;
  let count = 0;
  for (const { fromMs, toMs } of stretches) {
    for (let index = Math.round((fromMs * sampleRate) / 1000); index < (toMs * sampleRate) / 1000; index += 1) {
      power += (samples[index] ?? 0) ** 2;
      count += 1;
    }
  }
  return 10 * Math.log10(power / Math.max(1, count));
}
