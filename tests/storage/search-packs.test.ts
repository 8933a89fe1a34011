import { expect, it } from 'vitest';
import { aDigest } from '../builders/an-answer-summary';
import { someRecords, tamper } from './open-storage';

type Device = Awaited<ReturnType<typeof someRecords>>;

const write = ({ records }: Device, answerId: string, text: string) =>
  records.digests.put([{ digest: aDigest({ answerId, sessionId: `of ${answerId}`, startedAt: 1 }), texts: [text] }]);

/** The program is started anew over the same database. */
const startAgain = ({ name, mirror }: Device) => someRecords(name, mirror);

const found = async ({ records }: Device, search: string) => (await records.digests.find({ search })).sort();

async function aPackedDevice(): Promise<Device> {
  const device = await someRecords();
  await write(device, 'aa1', 'a bridge');
  await write(device, 'aa2', 'a harbor');
  await write(device, 'bb1', 'a bridge too');
  expect(await found(device, 'bridge')).toEqual(['aa1', 'bb1']);
  return device;
}

it('answers are found after the next start without reading their entries one by one', async () => {
  const device = await aPackedDevice();
  await tamper(device.name, (raw) => raw.table('searchEntries').clear());
  expect(await found(await startAgain(device), 'bridge')).toEqual(['aa1', 'bb1']);
});

it('what was added, changed or deleted after the last search is found as it is now, after the next start too', async () => {
  const device = await aPackedDevice();
  await write(device, 'aa2', 'now a bridge');
  await write(device, 'cc1', 'a third bridge');
  await write(device, 'b', 'a bridge with a short id');
  await device.records.digests.forget('of bb1');
  for (const one of [device, await startAgain(device)]) {
    expect(await found(one, 'bridge')).toEqual(['aa1', 'aa2', 'b', 'cc1']);
    expect(await found(one, 'harbor')).toEqual([]);
  }
});

it('what an older version of the program wrote, which knows of no packs, is found', async () => {
  const device = await aPackedDevice();
  await tamper(device.name, async (raw) => {
    await raw.table('searchEntries').put({ answerId: 'aa1', text: ' tunnel' });
    await raw.table('meta').put({ key: 'digests', value: 'by an older version' });
  });
  const again = await startAgain(device);
  expect(await found(again, 'tunnel')).toEqual(['aa1']);
  expect(await found(again, 'bridge')).toEqual(['bb1']);
  // And what this version writes next belongs to the packs that it made of that.
  await write(again, 'bb1', 'a tunnel');
  expect(await found(await startAgain(again), 'tunnel')).toEqual(['aa1', 'bb1']);
});

it('a pack that does not read is made again', async () => {
  const device = await aPackedDevice();
  await tamper(device.name, (raw) => raw.table('meta').put({ key: 'search pack aa', value: { answerIds: 7 } }));
  expect(await found(await startAgain(device), 'bridge')).toEqual(['aa1', 'bb1']);
});

it('a version that may only read finds the same and writes no pack', async () => {
  const device = await aPackedDevice();
  await tamper(device.name, async (raw) => {
    await raw.table('meta').where('key').startsWith('search pack').delete();
    await raw.table('meta').put({ key: 'minimum writer', value: 99 });
  });
  expect(await found(await startAgain(device), 'bridge')).toEqual(['aa1', 'bb1']);
  const packs = await tamper(device.name, (raw) => raw.table('meta').where('key').startsWith('search pack').count());
  expect(packs).toBe(0);
});
