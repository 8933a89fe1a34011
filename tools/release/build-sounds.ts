/**
 * Makes the chimes in `public/sounds/`: `npm run build:sounds`. The same bytes every time.
 * Soft struck bells, one pitch for each meaning, lower as time runs out; quiet enough not to startle a speaker.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wavOf } from '../bench/wav';

const sampleRate = 22_050;
const lengthS = 0.6;

/** E5, C5 and G4: a chord, so that no chime sounds like an alarm beside another. */
const pitchesHz = { start: 659.26, yellow: 523.25, red: 392 };

/** Loudness and fading of the partials of a small bell. */
const partials = [
  { times: 1, loudness: 0.3, fadeS: 0.16 },
  { times: 2, loudness: 0.09, fadeS: 0.09 },
  { times: 3.01, loudness: 0.03, fadeS: 0.05 },
];

function bell(pitchHz: number): Float32Array {
  return Float32Array.from({ length: Math.round(sampleRate * lengthS) }, (_, index) => {
    const atS = index / sampleRate;
    // Without a rise and a fall at the edges the loudspeaker clicks.
    const edge = Math.min(1, atS / 0.008, (lengthS - atS) / 0.03);
    const waves = partials.map(
      ({ times, loudness, fadeS }) => loudness * Math.exp(-atS / fadeS) * Math.sin(2 * Math.PI * pitchHz * times * atS),
    );
    return edge * waves.reduce((sum, wave) => sum + wave, 0);
  });
}

const folder = join(import.meta.dirname, '../../public/sounds');
mkdirSync(folder, { recursive: true });
for (const [name, pitchHz] of Object.entries(pitchesHz)) {
  writeFileSync(join(folder, `${name}.wav`), wavOf(bell(pitchHz), sampleRate));
}
