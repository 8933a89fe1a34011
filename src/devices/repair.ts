/** What became of a raw recording: a file that can seek, or the raw bytes with the reason it cannot. */
export type RepairedRecording = { bytes: Uint8Array; mime: string; durationMs: number; seekable: boolean };

/** Rewrites a MediaRecorder file so that it has a duration and can seek; never throws, keeps the raw bytes. */
export type Repair = (raw: Uint8Array, mime: string) => Promise<RepairedRecording>;
