import { shapeOf } from '../../src/interview/sound-shape';
import type { SoundShaper } from '../../src/devices/sound-shaper';

/** Works in the same thread, with the same rules. */
export function createFakeSoundShaper(): SoundShaper {
  return {
    shape: async ({ samples, sampleRate }) => ({
      shape: shapeOf(samples, sampleRate),
      samples: samples as Float32Array<ArrayBuffer>,
    }),
  };
}
