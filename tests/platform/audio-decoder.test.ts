import { expect, test } from 'vitest';
import { createAudioDecoder } from '../../src/platform/playback/audio-decoder';
import { createFakeSoundReader } from '../fakes/audio-decoder';

const bufferOf = (...channels: number[][]) => ({
  length: channels[0]!.length,
  numberOfChannels: channels.length,
  copyFromChannel: (into: Float32Array, channel: number) => into.set(channels[channel]!),
});

test.each([
  { name: 'real', reader: createAudioDecoder(async () => bufferOf([0.5, -0.25])) },
  { name: 'fake', reader: createFakeSoundReader(() => Float32Array.of(0.5, -0.25)) },
])('a recording is read as samples for a recognizer ($name)', async ({ reader }) => {
  const read = await reader.read({ bytes: new Uint8Array(4), mime: 'audio/webm' });
  expect(read).toEqual({ samples: Float32Array.of(0.5, -0.25), sampleRate: 16_000 });
});

test.each([
  { name: 'real', reader: createAudioDecoder(() => Promise.reject(new DOMException('no', 'EncodingError'))) },
  { name: 'fake', reader: createFakeSoundReader(() => null) },
])('a recording that this browser cannot decode is nothing, and no crash ($name)', async ({ reader }) => {
  expect(await reader.read({ bytes: new Uint8Array(4), mime: 'audio/webm' })).toBeNull();
});

test('both sides of a stereo recording are heard', async () => {
  const reader = createAudioDecoder(async () => bufferOf([0.5, 0], [0, 0.25]));
  const read = await reader.read({ bytes: new Uint8Array(4), mime: 'audio/mp4' });
  expect(read?.samples).toEqual(Float32Array.of(0.25, 0.125));
});

test('the bytes of the recording stay whole while they are read', async () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const reader = createAudioDecoder(async (given) => {
    structuredClone(given, { transfer: [given] });
    return bufferOf([0]);
  });
  await reader.read({ bytes, mime: 'audio/webm' });
  expect(bytes).toEqual(Uint8Array.of(1, 2, 3));
});
