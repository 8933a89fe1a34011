type Input = { deviceId: string; label: string };

/** Microphones as a browser shows them, plugged in and pulled out by a test. */
export function inventMediaDevices(inputs: Input[] = [{ deviceId: 'built-in', label: 'Built-in microphone' }]) {
  const target = new EventTarget();
  const tracks: InventedTrack[] = [];
  const asked: MediaStreamConstraints[] = [];
  const contexts: { closed: boolean }[] = [];
  let refusal: Error | null = null;
  let amplitude = 0;
  let running = true;

  const getUserMedia = async (constraints: MediaStreamConstraints) => {
    asked.push(constraints);
    if (refusal) throw refusal;
    const { deviceId } = constraints.audio as { deviceId?: { ideal: string } };
    const input = inputs.find((each) => each.deviceId === deviceId?.ideal) ?? inputs[0];
    const track = new InventedTrack(input?.label ?? '');
    tracks.push(track);
    return { getTracks: () => [track], getAudioTracks: () => [track] };
  };
  const enumerateDevices = async () => [
    ...inputs.map((input) => ({ kind: 'audioinput', ...input })),
    { kind: 'audiooutput', deviceId: 'speaker', label: 'Speaker' },
  ];
  const createContext = () => {
    const context = {
      closed: false,
      get state() {
        return running ? 'running' : 'suspended';
      },
      resume: async () => undefined,
      close: async () => {
        context.closed = true;
      },
      createMediaStreamSource: () => ({ connect: () => undefined }),
      createAnalyser: () => ({
        fftSize: 0,
        getFloatTimeDomainData: (samples: Float32Array) =>
          samples.forEach((_, at) => (samples[at] = at % 2 ? amplitude : -amplitude)),
      }),
    };
    contexts.push(context);
    return context as unknown as AudioContext;
  };

  return {
    devices: Object.assign(target, { getUserMedia, enumerateDevices }) as unknown as MediaDevices,
    createContext,
    asked,
    contexts,
    inputs,
    tracks,
    refuse(name: string | null) {
      refusal = name ? new DOMException('refused', name) : null;
    },
    speakAt(db: number | null) {
      running = db !== null;
      if (db === null) return;
      amplitude = 10 ** (db / 20);
    },
  };
}

export class InventedTrack extends EventTarget {
  kind = 'audio';
  readyState: MediaStreamTrackState = 'live';
  constructor(readonly label: string) {
    super();
  }
  stop() {
    this.readyState = 'ended';
  }
  /** Pulled out or forbidden: unlike `stop` the browser tells. */
  die() {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}
