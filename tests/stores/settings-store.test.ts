import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../src/stores/app/settings-store';
import { createFakeCaptions } from '../fakes/live-captions';
import { createFakeChimes } from '../fakes/chimes';
import { createFakeClock } from '../fakes/clock';
import { createFakeMicrophone } from '../fakes/microphone';
import { createFakeReader } from '../fakes/speech-synthesis';
import { fakeRecords } from '../fakes/storage';

/** Captions are on; the disk takes nothing while it is full. */
async function theSettings() {
  const disk = { full: false };
  const records = fakeRecords({
    fault: () => {
      if (disk.full) throw new Error('QuotaExceededError');
    },
  });
  const record = records.settings;
  await record.save({ captions: true }, 1);
  const store = createSettingsStore({
    clock: createFakeClock(),
    devices: Promise.resolve({
      reader: createFakeReader({ voices: [] }),
      microphone: createFakeMicrophone(),
      captions: createFakeCaptions(),
      chimes: createFakeChimes(),
    }),
    record,
    loaded: await record.load(),
  });
  return { store, disk, record, change: store.getState().change };
}

describe('a setting that could not be saved', () => {
  it('is saved with the next one, and told of until then', async () => {
    const { store, disk, record, change } = await theSettings();
    disk.full = true;
    await change({ captions: false });
    expect(store.getState()).toMatchObject({ unsaved: true, settings: { captions: false } });
    expect(await record.load()).toMatchObject({ captions: true });
    disk.full = false;
    await change({ volume: 0.2 });
    expect(store.getState().unsaved).toBe(false);
    expect(await record.load()).toMatchObject({ captions: false, volume: 0.2 });
  });

  it('gives way to what was chosen instead of it', async () => {
    const { store, disk, record, change } = await theSettings();
    disk.full = true;
    await Promise.all([change({ volume: 0.1 }), change({ captions: false }), change({ volume: 0.9 })]);
    expect(store.getState().unsaved).toBe(true);
    disk.full = false;
    await change({ muted: true });
    expect(await record.load()).toMatchObject({ captions: false, volume: 0.9, muted: true });
  });
});

it('an earlier value never comes to the disk after a later one', async () => {
  const { record, change } = await theSettings();
  const save = record.save.bind(record);
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  record.save = async (chosen, at) => {
    if (chosen.volume === 0.1) await gate;
    return save(chosen, at);
  };
  const first = change({ volume: 0.1 });
  await Promise.resolve();
  const second = change({ volume: 0.9 });
  letGo();
  await Promise.all([first, second]);
  expect(await record.load()).toMatchObject({ volume: 0.9 });
});
