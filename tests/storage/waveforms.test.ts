import { expect, it } from 'vitest';
import type { Waveform } from '../../src/domain/audio/waveform';
import { someRecords, tamper } from './open-storage';

const shape: Waveform = {
  version: 1,
  durationMs: 2000,
  speech: { spoken: [{ fromMs: 100, toMs: 1900 }], pauses: [], speakingMs: 1800, firstWordMs: 100 },
  peaks: [0.1, 0.9],
};

it('what a sound looks like is worked out once, and again when the detector has changed', async () => {
  const { name, records } = await someRecords();
  expect(await records.soundShapes.load('r1')).toBeNull();
  await records.soundShapes.put('r1', shape);
  expect(await records.soundShapes.load('r1')).toEqual(shape);
  await tamper(name, (raw) => raw.table('shapes').put({ recordingId: 'r1', shape: { ...shape, version: 0 } }));
  expect(await records.soundShapes.load('r1')).toBeNull();
  expect(await records.losses(), 'it can be made again, so nobody counts it').toEqual([]);
  records.close();
});
