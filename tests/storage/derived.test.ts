import * as fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import type { Change } from '../../src/storage/derived/changes';
import type { AppStorage } from '../../src/storage/app-storage';
import { aRecording, aSession, aSound, aTranscript, anAnswer } from '../builders/some-rows';
import { dieAt } from './dying-browser';
import { someRecords, tamper } from './open-storage';

type Device = Awaited<ReturnType<typeof someRecords>>;

async function backupOf(records: AppStorage): Promise<Blob> {
  const pieces: BlobPart[] = [];
  for await (const piece of records.backups.write({ madeAt: '2026-01-15T09:00:00Z', passphrase: null }))
    pieces.push(piece.slice());
  return new Blob(pieces);
}

async function merge(from: Device, to: Device): Promise<void> {
  const { ok } = await to.records.backups.restore(await backupOf(from.records), {
    passphrase: null,
    progress: () => undefined,
  });
  expect(ok).toBe(true);
}

const sessionOf = (n: number) => `s${n}`;
const answerOf = (n: number) => `a${n}`;

/** A session that is over, with one typed answer. */
async function give({ records }: Device, n: number): Promise<void> {
  const [sessionId, answerId] = [sessionOf(n), answerOf(n)];
  if (await records.sessions.row(sessionId)) return;
  await records.sessions.begin(aSession({ sessionId, startedAt: 1000 * n }));
  await records.answers.begin(anAnswer({ id: answerId, sessionId, startedAt: 1000 * n }));
  await records.answers.addTranscript(aTranscript({ id: `words ${n}`, answerId, text: `word${n} told`, createdAt: 1 }));
  await records.sessions.end(sessionId, 1000 * n + 500);
}

/** What a candidate does with session `n` at a time that is never the same twice. */
const deeds: Record<string, (device: Device, n: number, at: number) => Promise<void>> = {
  give,
  rename: ({ records }, n, at) => records.sessions.rename(sessionOf(n), `name ${at}`, at),
  remove: ({ records }, n, at) => records.sessions.remove(sessionOf(n), at),
  restore: ({ records }, n, at) => records.sessions.restore(sessionOf(n), at),
  rewrite: ({ records }, n, at) =>
    records.answers.addTranscript(
      aTranscript({ id: `words ${n} ${at}`, answerId: answerOf(n), text: `later ${at}`, createdAt: at }),
    ),
  note: ({ records }, n, at) =>
    records.notes.put({
      id: `note ${n} ${at}`,
      answerId: answerOf(n),
      atMs: null,
      text: `note ${at}`,
      createdAt: at,
      changedAt: at,
      deletedAt: null,
    }),
  judge: ({ records }, n, at) =>
    records.judgements.addSelfScore({
      id: `own ${n} ${at}`,
      answerId: answerOf(n),
      createdAt: at,
      selfScore: null,
    }),
};

/** All that the candidate is shown of the derived tables, brought up to date. */
async function lists({ records }: Pick<Device, 'records'>) {
  await records.digests.renew();
  const found = await records.digests.find({});
  return {
    found,
    rows: await records.digests.load(found),
    told: await records.digests.find({ search: 'later' }),
    noted: await records.digests.find({ search: 'note' }),
    history: [...(await records.questionPasts.all())],
  };
}

/** The same facts, with everything that was ever worked out from them thrown away. */
async function rebuilt({ name, mirror, records }: Device) {
  records.close();
  await tamper(name, async (raw) => {
    for (const table of ['digests', 'searchEntries', 'pasts', 'shapes']) await raw.table(table).clear();
    await raw.table('meta').where('key').startsWith('stale ').delete();
    await raw.table('meta').delete('question pasts');
  });
  return lists(await someRecords(name, mirror));
}

const deed = fc.record({ deed: fc.constantFrom(...Object.keys(deeds)), n: fc.integer({ min: 1, max: 3 }) });

const step = fc.record({
  device: fc.constantFrom(0 as const, 1 as const),
  done: fc.oneof({ weight: 3, arbitrary: deed }, fc.constantFrom('merge' as const, 'look' as const)),
  /** After how many writes the browser is killed, if it is. */
  dies: fc.option(fc.nat(8), { freq: 3 }),
});

/** The last thing before the comparison: the browser is killed around the end of the transaction of a deed. */
const lastStep = fc.record({ done: deed, dies: fc.integer({ min: 1, max: 4 }) });

/** What is done, in a browser that may die in the middle of it and is started again. */
async function inABrowserThatDies(device: Device, dies: number | null, work: () => Promise<unknown>): Promise<Device> {
  if (dies === null) {
    await work();
    return device;
  }
  dieAt(dies, ['add', 'put', 'delete']);
  // Whoever dies says nothing.
  await work().catch(() => undefined);
  vi.restoreAllMocks();
  device.records.close();
  return someRecords(device.name, device.mirror);
}

