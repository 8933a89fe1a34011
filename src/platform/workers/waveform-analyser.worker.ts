import { shapeOf } from '../../domain/audio/waveform';
import type { ShapingNews, ShapingOrder } from './messages';

/** A letter box around `shapeOf`. */
self.addEventListener('message', ({ data: { samples, sampleRate } }: MessageEvent<ShapingOrder>) => {
  const shape = shapeOf(samples, sampleRate);
  self.postMessage({ shape, samples } satisfies ShapingNews, { transfer: [samples.buffer] });
});
