import { describe, expect, test } from 'vitest';
import type { Chime, Chimes } from '../../src/platform/playback/chimes';

type Driven = { chimes: Chimes; heard(): Promise<{ chime: Chime; volume: number }[]> };

/** What all chimes do, whoever made them. */
export function chimesContract(name: string, make: () => Driven) {
  describe(`chimes (${name})`, () => {
    test('sound, each in its own way, as loud as they were set', async () => {
      const { chimes, heard } = make();
      chimes.setVolume(0.5);
      chimes.play('start');
      await heard();
      chimes.setVolume(0.2);
      chimes.play('yellow');
      chimes.play('red');
      expect(await heard()).toEqual([
        { chime: 'start', volume: 0.5 },
        { chime: 'yellow', volume: 0.2 },
        { chime: 'red', volume: 0.2 },
      ]);
    });

    test('that are muted are silent, and sound again when they are not', async () => {
      const { chimes, heard } = make();
      chimes.setMuted(true);
      chimes.play('start');
      expect(await heard()).toEqual([]);
      chimes.setMuted(false);
      chimes.play('red');
      expect(await heard()).toEqual([{ chime: 'red', volume: 1 }]);
    });

    test('have a volume between nothing and all', async () => {
      const { chimes, heard } = make();
      chimes.setVolume(7);
      chimes.play('start');
      await heard();
      chimes.setVolume(-1);
      chimes.play('red');
      expect((await heard()).map(({ volume }) => volume)).toEqual([1, 0]);
    });
  });
}
