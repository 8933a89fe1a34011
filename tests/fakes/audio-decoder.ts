import type { AudioDecoder } from '../../src/platform/playback/audio-decoder';

/** Reads what it is told to hear; null is a recording that nobody can decode. */
export function createFakeSoundReader(
  hear: (bytes: Uint8Array) => Float32Array | null = (bytes) => new Float32Array(bytes.byteLength),
): AudioDecoder {
  return {
    async read({ bytes }) {
      const samples = hear(bytes);
      return samples && { samples, sampleRate: 16_000 };
    },
  };
}
