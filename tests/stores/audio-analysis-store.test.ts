import { describe, expect, it } from 'vitest';
import type { Waveform } from '../../src/domain/audio/waveform';
import { joinedShape, shapeOf } from '../../src/domain/audio/waveform';
import { createAudioAnalysisStore } from '../../src/stores/playback/audio-analysis-store';
import { createFakeSoundReader } from '../fakes/audio-decoder';
import { createFakeSoundShaper } from '../fakes/waveform-analyser';

const rate = 16_000;

/** Silence, a second and a half of a loud tone, silence. */
function aSound(): Float32Array {
  return Float32Array.from({ length: 3 * rate }, (_, at) =>
    at >= rate && at < 2.5 * rate ? 0.3 * Math.sin(at / 8) : 0.0001 * Math.sin(at / 3),
  );
}

function aWorld(hear: (bytes: Uint8Array) => Float32Array | null = aSound) {
  const kept = new Map<string, Waveform>();
  let decoded = 0;
  const store = () =>
    createAudioAnalysisStore({
      recordings: { sound: async (id) => (id === 'gone' ? null : { bytes: new Uint8Array(4), damaged: false }) },
      soundShapes: {
        load: async (id) => kept.get(id) ?? null,
        put: async (id, shape) => void kept.set(id, shape),
      },
      soundReader: createFakeSoundReader((bytes) => {
        decoded += 1;
        return hear(bytes);
      }),
      soundShaper: createFakeSoundShaper(),
    }).getState();
  return { store, kept, decoded: () => decoded };
}

const recording = { id: 'r1', mime: 'audio/webm' };

describe('the sound of an answer', () => {
  it('is decoded once, and never again after a restart', async () => {
    const { store, decoded } = aWorld();
    const first = store();
    const [one, other] = await Promise.all([first.look(recording), first.look(recording)]);
    expect(one).toBe(other);
    expect(await store().look(recording)).toEqual(one);
    expect(decoded()).toBe(1);
  });

  it('tells where the candidate speaks', async () => {
    const { store } = aWorld();
    const shape = await store().look(recording);
    if (shape === 'unreadable') throw new Error('It reads.');
    expect(shape.durationMs).toBe(3000);
    expect(shape.peaks).toHaveLength(30);
    expect(shape.speech.spoken).toHaveLength(1);
    expect(Math.abs((shape.speech.firstWordMs ?? 0) - 1000)).toBeLessThan(60);
  });

  it('that is gone, or does not decode, is unreadable, which stops nothing else', async () => {
    const gone = aWorld().store();
    expect(await gone.look({ id: 'gone', mime: '' })).toBe('unreadable');
    expect(await gone.read({ id: 'gone', mime: '' })).toBeNull();
    const broken = aWorld(() => null).store();
    expect(await broken.look(recording)).toBe('unreadable');
    expect(await broken.read(recording)).toBeNull();
  });
});

it('two recordings of one turn are one sound, the second behind the first', () => {
  const shape = shapeOf(aSound(), rate);
  const joined = joinedShape([shape, shape]);
  expect(joined?.durationMs).toBe(6000);
  expect(joined?.speech.spoken.map(({ fromMs }) => fromMs)).toEqual([
    shape.speech.firstWordMs,
    3000 + (shape.speech.firstWordMs ?? 0),
  ]);
  expect(joined?.speech.speakingMs).toBe(2 * shape.speech.speakingMs);
  expect(joinedShape([])).toBeNull();
});
