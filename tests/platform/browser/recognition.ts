import type { RecognitionMachine } from '../../../src/platform/transcription/speech-recognition';

type Invention = {
  local?: 'available' | 'downloadable' | 'unavailable' | 'unknown' | 'throws';
  start?: 'works' | 'throws';
  /** Some never tell that they have ended. */
  end?: 'tells' | 'silent';
};

/** A speech recognizer that hears what a test says. */
export function inventRecognition({ local = 'unavailable', start = 'works', end = 'tells' }: Invention = {}) {
  const made: InventedRecognition[] = [];

  class InventedRecognition extends EventTarget {
    continuous = false;
    interimResults = false;
    lang = '';
    processLocally = false;
    unspokenPunctuation = false;
    state: 'new' | 'listening' | 'stopping' | 'ended' = 'new';
    track: MediaStreamTrack | undefined;
    #results: { isFinal: boolean; 0: { transcript: string } }[] = [];
    constructor() {
      super();
      made.push(this);
    }
    start(track?: MediaStreamTrack) {
      if (start === 'throws' || this.state !== 'new') throw new DOMException('no', 'InvalidStateError');
      this.track = track;
      this.state = 'listening';
      this.dispatchEvent(new Event('start'));
    }
    stop() {
      this.state = 'stopping';
      if (end === 'tells') queueMicrotask(() => this.end());
    }
    abort() {
      this.state = 'ended';
    }
    tell(type: string, more: object = {}) {
      this.dispatchEvent(Object.assign(new Event(type), more));
    }
    /** What it was unsure of is replaced; what it was sure of stays in the list. */
    hear(settled: string, tentative = '') {
      this.#results = this.#results.filter(({ isFinal }) => isFinal);
      if (settled) this.#results.push({ isFinal: true, 0: { transcript: settled } });
      if (tentative) this.#results.push({ isFinal: false, 0: { transcript: tentative } });
      this.tell('result', { results: this.#results, resultIndex: this.#results.length - 1 });
    }
    /** Some recognizers send a result that they have sent before. */
    repeat() {
      this.tell('result', { results: this.#results, resultIndex: 0 });
    }
    fail(error: string) {
      this.tell('error', { error });
    }
    end() {
      this.state = 'ended';
      this.tell('end');
    }
  }

  const available = async () => {
    if (local === 'throws') throw new TypeError('no');
    return local;
  };
  const Machine = Object.assign(InventedRecognition, local === 'unknown' ? {} : { available });
  return { Machine: Machine as unknown as RecognitionMachine, made, last: () => made.at(-1)! };
}
