import { continued, withoutRepeats } from '../../domain/transcript/repeated-finals';
import { isHandheld } from './handheld';
import {
  browserRecognition,
  type Recognition,
  type RecognitionErrorEvent,
  type RecognitionMachine,
  type RecognitionResult,
  type RecognitionResultEvent,
} from './speech-recognition';

/**
 * on-device: the sound stays here. cloud: the browser's maker hears it. none: this browser has no recognizer,
 * or it may not run beside a recording (phones).
 */
export type CaptionsKind = 'on-device' | 'cloud' | 'none';

/** Where the sound is recognized, and as far as the candidate has agreed to. */
export type CaptionsPlace = Exclude<CaptionsKind, 'none'>;

/** would-leave: the sound would be sent away, and the candidate has only agreed to captions made here. */
export type CaptionsProblem = 'network' | 'no-sound' | 'not-allowed' | 'language' | 'would-leave' | 'failed';

export type RunningCaptions = {
  /** Ends it and gives the final text. */
  stop(): Promise<string>;
};

/** Live captions by the browser's own recognizer; never started unless the candidate switched them on. */
export type Captions = {
  kind(): Promise<CaptionsKind>;
  /** Where the sound goes is looked up again: what was on this computer yesterday may be gone. */
  start(
    track: MediaStreamTrack | null,
    agreed: CaptionsPlace,
    on: { text(settled: string, tentative: string): void; problem(problem: CaptionsProblem): void },
  ): RunningCaptions;
};

type CaptionsParts = {
  Machine?: RecognitionMachine | null;
  /** On phones the recognizer takes the microphone away from the recording. */
  phone?: boolean;
  language?: string;
};

/** The recognizer ends by itself after silence and after a minute or two; it is started again after this pause. */
const restartMs = 150;
const longestRestartMs = 8000;

/** So many starts in a row without a word or a second of listening mean that it will not come. */
const mostBarrenStarts = 6;
const listenedMs = 2000;

/** Some failures are followed by no `end` at all. */
const endMs = 1500;

export function createLiveCaptionsMachine(parts: CaptionsParts = {}): Captions {
  const { Machine = browserRecognition(), phone = isHandheld(), language = 'en-US' } = parts;
  const kind = async (): Promise<CaptionsKind> => {
    if (!Machine || phone) return 'none';
    try {
      const here = await Machine.available?.({ langs: [language], processLocally: true });
      return here === 'available' ? 'on-device' : 'cloud';
    } catch {
      return 'cloud';
    }
  };
  return {
    kind,
    start(track, agreed, on) {
      const running = listen(
        async () => {
          const place = await kind();
          if (!Machine || place === 'none') return { problem: 'failed' };
          if (place === 'cloud' && agreed !== 'cloud') return { problem: 'would-leave' };
          return { create: () => prepare(new Machine(), language, place) };
        },
        track,
        on,
      );
      return running;
    },
  };
}

function prepare(machine: Recognition, language: string, place: CaptionsPlace): Recognition {
  machine.continuous = true;
  machine.interimResults = true;
  machine.lang = language;
  if (place === 'on-device') machine.processLocally = true;
  if ('unspokenPunctuation' in machine) machine.unspokenPunctuation = true;
  return machine;
}

function listen(
  findMachine: () => Promise<{ create: () => Recognition } | { problem: CaptionsProblem }>,
  track: MediaStreamTrack | null,
  on: Parameters<Captions['start']>[2],
): RunningCaptions {
  /** What the recognizers that have ended heard; the running one is always read anew, as a whole. */
  let before = '';
  let settled = '';
  let tentative = '';
  let state: 'listening' | 'stopping' | 'over' = 'listening';
  let barren = 0;
  let machine: Recognition | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over: (() => void)[] = [];

  const text = () => joined(before, settled, tentative);
  const finish = () => {
    if (state === 'over') return;
    state = 'over';
    clearTimeout(timer);
    before = text();
    settled = tentative = '';
    release();
    for (const settle of over) settle();
  };
  const release = () => {
    machine?.abort();
    machine = null;
  };
  const fail = (problem: CaptionsProblem) => {
    if (state === 'listening') on.problem(problem);
    finish();
  };

  const startOne = (create: () => Recognition) => {
    const one = create();
    machine = one;
    let listening: ReturnType<typeof setTimeout> | undefined;
    const current = (act: (event: Event) => void) => (event: Event) => {
      if (machine === one) act(event);
    };
    const ended = () => {
      clearTimeout(listening);
      // What it was still unsure of is kept: the candidate did say something there.
      before = text();
      settled = tentative = '';
      machine = null;
      if (state === 'stopping') return finish();
      on.text(before, '');
      barren += 1;
      if (barren > mostBarrenStarts) return fail('failed');
      clearTimeout(timer);
      timer = setTimeout(() => startOne(create), Math.min(longestRestartMs, restartMs * 2 ** (barren - 1)));
    };

    one.addEventListener('start', () => {
      listening = setTimeout(() => {
        barren = 0;
      }, listenedMs);
    });
    one.addEventListener(
      'result',
      current((event) => {
        barren = 0;
        ({ settled, tentative } = read((event as RecognitionResultEvent).results));
        settled = continued(before, settled);
        on.text(joined(before, settled), tentative);
      }),
    );
    one.addEventListener(
      'error',
      current((event) => {
        const problem = problemOf((event as RecognitionErrorEvent).error);
        if (problem) fail(problem);
        else {
          clearTimeout(timer);
          timer = setTimeout(() => {
            if (machine !== one) return;
            release();
            ended();
          }, endMs);
        }
      }),
    );
    one.addEventListener('end', current(ended));
    try {
      if (track?.readyState === 'live') one.start(track);
      else one.start();
    } catch {
      ended();
    }
  };

  const begin = async () => {
    const found = await findMachine();
    if (state !== 'listening') return finish();
    if ('create' in found) startOne(found.create);
    else fail(found.problem);
  };
  void begin();

  return {
    async stop() {
      if (state === 'listening') {
        state = 'stopping';
        clearTimeout(timer);
        if (machine) {
          machine.stop();
          timer = setTimeout(finish, endMs);
        } else finish();
      }
      if (state === 'stopping') await new Promise<void>((settle) => over.push(settle));
      return text();
    },
  };
}

/** Always from the whole list: some recognizers deliver what they were sure of a second time. */
function read(results: ArrayLike<RecognitionResult>) {
  const list = Array.from(results);
  const words = (isFinal: boolean) =>
    list.filter((result) => result.isFinal === isFinal).map((result) => result[0]?.transcript ?? '');
  return { settled: joined(...withoutRepeats(words(true))), tentative: joined(...words(false)) };
}

function joined(...pieces: string[]): string {
  return pieces
    .map((piece) => piece.trim())
    .filter(Boolean)
    .join(' ');
}

/** Null for what happens in every silence and does not end the captions. */
function problemOf(error: string): CaptionsProblem | null {
  switch (error) {
    case 'no-speech':
    case 'aborted':
      return null;
    case 'network':
      return 'network';
    case 'audio-capture':
      return 'no-sound';
    case 'not-allowed':
    case 'service-not-allowed':
      return 'not-allowed';
    case 'language-not-supported':
      return 'language';
    default:
      return 'failed';
  }
}
