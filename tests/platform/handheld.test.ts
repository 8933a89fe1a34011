import { expect, it } from 'vitest';
import { isHandheld, type Device } from '../../src/platform/transcription/handheld';

const device = (change: Partial<Device>): Device => ({
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  platform: 'Linux x86_64',
  maxTouchPoints: 0,
  hasMouse: true,
  ...change,
});
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Safari/605.1.15';

it.each<[string, Partial<Device>]>([
  ['an Android phone', { userAgent: 'Mozilla/5.0 (Linux; Android 10; K) Chrome/156.0.0.0 Mobile', maxTouchPoints: 5 }],
  ['an Android tablet', { userAgent: 'Mozilla/5.0 (Linux; Android 10; K) Chrome/156.0.0.0', maxTouchPoints: 5 }],
  ['an Android tablet that asks for desktop pages', { platform: 'Linux armv81', maxTouchPoints: 5, hasMouse: false }],
  ['one of those with a mouse', { platform: 'Linux aarch64', maxTouchPoints: 5, hasMouse: true }],
  ['one that hides its processor', { platform: 'Linux x86_64', maxTouchPoints: 5, hasMouse: false }],
  ['an iPad that calls itself a Mac', { userAgent: mac, platform: 'MacIntel', maxTouchPoints: 5 }],
])('%s is taken for what it is', (_, change) => {
  expect(isHandheld(device(change))).toBe(true);
});

it.each<[string, Partial<Device>]>([
  ['a Linux computer', {}],
  ['a Linux laptop with a touch screen', { maxTouchPoints: 10 }],
  ['a small Linux computer without a touch screen', { platform: 'Linux aarch64' }],
  [
    'a Chromebook that folds',
    { userAgent: 'Mozilla/5.0 (X11; CrOS aarch64 15.0) Chrome/156.0.0.0', maxTouchPoints: 10 },
  ],
  ['a Mac', { userAgent: mac, platform: 'MacIntel' }],
  [
    'a Windows laptop with a touch screen',
    { userAgent: 'Mozilla/5.0 (Windows NT 10.0)', platform: 'Win32', maxTouchPoints: 10 },
  ],
])('%s may have captions beside a recording', (_, change) => {
  expect(isHandheld(device(change))).toBe(false);
});
