/** Samples of a recording: mono, −1…1. */
export type ReadSound = { samples: Float32Array; sampleRate: 16_000 };

/** Decodes recordings, for whatever looks into them: pauses, waveform, recogniser. */
export type SoundReader = {
  /** null: this browser does not decode it, or it is damaged. */
  read(sound: { bytes: Uint8Array; mime: string }): Promise<ReadSound | null>;
};
