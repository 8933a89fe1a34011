import { describe, expect, test } from 'vitest';
import type { Lock } from '../../src/platform/browser/web-locks';

/** What every lock does; `otherTab` is the same browser's lock as another tab has it. */
export function lockContract(name: string, make: () => { lock: Lock; otherTab: Lock }) {
  describe(`a lock (${name})`, () => {
    test('is taken by one tab only, until it is given back', async () => {
      const { lock, otherTab } = make();
      const release = await lock.take('recorder');
      expect(release).toBeTypeOf('function');
      expect(await otherTab.take('recorder')).toBeNull();
      expect(await lock.take('recorder')).toBeNull();
      release?.();
      await expect.poll(() => otherTab.held('recorder')).toBe(false);
      expect(await otherTab.take('recorder')).toBeTypeOf('function');
    });

    test('is seen by every tab', async () => {
      const { lock, otherTab } = make();
      expect(await otherTab.held('recorder')).toBe(false);
      await lock.take('recorder');
      expect(await otherTab.held('recorder')).toBe(true);
    });

    test('has a name of its own', async () => {
      const { lock, otherTab } = make();
      await lock.take('session 1');
      expect(await otherTab.take('session 2')).toBeTypeOf('function');
    });

    test('given back twice is not taken from the next one', async () => {
      const { lock, otherTab } = make();
      const release = await lock.take('recorder');
      release?.();
      await expect.poll(() => lock.held('recorder')).toBe(false);
      await otherTab.take('recorder');
      release?.();
      expect(await lock.take('recorder')).toBeNull();
    });
  });
}
