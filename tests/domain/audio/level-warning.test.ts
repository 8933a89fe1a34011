import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loudnessOf } from '../../../src/domain/audio/loudness';
import { seededRandom } from '../../../src/domain/session/random';
import { levelWarning, type Level } from '../../../src/domain/audio/level-warning';
import { inventNoise, mixed, powerDb } from '../../../tools/bench/invented-sound';
import { wavSamples } from '../../../tools/bench/wav';
import answer from '../../e2e/fixtures/answer.json' with { type: 'json' };

const voice = wavSamples(readFileSync(join(import.meta.dirname, '../../e2e/fixtures/answer.wav')));
const voiceDb = powerDb(voice.samples, answer.segments, voice.sampleRate);

/** The room's own meter: a reading of the last 20 ms, five times a second. */
function readings(samples: Float32Array): Level[] {
  const db = loudnessOf(samples, voice.sampleRate);
  return Array.from({ length: Math.floor(db.length / 10) }, (_, index) => ({ atMs: index * 200, db: db[index * 10]! }));
}

/** Every warning that is shown while these readings come in, with its time. */
function warnings(levels: Level[]) {
  return levels.flatMap(({ atMs }, index) => {
    const warning = levelWarning(levels.slice(0, index + 1), atMs);
    return warning ? [{ atMs, warning }] : [];
  });
}

/** Syllables and the gaps between them. */
const speaking = (lengthMs: number) =>
  Array.from({ length: lengthMs / 200 }, (_, index) => ({
    atMs: index * 200,
    db: index % 4 === 3 ? -48 : -22 - (index % 3),
  }));

const steady = (db: number, lengthMs: number, fromMs = 0) =>
  Array.from({ length: lengthMs / 200 }, (_, index) => ({ atMs: fromMs + index * 200, db: db + (index % 3) }));

describe('a candidate is warned', () => {
  test.each([-100, -90, -70, -55])('within five seconds when nothing louder than %i dB is heard', (db) => {
    const [first] = warnings(steady(db, 6000));
    expect(first?.warning).toBe('silent');
    expect(first!.atMs).toBeLessThanOrEqual(5000);
  });

  test('within five seconds when the microphone is muted in mid-answer', () => {
    const levels = [...speaking(8000), ...steady(-100, 6000, 8000)];
    const [first] = warnings(levels);
    expect(first?.warning).toBe('silent');
    expect(first!.atMs).toBeGreaterThan(11_000);
    expect(first!.atMs).toBeLessThanOrEqual(13_000);
  });

  test.each(['white', 'pink', 'fan'] as const)(
    'within five seconds of a voice that is hardly above a %s noise',
    (noise) => {
      const sound = inventNoise(noise, voiceDb - 4, voice.samples.length, voice.sampleRate, seededRandom(noise));
      const [first] = warnings(readings(mixed(voice.samples, sound)));
      expect(first?.warning).toBe('noisy');
      expect(first!.atMs).toBeLessThanOrEqual(5000);
    },
  );

  test('within five seconds of a loud room in which nobody speaks', () => {
    const [first] = warnings(steady(-35, 6000));
    expect(first?.warning).toBe('noisy');
  });
});

describe('a candidate is left alone', () => {
  test('while speaking in a quiet room, with pauses for thought', () => {
    const room = inventNoise('fan', voiceDb - 35, voice.samples.length, voice.sampleRate, seededRandom('a quiet room'));
    expect(warnings(readings(mixed(voice.samples, room)))).toEqual([]);
  });

  test('while thinking for long, once heard', () => {
    expect(warnings([...speaking(5000), ...steady(-70, 20_000, 5000)])).toEqual([]);
  });

  test('in the first four seconds, and when the page was hidden', () => {
    expect(warnings(steady(-100, 3800))).toEqual([]);
    expect(
      levelWarning(
        [
          { atMs: 0, db: -100 },
          { atMs: 60_000, db: -100 },
        ],
        60_000,
      ),
    ).toBeNull();
    expect(levelWarning([], 60_000)).toBeNull();
  });
});
