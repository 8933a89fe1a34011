import { expect, it } from 'vitest';
import { createStorageQuota } from '../../src/platform/browser/storage-quota';

const aManager = (change: object) =>
  createStorageQuota({
    estimate: async () => ({ usage: 1, quota: 2 }),
    persisted: async () => false,
    getDirectory: async () => ({}),
    ...change,
  } as unknown as StorageManager);
const refuse = () => Promise.reject(new DOMException('private', 'SecurityError'));

it('a window that gives no files, though its browser has them, keeps nothing when it is closed', async () => {
  expect(await aManager({ getDirectory: refuse }).room()).toMatchObject({ fleeting: true });
});

it('nothing is said of a window that gives files, that promised to keep them, or whose browser never had any', async () => {
  expect(await aManager({}).room()).toMatchObject({ fleeting: false });
  expect(await aManager({ getDirectory: refuse, persisted: async () => true }).room()).toMatchObject({
    fleeting: false,
  });
  expect(await aManager({ getDirectory: undefined }).room()).toMatchObject({ fleeting: false });
});
