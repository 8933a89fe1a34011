import { createScope } from '../scope';

/**
 * denied: the candidate or the browser said no. missing: no input device. busy: another program holds it.
 * unsupported: this browser or this address (not https, not localhost) has no microphone at all.
 */
export type MicrophoneProblem = 'denied' | 'missing' | 'busy' | 'unsupported';

export type MicrophoneInput = { deviceId: string; label: string };

/** An open microphone. One per session; `close` stops every track. */
export type LiveMicrophone = {
  stream: MediaStream;
  label: string;
  /**
   * Loudness of the last ~50 ms, in dBFS (−100 is silence, 0 is full scale). Null where nobody can tell: Firefox does not
   * measure on a computer without a loudspeaker, and records all the same.
   */
  levelDb(): number | null;
  /** Called once when the track ends by itself: unplugged, or permission revoked. */
  onLost(listener: () => void): () => void;
  close(): void;
};

export type Microphone = {
  /** With `deviceId` that input, or another one when it is gone: `label` says which. */
  open(deviceId?: string): Promise<{ ok: true; live: LiveMicrophone } | { ok: false; problem: MicrophoneProblem }>;
  /** Labels are empty until permission was given once. */
  inputs(): Promise<MicrophoneInput[]>;
  /** An input was plugged in or pulled out. */
  onInputsChanged(listener: () => void): () => void;
};

type MicrophoneParts = {
  /** Null where the browser keeps its microphone from this address. */
  devices?: MediaDevices | null;
  createContext?: () => AudioContext;
};

const silenceDb = -100;

export function createMicrophone(parts: MicrophoneParts = {}): Microphone {
  const { devices = navigator.mediaDevices ?? null, createContext = () => new AudioContext() } = parts;
  return {
    async open(deviceId) {
      if (!devices?.getUserMedia) return { ok: false, problem: 'unsupported' };
      try {
        const stream = await devices.getUserMedia({ audio: constraints(deviceId) });
        return { ok: true, live: liveMicrophone(stream, createContext) };
      } catch (failure) {
        return { ok: false, problem: problemOf(failure) };
      }
    },
    async inputs() {
      const found = (await devices?.enumerateDevices?.()) ?? [];
      // Chrome lists its current choice a second time under these two names.
      const doubles = ['default', 'communications'];
      return found
        .filter(({ kind, deviceId }) => kind === 'audioinput' && !doubles.includes(deviceId))
        .map(({ deviceId, label }) => ({ deviceId, label }));
    },
    onInputsChanged(listener) {
      devices?.addEventListener('devicechange', listener);
      return () => devices?.removeEventListener('devicechange', listener);
    },
  };
}

// Automatic gain pumps the noise up in every pause, which would hide the pauses from the detector.
function constraints(deviceId: string | undefined): MediaTrackConstraints {
  return {
    channelCount: 1,
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: false,
    ...(deviceId ? { deviceId: { ideal: deviceId } } : {}),
  };
}

function problemOf(failure: unknown): MicrophoneProblem {
  const name = failure instanceof Error || failure instanceof DOMException ? failure.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unsupported';
  }
}

function liveMicrophone(stream: MediaStream, createContext: () => AudioContext): LiveMicrophone {
  const scope = createScope();
  const tracks = stream.getAudioTracks();
  const listeners = new Set<() => void>();
  let lost = false;
  let meter: (() => number | null) | null = null;

  const lose = () => {
    if (scope.closed) return;
    lost = true;
    scope.close();
    for (const listener of listeners) listener();
    listeners.clear();
  };

  for (const track of stream.getTracks()) scope.add(() => track.stop());
  for (const track of tracks) scope.listen(track, 'ended', lose);

  return {
    stream,
    label: tracks[0]?.label ?? '',
    levelDb() {
      if (scope.closed) return silenceDb;
      meter ??= startMeter();
      return meter();
    },
    onLost(listener) {
      if (lost) queueMicrotask(listener);
      else listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      scope.close();
    },
  };

  function startMeter(): () => number | null {
    const context = createContext();
    scope.add(() => void context.close());
    // Made without a click it may sleep; the candidate's own click has opened the microphone, so it may wake.
    void context.resume();
    const analyser = context.createAnalyser();
    analyser.fftSize = 2048;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    return () => {
      if (context.state !== 'running') return null;
      analyser.getFloatTimeDomainData(samples);
      let power = 0;
      for (const sample of samples) power += sample * sample;
      const db = 10 * Math.log10(power / samples.length);
      return Math.min(0, Math.max(silenceDb, db));
    };
  }
}
