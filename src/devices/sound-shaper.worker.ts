import { shapeOf } from '../interview/sound-shape';
import type { ShapingNews, ShapingOrder } from './sound-shaper';

/** A letter box around `shapeOf`. */
self.addEventListener('message', ({ data: { samples, sampleRate } }: MessageEvent<ShapingOrder>) => {
  const shape = shapeOf(samples, sampleRate);
  self.postMessage({ shape, samples } satisfies ShapingNews, { transfer: [samples.buffer] });
});
