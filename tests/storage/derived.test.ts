import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Change } from '../../src/storage/derived/changes';
import type { AppStorage } from '../../src/storage/app-storage';
import { aRecording, aSession, aSound, aTranscript, anAnswer } from '../builders/some-rows';
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

const step = fc.record({
  device: fc.constantFrom(0, 1),
  deed: fc.constantFrom(...Object.keys(deeds), 'merge', 'look'),
  n: fc.integer({ min: 1, max: 3 }),
});

test(
  'every list equals one rebuilt from the facts, whatever was done, merged and deleted',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const devices = [await someRecords(), await someRecords()] as const;
        for (const [at, { device, deed, n }] of steps.entries()) {
          const here = devices[device]!;
          if (deed === 'merge') await merge(devices[1 - device]!, here);
          else if (deed === 'look') await lists(here);
          else {
            await give(here, n);
            await deeds[deed]!(here, n, 10_000 + at);
          }
        }
        for (const device of devices) expect(await lists(device)).toEqual(await rebuilt(device));
      }),
      { numRuns: 12 },
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
