import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** More than one looks over at a time; a folder that grows beyond it has two concerns by then. */
const mostFiles = 20;

test('no folder of the house holds more files than can be looked over', () => {
  const filesIn = new Map<string, number>();
  for (const { name, parentPath } of readdirSync('src', { recursive: true, withFileTypes: true })) {
    if (/\.tsx?$/u.test(name)) filesIn.set(parentPath, (filesIn.get(parentPath) ?? 0) + 1);
  }
  expect(filesIn.size).toBeGreaterThan(20);
  expect([...filesIn].filter(([, files]) => files > mostFiles)).toEqual([]);
});
