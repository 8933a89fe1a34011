import type { WordsAround } from '../../domain/transcript/word-ways';
import type { RunningWork } from './contract';
import { isHandheld } from './handheld';
import { browserRecognition, type RecognitionMachine } from './speech-recognition';

/** What this browser has to offer for words, and how to have its language pack fetched. Asks no network by itself. */
export type OwnCaptionsMachine = {
  look(): Promise<WordsAround>;
  /**
   * Has the browser fetch its own language pack; false when it did not come, or is not waited for any more. Called only
   * when the candidate chose it. `share` 0–1, where the browser tells it; most tell nothing until the end.
   */
  install(onProgress: (share: number) => void): RunningWork<boolean>;
};

type Parts = {
  Machine?: RecognitionMachine | null;
  /** On phones the recognizer takes the microphone away from the recording. */
  phone?: boolean;
  language?: string;
  keepsFiles?: boolean;
};

export function createOwnCaptions(parts: Parts = {}): OwnCaptionsMachine {
  const { phone = isHandheld(), language = 'en-US', keepsFiles = 'caches' in globalThis } = parts;
  const machine = () => (phone ? null : (parts.Machine ?? browserRecognition()));
  const wanted = { langs: [language], processLocally: true };
  return {
    async look() {
      const Machine = machine();
      const found = await Machine?.available?.(wanted).catch(() => 'unavailable' as const);
      // Without a way to fetch it, a pack that is not here is no use.
      const isComing = (found === 'downloadable' || found === 'downloading') && Machine?.install !== undefined;
      const ownCaptions = found === 'available' || isComing ? found : 'not-offered';
      return { ownCaptions, makerCaptions: Machine !== null, keepsFiles };
    },
    install(onProgress) {
      const Machine = machine();
      const stop = new AbortController();
      const stopped = new Promise<false>((resolve) => stop.signal.addEventListener('abort', () => resolve(false)));
      const monitor = (told: EventTarget) =>
        told.addEventListener('downloadprogress', (event) => {
          const { loaded, total } = event as ProgressEvent;
          const share = total > 1 ? loaded / total : loaded;
          if (share >= 0 && share <= 1 && !stop.signal.aborted) onProgress(share);
        });
      const come = async () => {
        try {
          const came = await Machine?.install?.({ ...wanted, monitor, signal: stop.signal });
          return came === true && (await Machine?.available?.(wanted)) === 'available';
        } catch {
          return false;
        }
      };
      return { result: Promise.race([come(), stopped]), cancel: () => stop.abort() };
    },
  };
}
