/** Sound is measured in steps of this length everywhere. */
export const frameMs = 20;

const silenceDb = -100;

/** No voice is deeper than this; rumble of fans and traffic, hum and the constant of a cheap sound card are. */
const deepestVoiceHz = 80;

/**
 * Loudness of mono samples (−1…1) above 80 Hz, in frames of 20 ms: dBFS, −100 for digital silence, at most 0. What is
 * left over at the end and shorter than a frame is not measured.
 */
export function loudnessOf(samples: Float32Array, sampleRate: number): Float32Array {
  const length = Math.max(1, Math.round((sampleRate * frameMs) / 1000));
  const db = new Float32Array(Math.floor(samples.length / length));
  const kept = 1 / (1 + (2 * Math.PI * deepestVoiceHz) / sampleRate);
  let before = samples[0] ?? 0;
  let voice = 0;
  for (let frame = 0; frame < db.length; frame += 1) {
    let power = 0;
    for (let index = frame * length; index < (frame + 1) * length; index += 1) {
      const sample = samples[index] ?? 0;
      voice = kept * (voice + sample - before);
      before = sample;
      power += voice * voice;
    }
    db[frame] = Math.min(0, Math.max(silenceDb, 10 * Math.log10(power / length)));
  }
  return db;
}

/** The largest amplitude (0…1) in each of `count` equal parts of the sound: what a waveform draws. */
export function peaksOf(samples: Float32Array, count: number): Float32Array<ArrayBuffer> {
  const peaks = new Float32Array(count);
  for (let part = 0; part < count; part += 1) {
    const from = Math.floor((part * samples.length) / count);
    const to = Math.floor(((part + 1) * samples.length) / count);
    let peak = 0;
    for (let index = from; index < to; index += 1) peak = Math.max(peak, Math.abs(samples[index] ?? 0));
    peaks[part] = Math.min(1, peak);
  }
  return peaks;
}
