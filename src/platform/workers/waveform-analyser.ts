import type { ShapingNews, ShapingOrder } from './messages';
import { startWorker } from './worker-bridge';
import type { ReadSound } from '../playback/audio-decoder';
// oxlint-disable-next-line import/default -- Vite makes the address its default export.
import workerAddress from './waveform-analyser.worker.ts?worker&url';

/** Works out what a recording looks like, beside the page: five minutes of sound would hold it up noticeably. */
export type WaveformAnalyser = {
  /** The samples are taken away meanwhile, and given back. Rejects when the worker cannot be started. */
  shape(sound: ReadSound): Promise<ShapingNews>;
};

/** A worker for each recording, gone when it is done: a recording is looked at once ever. */
export function createWaveformAnalyser(): WaveformAnalyser {
  return {
    shape: ({ samples, sampleRate }) =>
      new Promise((resolve, reject) => {
        const worker = startWorker<ShapingOrder, ShapingNews>(workerAddress, {
          onNews(news) {
            worker.stop();
            resolve(news);
          },
          onFailure: (message) => reject(new Error(message)),
        });
        const order = { samples: samples as Float32Array<ArrayBuffer>, sampleRate };
        worker.send(order, [order.samples.buffer]);
      }),
  };
}
