import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameMs, loudnessOf, peaksOf } from '../../../src/domain/audio/loudness';
import { speechIn, type Stretch } from '../../../src/domain/audio/pauses';
import { seededRandom } from '../../../src/domain/session/random';
import { inventNoise, inventSpeech, mixed, noises, powerDb } from '../../../tools/bench/invented-sound';

const sampleRate = 8_000;

/** Speech of 0.6–3 s and pauses of 0.4–4 s, with a little silence at both edges. */
const plans = fc
  .array(fc.record({ speakMs: fc.integer({ min: 600, max: 3000 }), pauseMs: fc.integer({ min: 400, max: 4000 }) }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((turns) => {
    const spoken: Stretch[] = [];
    let atMs = 500;
    for (const { speakMs, pauseMs } of turns) {
      spoken.push({ fromMs: atMs, toMs: atMs + speakMs });
      atMs += speakMs + pauseMs;
    }
    return { spoken, lengthMs: atMs };
  });

const hear = (spoken: Stretch[], lengthMs: number, seed = 'a candidate') =>
  inventSpeech(spoken, lengthMs, sampleRate, seededRandom(seed));

describe('pauses of an answer', () => {
  test('are found where they are, to a few hundredths of a second, in any quiet room', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...noises), fc.integer(), ({ spoken, lengthMs }, noise, seed) => {
        const voice = hear(spoken, lengthMs, String(seed));
        const noiseDb = powerDb(voice, spoken, sampleRate) - 25;
        const room = inventNoise(noise, noiseDb, voice.length, sampleRate, seededRandom(`room ${seed}`));
        const speech = speechIn(loudnessOf(mixed(voice, room), sampleRate));
        expect(speech.spoken).toHaveLength(spoken.length);
        for (const [index, { fromMs, toMs }] of speech.spoken.entries()) {
          expect(Math.abs(fromMs - spoken[index]!.fromMs)).toBeLessThanOrEqual(80);
          expect(Math.abs(toMs - spoken[index]!.toMs)).toBeLessThanOrEqual(80);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('do not depend on how loud the candidate speaks', () => {
    fc.assert(
      fc.property(plans, fc.double({ min: 0.1, max: 2, noNaN: true }), ({ spoken, lengthMs }, gain) => {
        const voice = hear(spoken, lengthMs);
        const louder = voice.map((sample) => sample * gain);
        expect(speechIn(loudnessOf(louder, sampleRate)).spoken).toHaveLength(
          speechIn(loudnessOf(voice, sampleRate)).spoken.length,
        );
      }),
      { numRuns: 10 },
    );
  });

  test('and speech fill the time between the first and the last word, whatever the sound', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 0 }), { maxLength: 400 }), (levels) => {
        const { spoken, pauses, speakingMs, firstWordMs } = speechIn(Float32Array.from(levels));
        const edges = spoken.flatMap(({ fromMs, toMs }) => [fromMs, toMs]);
        expect(edges).toEqual(edges.toSorted((one, other) => one - other));
        expect(edges.every((edge) => edge >= 0 && edge <= levels.length * frameMs)).toBe(true);
        const pausedMs = pauses.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
        expect(speakingMs + pausedMs).toBeCloseTo((edges.at(-1) ?? 0) - (edges[0] ?? 0));
        expect(firstWordMs).toBe(edges[0] ?? null);
        expect(pauses.every(({ fromMs, toMs }) => toMs - fromMs >= 300)).toBe(true);
      }),
    );
  });

  test.each(noises)('are not invented in %s alone', (noise) => {
    const room = inventNoise(noise, -45, sampleRate * 10, sampleRate, seededRandom('an empty room'));
    expect(speechIn(loudnessOf(room, sampleRate)).spoken).toEqual([]);
  });

  test('are not invented in nothing at all', () => {
    expect(speechIn(new Float32Array())).toEqual({ spoken: [], pauses: [], speakingMs: 0, firstWordMs: null });
  });

  test('shorter than a third of a second belong to the words', () => {
    const spoken = [
      { fromMs: 500, toMs: 1500 },
      { fromMs: 1700, toMs: 3000 },
    ];
    expect(speechIn(loudnessOf(hear(spoken, 3500), sampleRate)).pauses).toEqual([]);
  });
});

describe('the loudness of a sound', () => {
  const tone = (amplitude: number) =>
    Float32Array.from({ length: sampleRate }, (_, at) => amplitude * Math.sin((2 * Math.PI * 400 * at) / sampleRate));

  test('is measured in frames of 20 ms, in dB below the loudest possible', () => {
    const db = loudnessOf(tone(0.1), sampleRate);
    expect(db).toHaveLength(50);
    for (const each of db) expect(Math.abs(each - 20 * Math.log10(0.1 / Math.SQRT2))).toBeLessThan(0.5);
  });

  test('of silence, and of a constant that a cheap sound card adds, is −100 dB', () => {
    expect([...new Set(loudnessOf(new Float32Array(640), sampleRate))]).toEqual([-100]);
    expect(Math.max(...loudnessOf(new Float32Array(640).fill(0.25), sampleRate))).toBeLessThan(-90);
  });

  test('is drawn by its highest points', () => {
    const samples = Float32Array.of(0.1, -0.5, 0.2, 0.3, 0, -2);
    expect([...peaksOf(samples, 3)].map((peak) => Math.round(peak * 10) / 10)).toEqual([0.5, 0.3, 1]);
    expect(peaksOf(new Float32Array(), 2)).toEqual(Float32Array.of(0, 0));
  });

  test('keeps the highest point of the whole sound, however few points are drawn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 50 }),
        (values, count) => {
          const samples = Float32Array.from(values);
          const highest = Math.max(...samples.map(Math.abs));
          expect(Math.max(...peaksOf(samples, count))).toBeCloseTo(highest, 6);
        },
      ),
    );
  });
});
