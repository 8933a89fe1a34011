import type { RecorderMachine } from '../../../src/platform/recording/recorder';

type Invention = {
  supports?: string[];
  /** The machine's own start is silent, or throws. */
  start?: 'tells' | 'silent' | 'throws';
  /** Some machines never tell that they have stopped. */
  stop?: 'tells' | 'silent';
};

/** A MediaRecorder whose sound a test makes: every slice is the bytes it is told. */
export function inventMediaRecorder({
  supports = ['audio/webm;codecs=opus'],
  start = 'tells',
  stop = 'tells',
}: Invention = {}) {
  const made: InventedRecorder[] = [];

  class InventedRecorder extends EventTarget {
    state: RecordingState = 'inactive';
    mimeType: string;
    slicedEveryMs: number | undefined;
    #seq = 0;
    constructor(
      readonly stream: MediaStream,
      readonly options: MediaRecorderOptions = {},
    ) {
      super();
      this.mimeType = options.mimeType || 'audio/invented';
      made.push(this);
    }
    static isTypeSupported(mime: string) {
      return supports.includes(mime);
    }
    start(sliceMs?: number) {
      if (start === 'throws' || this.stream.getAudioTracks()[0]?.readyState !== 'live')
        throw new DOMException('no', 'NotSupportedError');
      this.slicedEveryMs = sliceMs;
      this.state = 'recording';
      if (start === 'tells') queueMicrotask(() => this.dispatchEvent(new Event('start')));
    }
    /** Hands over a slice; an early slice may take longer to read than a late one. */
    emit(size = 4, readMs = 0) {
      const bytes = new Uint8Array(size).fill(this.#seq);
      this.#seq += 1;
      const arrayBuffer = () => new Promise((read) => setTimeout(() => read(bytes.buffer), readMs));
      this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: { size, arrayBuffer } }));
    }
    requestData() {
      if (this.state === 'inactive') throw new DOMException('no', 'InvalidStateError');
      this.emit();
    }
    pause() {
      if (this.state === 'inactive') throw new DOMException('no', 'InvalidStateError');
      this.state = 'paused';
    }
    resume() {
      if (this.state === 'inactive') throw new DOMException('no', 'InvalidStateError');
      this.state = 'recording';
    }
    stop() {
      if (this.state === 'inactive') throw new DOMException('no', 'InvalidStateError');
      this.state = 'inactive';
      if (stop === 'silent') return;
      queueMicrotask(() => {
        this.emit(4, 5);
        this.dispatchEvent(new Event('stop'));
      });
    }
    break() {
      this.dispatchEvent(new Event('error'));
      if (this.state !== 'inactive') this.stop();
    }
  }

  return { Machine: InventedRecorder as unknown as RecorderMachine, made };
}
