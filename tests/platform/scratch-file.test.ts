import { expect, it } from 'vitest';
import { createScratch } from '../../src/platform/browser/scratch-file';

/** The browser's own disk; what is `held` is being written by another tab. */
function aDisk(left: string[], held: string[] = []) {
  const names = new Set(left);
  const folder = {
    async removeEntry(name: string) {
      if (held.includes(name)) throw new DOMException('held', 'NoModificationAllowedError');
      if (!names.delete(name)) throw new DOMException('none', 'NotFoundError');
    },
  };
  return { names, manager: { getDirectory: async () => folder } as unknown as StorageManager };
}

it.each([
  ['the file and what was on its way into it', ['backup.tmp', 'backup.tmp.crswap']],
  ['only what was on its way', ['backup.tmp.crswap']],
  ['only the file', ['backup.tmp']],
])('a backup that was cut off leaves nothing on the disk: %s', async (_, left) => {
  const { names, manager } = aDisk([...left, 'somebody else’s']);
  await createScratch(manager).clear();
  expect([...names]).toEqual(['somebody else’s']);
});

it('a backup that another tab is writing stays', async () => {
  const { names, manager } = aDisk(['backup.tmp', 'backup.tmp.crswap'], ['backup.tmp']);
  await createScratch(manager).clear();
  expect([...names]).toEqual(['backup.tmp', 'backup.tmp.crswap']);
});

it('where the browser has no such disk there is nothing to clear', async () => {
  const refuses = { getDirectory: () => Promise.reject(new DOMException('private', 'SecurityError')) };
  await createScratch(refuses as unknown as StorageManager).clear();
  await createScratch(undefined).clear();
});
