import { expect, test } from 'vitest';
import { createWakeLock } from '../../src/platform/browser/wake-lock';

const settled = () => new Promise((later) => setTimeout(later));

/** A screen that stays on while a lock is held, and a browser that lets go of locks when the tab is hidden. */
function inventScreen() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const held = new Set<{ released: boolean }>();
  let allowed = true;
  const request = async () => {
    if (!allowed || page.visibilityState !== 'visible') throw new DOMException('no', 'NotAllowedError');
    const sentinel = {
      released: false,
      async release() {
        sentinel.released = true;
        held.delete(sentinel);
      },
    };
    held.add(sentinel);
    return sentinel as unknown as WakeLockSentinel;
  };
  const become = async (state: DocumentVisibilityState) => {
    page.visibilityState = state;
    if (state === 'hidden') {
      for (const sentinel of held) sentinel.released = true;
      held.clear();
    }
    page.dispatchEvent(new Event('visibilitychange'));
    await settled();
  };
  return {
    wakeLock: createWakeLock({ locks: { request }, page }),
    become,
    isOn: () => held.size > 0,
    count: () => held.size,
    allow(next: boolean) {
      allowed = next;
    },
  };
}

test('the screen stays on during an answer, and may go off after it', async () => {
  const { wakeLock, isOn } = inventScreen();
  const release = wakeLock.hold();
  await settled();
  expect(isOn()).toBe(true);
  release();
  release();
  expect(isOn()).toBe(false);
});

test('a tab that was hidden and is shown again keeps the screen on, once', async () => {
  const { wakeLock, become, isOn, count } = inventScreen();
  const release = wakeLock.hold();
  await settled();
  await become('hidden');
  expect(isOn()).toBe(false);
  await become('visible');
  await become('visible');
  expect(count()).toBe(1);
  release();
  await become('visible');
  expect(isOn()).toBe(false);
});

test('an answer that ends before the browser has said yes leaves nothing on', async () => {
  const { wakeLock, isOn } = inventScreen();
  wakeLock.hold()();
  await settled();
  expect(isOn()).toBe(false);
});

test('a browser that says no is asked again when the tab is shown', async () => {
  const { wakeLock, become, allow, isOn } = inventScreen();
  allow(false);
  wakeLock.hold();
  await settled();
  expect(isOn()).toBe(false);
  allow(true);
  await become('visible');
  expect(isOn()).toBe(true);
});

test('a browser that cannot keep its screen on is no problem', () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  createWakeLock({ locks: null, page }).hold()();
});
