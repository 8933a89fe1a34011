import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createChimes, type Chime } from '../../src/platform/playback/chimes';
import { createFakeChimes } from '../fakes/chimes';
import { inventHowler } from './browser/howl';
import { chimesContract } from './chimes.contract';

chimesContract('fake', () => {
  const chimes = createFakeChimes();
  return { chimes, heard: async () => chimes.heard };
});

chimesContract('real, over an invented howler', () => {
  const { made, loadHowl } = inventHowler();
  const heard: { chime: Chime; volume: number }[] = [];
  const chimes = createChimes({ loadHowl, baseUrl: './' });
  const listen = async () => {
    await new Promise((later) => setTimeout(later));
    for (const howl of made) {
      const chime = /sounds\/(\w+)\.wav/u.exec(String(howl.options.src))?.[1] as Chime;
      for (; howl.plays > 0; howl.plays -= 1) {
        if (!howl.muteNow) heard.push({ chime, volume: howl.volumeNow });
      }
    }
    return heard;
  };
  return { chimes, heard: listen };
});

test('howler is not loaded before the first chime', async () => {
  let loads = 0;
  const { loadHowl } = inventHowler();
  const chimes = createChimes({
    baseUrl: './',
    loadHowl: () => {
      loads += 1;
      return loadHowl();
    },
  });
  chimes.setVolume(0.4);
  chimes.setMuted(false);
  expect(loads).toBe(0);
  chimes.play('start');
  chimes.play('red');
  expect(loads).toBe(1);
});

test('chimes that could not be loaded are silent, and are tried again', async () => {
  let online = false;
  const { made, loadHowl } = inventHowler();
  const chimes = createChimes({
    baseUrl: './',
    loadHowl: () => (online ? loadHowl() : Promise.reject(new TypeError('offline'))),
  });
  chimes.play('start');
  await new Promise((later) => setTimeout(later));
  online = true;
  chimes.play('start');
  await new Promise((later) => setTimeout(later));
  expect(made.map(({ plays }) => plays)).toEqual([1, 0, 0]);
});

test.each(['start', 'yellow', 'red'])('the sound of %s is short, soft and small', (chime) => {
  const file = join(import.meta.dirname, `../../public/sounds/${chime}.wav`);
  expect(statSync(file).size).toBeLessThan(30_000);
  const bytes = readFileSync(file);
  const samples = Array.from({ length: (bytes.length - 44) / 2 }, (_, at) => bytes.readInt16LE(44 + at * 2) / 0x8000);
  const loudest = Math.max(...samples.map(Math.abs));
  expect(loudest).toBeGreaterThan(0.1);
  expect(loudest).toBeLessThan(0.5);
  // Silence at both edges, or the loudspeaker clicks.
  expect(Math.abs(samples[0]!)).toBeLessThan(0.01);
  expect(Math.abs(samples.at(-1)!)).toBeLessThan(0.01);
});
