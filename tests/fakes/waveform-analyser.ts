import { shapeOf } from '../../src/domain/audio/waveform';
import type { SoundShaper } from '../../src/platform/workers/waveform-analyser';

/** Works in the same thread, with the same rules. */
export function createFakeSoundShaper(): SoundShaper {
  return {
    shape: async ({ samples, sampleRate }) => ({
      shape: shapeOf(samples, sampleRate),
      samples: samples as Float32Array<ArrayBuffer>,
    }),
  };
}
