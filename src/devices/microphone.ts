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
  /** Loudness of the last ~50 ms, in dBFS (−100 is silence, 0 is full scale). */
  levelDb(): number;
  /** Called once when the track ends by itself: unplugged, or permission revoked. */
  onLost(listener: () => void): () => void;
  close(): void;
};

export type Microphone = {
  open(deviceId?: string): Promise<{ ok: true; live: LiveMicrophone } | { ok: false; problem: MicrophoneProblem }>;
  /** Labels are empty until permission was given once. */
  inputs(): Promise<MicrophoneInput[]>;
};
