import * as v from 'valibot';
import { elapsedMsSchema as ms } from '../bounds';
import { loudnessOf, peaksOf } from './loudness';
import { speechIn } from './pauses';

const stretchSchema = v.object({ fromMs: ms, toMs: ms });

/**
 * What a recording looks like: kept once it was worked out, because decoding takes a second or two. `version` goes up
 * with the detector: an older shape is worked out anew.
 */
export const waveformSchema = v.object({
  version: v.literal(1),
  durationMs: ms,
  speech: v.object({
    spoken: v.array(stretchSchema),
    pauses: v.array(stretchSchema),
    speakingMs: ms,
    firstWordMs: v.nullable(ms),
  }),
  /** Largest amplitude, 0–1, of each tenth of a second. */
  peaks: v.array(v.pipe(v.number(), v.finite())),
});

export type Waveform = v.InferOutput<typeof waveformSchema>;

const peakMs = 100;

/** Where a recording is spoken and silent, and what its waveform draws. `samples` are mono, −1…1. */
export function shapeOf(samples: Float32Array, sampleRate: number): Waveform {
  const durationMs = (samples.length / sampleRate) * 1000;
  const peaks = peaksOf(samples, Math.max(1, Math.ceil(durationMs / peakMs)));
  return {
    version: 1,
    durationMs,
    speech: speechIn(loudnessOf(samples, sampleRate)),
    peaks: Array.from(peaks, (peak) => Math.round(peak * 1000) / 1000),
  };
}

/** Several recordings of one turn as one: the second begins where the first ends. */
export function joinedShape(shapes: readonly Waveform[]): Waveform | null {
  const [first, ...others] = shapes;
  if (!first) return null;
  return others.reduce((whole, next) => {
    const shifted = (stretches: readonly { fromMs: number; toMs: number }[]) =>
      stretches.map(({ fromMs, toMs }) => ({ fromMs: fromMs + whole.durationMs, toMs: toMs + whole.durationMs }));
    const first = next.speech.firstWordMs;
    return {
      version: 1,
      durationMs: whole.durationMs + next.durationMs,
      speech: {
        spoken: [...whole.speech.spoken, ...shifted(next.speech.spoken)],
        pauses: [...whole.speech.pauses, ...shifted(next.speech.pauses)],
        speakingMs: whole.speech.speakingMs + next.speech.speakingMs,
        firstWordMs: whole.speech.firstWordMs ?? (first === null ? null : first + whole.durationMs),
      },
      peaks: [...whole.peaks, ...next.peaks],
    };
  }, first);
}
