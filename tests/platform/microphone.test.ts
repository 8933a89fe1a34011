import { expect, test } from 'vitest';
import { createMicrophone, type MicrophoneProblem } from '../../src/platform/recording/microphone';
import { createFakeMicrophone } from '../fakes/microphone';
import { inventMediaDevices } from './browser/media-devices';
import { microphoneContract } from './microphone.contract';

microphoneContract('fake', () => {
  const microphone = createFakeMicrophone();
  return { microphone, ...microphone };
});

const errorNames: Record<MicrophoneProblem, string> = {
  denied: 'NotAllowedError',
  missing: 'NotFoundError',
  busy: 'NotReadableError',
  unsupported: 'TypeError',
};

microphoneContract('real, over an invented browser', () => {
  const browser = inventMediaDevices();
  return {
    microphone: createMicrophone(browser),
    refuse: (problem) => browser.refuse(errorNames[problem]),
    lose: () => browser.tracks.filter(({ readyState }) => readyState === 'live').forEach((track) => track.die()),
    speakAt: browser.speakAt,
    plugIn(input) {
      browser.inputs.push(input);
      browser.devices.dispatchEvent(new Event('devicechange'));
    },
  };
});

test('an address without a microphone says unsupported, and has no inputs', async () => {
  const microphone = createMicrophone({ devices: null });
  expect(await microphone.open()).toEqual({ ok: false, problem: 'unsupported' });
  expect(await microphone.inputs()).toEqual([]);
});

test('the candidate is heard in mono, without echo and noise, and without automatic gain', async () => {
  const browser = inventMediaDevices();
  await createMicrophone(browser).open();
  expect(browser.asked).toEqual([
    { audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: false } },
  ]);
});

test('the meter is made when it is first read, once, and closed with the microphone', async () => {
  const browser = inventMediaDevices();
  const opened = await createMicrophone(browser).open();
  if (!opened.ok) throw new Error(opened.problem);
  expect(browser.contexts).toHaveLength(0);
  opened.live.levelDb();
  opened.live.levelDb();
  expect(browser.contexts).toHaveLength(1);
  opened.live.close();
  expect(browser.contexts[0]?.closed).toBe(true);
});

test('the loudest and the most silent sound stay within 0 and −100', async () => {
  const browser = inventMediaDevices();
  const opened = await createMicrophone(browser).open();
  if (!opened.ok) throw new Error(opened.problem);
  browser.speakAt(12);
  expect(opened.live.levelDb()).toBe(0);
  browser.speakAt(-200);
  expect(opened.live.levelDb()).toBe(-100);
});

test('the browser lists its choice twice; the candidate sees it once', async () => {
  const browser = inventMediaDevices([
    { deviceId: 'default', label: 'Default - Headset' },
    { deviceId: 'headset', label: 'Headset' },
  ]);
  expect(await createMicrophone(browser).inputs()).toEqual([{ deviceId: 'headset', label: 'Headset' }]);
});
