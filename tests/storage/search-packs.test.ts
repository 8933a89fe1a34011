import { expect, it } from 'vitest';
import { aDigest } from '../builders/an-answer-summary';
import { aSession, anAnswer } from '../builders/some-rows';
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
  await tamper(device.name, (raw) => raw.table('meta').put({ key: 'search words br', value: { answers: 7 } }));
  expect(await found(await startAgain(device), 'bridge')).toEqual(['aa1', 'bb1']);
});

it('a version that may only read finds the same and writes no pack', async () => {
  const device = await aPackedDevice();
  await tamper(device.name, async (raw) => {
    await raw.table('meta').where('key').startsWith('search ').delete();
    await raw.table('meta').put({ key: 'minimum writer', value: 99 });
  });
  expect(await found(await startAgain(device), 'bridge')).toEqual(['aa1', 'bb1']);
  const packs = await tamper(device.name, (raw) => raw.table('meta').where('key').startsWith('search ').count());
  expect(packs).toBe(0);
});

const packsOf = ({ name }: Device) =>
  tamper(name, async (raw) => {
    const rows = await raw.table('meta').where('key').startsWith('search ').toArray();
    return rows.map((row: { key: string }) => row.key);
  });

it('a search reads the words that begin as its own and no others', async () => {
  const device = await aPackedDevice();
  await tamper(device.name, async (raw) => {
    await raw.table('searchEntries').clear();
    await raw.table('meta').delete('search words ha');
  });
  const again = await startAgain(device);
  expect(await found(again, 'bri')).toEqual(['aa1', 'bb1']);
  // Of a pack that has gone the entries are asked: none is left.
  expect(await found(again, 'harbor')).toEqual([]);
});

it('a pack that has gone is made again', async () => {
  const device = await aPackedDevice();
  await tamper(device.name, (raw) => raw.table('meta').delete('search words ha'));
  expect(await found(await startAgain(device), 'harbor')).toEqual(['aa2']);
  expect(await packsOf(device)).toContain('search words ha');
});

it('the packs of an earlier version make room for the ones of this', async () => {
  const device = await someRecords();
  await write(device, 'aa1', 'a bridge');
  await tamper(device.name, async (raw) => {
    const now = (await raw.table('meta').get('digests')).value;
    await raw.table('meta').bulkPut([
      { key: 'search packs', value: now },
      { key: 'search pack aa', value: { answerIds: ['aa1'], text: ' bridge' } },
    ]);
  });
  const again = await startAgain(device);
  await again.records.digests.prepareSearch();
  expect(await packsOf(device)).not.toContain('search pack aa');
  expect(await found(again, 'bridge')).toEqual(['aa1']);
});

it('what another tab has packed anew is found in this one', async () => {
  const device = await aPackedDevice();
  const other = await startAgain(device);
  await write(other, 'cc1', 'a third bridge');
  await other.records.digests.prepareSearch();
  expect(await found(device, 'harbor')).toEqual(['aa2']);
  expect(await found(device, 'bridge')).toEqual(['aa1', 'bb1', 'cc1']);
});

it('once many answers have changed, the packs are made again before anybody searches', async () => {
  const device = await aPackedDevice();
  await write(device, 'aa2', 'a lighthouse');
  expect(await packsOf(device)).not.toContain('search words li');
  await device.records.digests.prepareSearch();
  expect(await packsOf(device)).toContain('search words li');
  expect(await packsOf(device)).not.toContain('search words ha');
});

it('more changes than are remembered are found all the same', async () => {
  const device = await aPackedDevice();
  const many = Array.from({ length: 1200 }, (_, at) => ({
    digest: aDigest({ answerId: `m${at}`, sessionId: 'many', startedAt: at }),
    texts: ['a lighthouse'],
  }));
  await device.records.digests.put(many.slice(0, 600));
  await device.records.digests.put(many.slice(600));
  for (const one of [device, await startAgain(device)]) expect(await found(one, 'lighthouse')).toHaveLength(1200);
});

it('the words of an answer that is gone for good are on the disk no more', async () => {
  const device = await someRecords();
  const { sessions, answers } = device.records;
  await sessions.begin(aSession({ sessionId: 'of aa1' }));
  await answers.begin(anAnswer({ id: 'aa1', sessionId: 'of aa1' }));
  await sessions.end('of aa1', 5000);
  await write(device, 'aa1', 'a lighthouse');
  expect(await found(device, 'lighthouse')).toEqual(['aa1']);
  await sessions.remove('of aa1', 6000);
  expect(await found(device, 'lighthouse')).toEqual([]);
  await sessions.purge(7000);
  const rows = await tamper(device.name, (raw) => raw.table('meta').toArray());
  expect(JSON.stringify(rows)).not.toContain('lighthouse');
});
