import type {
  LiveMicrophone,
  Microphone,
  MicrophoneInput,
  MicrophoneProblem,
} from '../../src/platform/recording/microphone';

export type FakeMicrophone = Microphone & {
  /** From now on `open` fails like this; null mends it. */
  refuse(problem: MicrophoneProblem | null): void;
  /** From now on the browser asks the candidate first; gives the candidate's yes. */
  ask(): () => void;
  /** The cable is pulled, or the permission revoked. */
  lose(): void;
  /** Null: the browser does not measure. */
  speakAt(db: number | null): void;
  plugIn(input: MicrophoneInput): void;
  /** How many microphones are open now. */
  openCount(): number;
};

export function createFakeMicrophone(): FakeMicrophone {
  let problem: MicrophoneProblem | null = null;
  let levelDb: number | null = -40;
  let allowed: Promise<void> | null = null;
  const inputs: MicrophoneInput[] = [{ deviceId: 'built-in', label: 'Built-in microphone' }];
  const inputListeners = new Set<() => void>();
  const open = new Set<{ lose(): void }>();

  const makeLive = (label: string): LiveMicrophone => {
    const listeners = new Set<() => void>();
    let state: 'open' | 'lost' | 'closed' = 'open';
    const track = { kind: 'audio', label, readyState: 'live', stop: () => undefined };
    const stream = { getTracks: () => [track], getAudioTracks: () => [track] };
    const own = {
      lose() {
        state = 'lost';
        track.readyState = 'ended';
        open.delete(own);
        for (const listener of listeners) listener();
        listeners.clear();
      },
    };
    open.add(own);
    return {
      stream: stream as unknown as MediaStream,
      label,
      levelDb: () => (state === 'open' ? levelDb : -100),
      onLost(listener) {
        if (state === 'lost') queueMicrotask(listener);
        else listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close() {
        if (state === 'open') state = 'closed';
        track.readyState = 'ended';
        listeners.clear();
        open.delete(own);
      },
    };
  };

  return {
    async open(deviceId) {
      await allowed;
      if (problem) return { ok: false, problem };
      const input = inputs.find((each) => each.deviceId === deviceId) ?? inputs[0];
      return input ? { ok: true, live: makeLive(input.label) } : { ok: false, problem: 'missing' };
    },
    inputs: async () => [...inputs],
    onInputsChanged(listener) {
      inputListeners.add(listener);
      return () => inputListeners.delete(listener);
    },
    refuse(next) {
      problem = next;
    },
    ask() {
      let allow = (): void => undefined;
      allowed = new Promise((resolve) => {
        allow = resolve;
      });
      return () => allow();
    },
    lose: () => [...open].forEach((live) => live.lose()),
    speakAt(db) {
      levelDb = db;
    },
    plugIn(input) {
      inputs.push(input);
      inputListeners.forEach((listener) => listener());
    },
    openCount: () => open.size,
  };
}