test(
  'every list equals one rebuilt from the facts, whatever was done, merged, deleted and killed',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 11 }),
        fc.array(lastStep, { minLength: 4, maxLength: 4 }),
        async (steps, last) => {
          const devices: [Device, Device] = [await someRecords(), await someRecords()];
          let at = 10_000;
          const doOn = async (device: 0 | 1, done: (typeof steps)[number]['done'], dies: number | null) => {
            const here = devices[device];
            at += 1;
            if (typeof done === 'object') await give(here, done.n);
            devices[device] = await inABrowserThatDies(here, dies, async () => {
              if (done === 'merge') await merge(devices[device === 0 ? 1 : 0], here);
              else if (done === 'look') await lists(here);
              else await deeds[done.deed]!(here, done.n, at);
            });
          };
          for (const { device, done, dies } of steps) await doOn(device, done, dies);
          for (const [nth, { done, dies }] of last.entries()) {
            const device = nth % 2 === 0 ? 0 : 1;
            await give(devices[device], done.n);
            // What was shown before must not be shown again.
            await lists(devices[device]);
            await doOn(device, done, dies);
            expect(await lists(devices[device])).toEqual(await rebuilt(devices[device]));
            devices[device] = await someRecords(devices[device].name, devices[device].mirror);
          }
        },
      ),
      { numRuns: 6 },
    );
  },
);

describe('the list of answers', () => {
  it('has no ghost when a session deleted on one device is merged into another', async () => {
    const [here, there] = [await someRecords(), await someRecords()];
    await give(here, 1);
    await merge(here, there);
    expect((await lists(here)).found).toEqual(['a1']);
    await there.records.sessions.remove('s1', 20_000);
    await merge(there, here);
    // Nobody has renewed anything since.
    expect(await here.records.digests.find({})).toEqual([]);
    expect(await here.records.digests.find({ search: 'word1' })).toEqual([]);
  });

  it('has no ghost when the browser is killed right after a delete', async () => {
    const { name, mirror, records } = await someRecords();
    await give({ name, mirror, records }, 1);
    await records.digests.renew();
    await records.sessions.remove('s1', 20_000);
    records.close();
    const again = await someRecords(name, mirror);
    expect(await again.records.digests.find({})).toEqual([]);
  });

  it('loses a ghost that an older version left in it', async () => {
    const device = await someRecords();
    await give(device, 1);
    await device.records.digests.renew();
    const [row] = await device.records.digests.load(['a1']);
    await device.records.sessions.remove('s1', 20_000);
    await device.records.digests.put([{ digest: row!, texts: [] }]);
    expect((await lists(device)).found).toEqual([]);
  });

  it('leaves a session out while it runs, and takes it in when it ends', async () => {
    const device = await someRecords();
    await device.records.sessions.begin(aSession());
    await device.records.answers.begin(anAnswer());
    expect((await lists(device)).found).toEqual([]);
    await device.records.sessions.end('s1', 5000);
    expect((await lists(device)).found).toEqual(['a1']);
  });

  it('keeps a mark that was made while it was being renewed', async () => {
    const device = await someRecords();
    await give(device, 1);
    const renewing = device.records.digests.renew();
    await device.records.sessions.rename('s1', 'renamed meanwhile', 20_000);
    await renewing;
    expect((await lists(device)).rows[0]?.name).toBe('renamed meanwhile');
  });

  it('knows the pauses once the look of a recording was worked out', async () => {
    const device = await someRecords();
    await give(device, 1);
    await device.records.recordings.begin(aRecording({ answerId: 'a1' }));
    await device.records.recordings.seal('r1', aSound(), 'sealed');
    expect((await lists(device)).rows[0]?.longPauses).toBeNull();
    await device.records.soundShapes.put('r1', {
      version: 1,
      durationMs: 3000,
      speech: { spoken: [{ fromMs: 0, toMs: 3000 }], pauses: [], speakingMs: 3000, firstWordMs: 0 },
      peaks: [0.5],
    });
    expect((await lists(device)).rows[0]?.longPauses).toBe(0);
  });
});

describe('the feed of changes', () => {
  it('tells of every write, after it, whose it is', async () => {
    const { records } = await someRecords();
    const heard: Change[] = [];
    const stop = records.changes.listen((change) => void heard.push(change));
    await records.sessions.begin(aSession());
    await records.answers.begin(anAnswer());
    await records.answers.addTranscript(aTranscript());
    stop();
    await records.sessions.end('s1', 5000);
    expect(heard).toEqual([
      { tables: ['sessions'], answerIds: [], sessionIds: ['s1'] },
      { tables: ['answers'], answerIds: ['a1'], sessionIds: ['s1'] },
      { tables: ['transcripts'], answerIds: ['a1'], sessionIds: [] },
    ]);
  });

  it('says nothing of a write that failed', async () => {
    const { records } = await someRecords();
    await records.answers.addTranscript(aTranscript());
    const heard: Change[] = [];
    records.changes.listen((change) => void heard.push(change));
    await expect(records.answers.addTranscript(aTranscript({ text: 'another' }))).rejects.toThrow(/another row/);
    expect(heard).toEqual([]);
  });

  it('reaches another tab', async () => {
    const one = await someRecords();
    const other = await someRecords(one.name, one.mirror);
    const heard = new Promise<Change>((resolve) => {
      other.records.changes.listen(resolve);
    });
    await one.records.sessions.begin(aSession());
    expect(await heard).toMatchObject({ tables: ['sessions'], sessionIds: ['s1'] });
  });
});
