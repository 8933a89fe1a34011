/**
 * What this project uses of the browser's speech recognizer; TypeScript's own library does not know it yet.
 * https://webaudio.github.io/web-speech-api/
 */
export type RecognitionResult = { readonly isFinal: boolean; readonly 0?: { readonly transcript: string } };

export type RecognitionResultEvent = Event & { readonly results: ArrayLike<RecognitionResult> };

export type RecognitionErrorEvent = Event & { readonly error: string };

export type Recognition = EventTarget & {
  continuous: boolean;
  interimResults: boolean;
  lang: string;
  processLocally?: boolean;
  unspokenPunctuation?: boolean;
  start(track?: MediaStreamTrack): void;
  stop(): void;
  abort(): void;
};

type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

type Language = { langs: string[]; processLocally: boolean };

/** As the other models that browsers fetch tell of it; a browser that does not know these takes no notice. */
type Installing = Language & { monitor?: (monitor: EventTarget) => void; signal?: AbortSignal };

export type RecognitionMachine = {
  new (): Recognition;
  available?: (options: Language) => Promise<Availability>;
  /** Fetches the language pack of the browser; says whether it is there. */
  install?: (options: Installing) => Promise<boolean>;
};

export function browserRecognition(): RecognitionMachine | null {
  const page = globalThis as { SpeechRecognition?: RecognitionMachine; webkitSpeechRecognition?: RecognitionMachine };
  return page.SpeechRecognition ?? page.webkitSpeechRecognition ?? null;
}
