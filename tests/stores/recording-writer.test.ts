import { expect, test } from 'vitest';
import { createRecordingWriter } from '../../src/stores/session/sound/recording-writer';
import { createFakeClock } from '../fakes/clock';
import { createFakeMicrophone } from '../fakes/microphone';
import { createFakeRecorder } from '../fakes/recorder';
import { anEmptyDisk, fakeRecords, type Disk } from '../fakes/storage';
import { fakeRepair } from '../fakes/repair';
import { aRecording, aSlice } from '../builders/some-rows';
import { aTab, begun, settled } from './session-world';

/** A tab's desk on a disk that it shares with others. */
function aDesk(disk: Disk, fault?: (write: string) => void) {
  const clock = createFakeClock();
  const { recordings } = fakeRecords({ disk, ...(fault && { fault }) });
  return createRecordingWriter({
    clock,
    recorder: createFakeRecorder(clock),
    repair: fakeRepair,
    recordings,
    newId: () => 'r1',
  });
}

/** A disk with live recordings of one slice each, as a crash leaves them. */
async function aDiskWith(...ids: string[]): Promise<Disk> {
  const disk = anEmptyDisk();
  const { recordings } = fakeRecords({ disk });
  for (const id of ids) {
    await recordings.begin(aRecording({ id }));
    await recordings.addSlice({ ...aSlice(0, id), bytes: Uint8Array.of(83, 84, 0, 0) });
  }
  return disk;
}

const states = (disk: Disk) => [...disk.recordings.values()].map(({ id, state }) => `${id} ${state}`);

test('two tabs that start at once recover what was left behind, and neither discards it', async () => {
  const disk = await aDiskWith('r1');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const slow = aDesk(disk).recoverEnded(() => held.then(() => true));
  await aDesk(disk).recoverEnded(async () => true);
  letGo();
  await slow;
  expect(states(disk)).toEqual(['r1 recovered']);
});

test('what another tab has sealed, because this one could not, is finished here too', async () => {
  const disk = anEmptyDisk();
  const clock = createFakeClock();
  const recorder = createFakeRecorder(clock);
  let full = true;
  const fault = (write: string) => {
    if (full && write === 'recordings.seal') throw new Error('QuotaExceededError');
  };
  const { recordings } = fakeRecords({ disk, fault });
  const desk = createRecordingWriter({ clock, recorder, repair: fakeRepair, recordings, newId: () => 'r1' });
  const opened = await createFakeMicrophone().open();
  if (!opened.ok) throw new Error(opened.problem);
  const quiet = () => undefined;
  const begun = await desk.begin({
    microphone: opened.live,
    sessionId: 's1',
    answerId: 'a1',
    turn: 0,
    segment: 0,
    sessionMs: (nowMs) => nowMs,
    on: { saved: quiet, unsaved: quiet, problem: quiet, stoodStill: quiet },
  });
  if (!begun.ok) throw new Error(begun.problem);
  recorder.slice();
  await expect(begun.recording.finish()).rejects.toThrow('Quota');
  await aDesk(disk).recoverEnded(async () => true);
  full = false;
  await begun.recording.finish();
  expect([...disk.recordings.values()]).toMatchObject([{ state: 'recovered', durationMs: 2000 }]);
});

test('a recording that cannot be sealed neither stops the others nor is given up', async () => {
  const disk = await aDiskWith('r1', 'r2');
  let seals = 0;
  const full = (write: string) => {
    if (write === 'recordings.seal' && (seals += 1) === 1) throw new Error('QuotaExceededError');
  };
  await aDesk(disk, full).recoverEnded(async () => true);
  expect(states(disk)).toEqual(['r1 live', 'r2 recovered']);
  await aDesk(disk).recoverEnded(async () => true);
  expect(states(disk)).toEqual(['r1 recovered', 'r2 recovered']);
});

test.each(['recordings.begin', 'recordings.discard'])(
  'a recorder that does not start while the disk refuses (%s) leaves nothing to be saved',
  async (refused) => {
    let full = true;
    const tab = await begun(
      aTab({
        fault: (write) => {
          if (full && write === refused) throw new Error('QuotaExceededError');
        },
      }),
    );
    tab.recorder.refuse('failed');
    await tab.do.startTurn('voice');
    full = false;
    await tab.do.startTurn('keyboard');
    tab.do.type('I counted them.');
    await tab.do.done();
    await tab.do.end();
    await tab.do.retrySaving();
    await settled();
    expect(tab.store.getState().saving).toEqual({ kind: 'saved' });
    await tab.do.findUnfinished();
    expect([...tab.disk.recordings.values()].filter(({ state }) => state === 'live')).toEqual([]);
  },
);
