import type { WordsAround } from '../../domain/transcript/word-ways';
import { isHandheld } from './handheld';
import { browserRecognition, type RecognitionMachine } from './speech-recognition';

/** What this browser has to offer for words, and how to have its language pack fetched. Asks no network by itself. */
export type OwnCaptionsMachine = {
  look(): Promise<WordsAround>;
  /** Has the browser fetch its own language pack; false when it did not come. Called only when the candidate chose it. */
  install(): Promise<boolean>;
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
    async install() {
      const Machine = machine();
      if (!Machine?.install) return false;
      try {
        return (await Machine.install(wanted)) && (await Machine.available?.(wanted)) === 'available';
      } catch {
        return false;
      }
    },
  };
}
