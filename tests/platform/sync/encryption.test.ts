import { expect, test } from 'vitest';
import { createCipher } from '../../../src/platform/sync/cipher';
import { changeLock, lookAtLock, newLock, openLock } from '../../../src/platform/sync/notebook-lock';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

test('the phrase opens the lock, on every keyboard, and no other does', async () => {
  const lock = await newLock('caf\u00e9 in the rain');
  const opened = await openLock(lock, ' cafe\u0301 in the rain ');
  expect(opened?.keys).toHaveLength(1);
  expect(await openLock(lock, 'cafe in the rain')).toBeNull();
  expect(new TextDecoder().decode(lock)).not.toContain('rain');
});

test('a lock that makes guessing cheap, or is bent, is not opened', async () => {
  const lock = new TextDecoder().decode(await newLock('a phrase of mine'));
  const bent = (from: string | RegExp, to: string) => bytesOf(lock.replace(from, to));
  expect(await openLock(bent('600000', '1000'), 'a phrase of mine')).toBeNull();
  expect(await openLock(bent(/"keys":"../u, '"keys":"00'), 'a phrase of mine')).toBeNull();
  expect(await openLock(bytesOf('hello'), 'a phrase of mine')).toBeNull();
});

test('what is sealed opens with the same phrase on another device, and not when a bit of it is changed', async () => {
  const lock = await newLock('a phrase of mine');
  const [here, there] = await Promise.all(
    [0, 1].map(async () => createCipher((await openLock(lock, 'a phrase of mine'))!.keys)),
  );
  const sealed = await here!.seal(bytesOf('my answer '.repeat(100)), 'text');
  expect(textOf(await there!.open(sealed))).toBe('my answer '.repeat(100));
  expect(Buffer.from(sealed).includes('answer')).toBe(false);
  for (const at of [0, 1, 3, 8, 20, sealed.length - 1]) {
    const bent = sealed.slice();
    bent[at] = (bent[at] ?? 0) ^ 1;
    expect(await there!.open(bent)).toBeNull();
  }
  expect(await there!.open(new Uint8Array(3))).toBeNull();
  expect(await here!.nameOf('r1')).toBe(await there!.nameOf('r1'));
  expect(await here!.nameOf('r1')).not.toBe(await here!.nameOf('r2'));
});

test('after a change of phrase the old one opens nothing new, and what was written stays readable', async () => {
  const old = await newLock('the phrase until now');
  const before = createCipher((await openLock(old, 'the phrase until now'))!.keys);
  const lock = (await changeLock(old, 'the phrase until now', 'a better phrase'))!;
  expect(await changeLock(old, 'not the phrase', 'a better phrase')).toBeNull();
  expect(await openLock(lock, 'the phrase until now')).toBeNull();
  expect(lookAtLock(lock)).toMatchObject({ keys: 2, notebook: lookAtLock(old)!.notebook });
  const after = createCipher((await openLock(lock, 'a better phrase'))!.keys);
  expect(textOf(await after.open(await before.seal(bytesOf('old'), 'text')))).toBe('old');
  expect(await before.open(await after.seal(bytesOf('new'), 'text'))).toBeNull();
  expect(await after.nameOf('r1')).not.toBe(await before.nameOf('r1'));
  expect(await after.earlierNamesOf('r1')).toEqual([await before.nameOf('r1')]);
  expect(after.isOlder(await before.seal(bytesOf('old'), 'sound'))).toBe(true);
  expect(after.isOlder(await after.seal(bytesOf('new'), 'sound'))).toBe(false);
  expect(before.isOlder(await after.seal(bytesOf('new'), 'sound'))).toBe(false);
});
