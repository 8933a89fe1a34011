import { shapeOf } from '../../src/domain/audio/waveform';
import type { WaveformAnalyser } from '../../src/platform/workers/waveform-analyser';

/** Works in the same thread, with the same rules. */
export function createFakeSoundShaper(): WaveformAnalyser {
  return {
    shape: async ({ samples, sampleRate }) => ({
      shape: shapeOf(samples, sampleRate),
      samples: samples as Float32Array<ArrayBuffer>,
    }),
  };
}
