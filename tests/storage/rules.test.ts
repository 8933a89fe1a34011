import type Dexie from 'dexie';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineDatabase } from '../../src/storage/schema/database';
import { findLosses } from '../../src/storage/integrity/row-ledger';
import { canonicalText } from '../../src/storage/integrity/same-row';
import { aMirror, someRecords, tamper } from './open-storage';
import { aRecording, aSession, aSlice, aSound, aTranscript, anAnswer } from '../builders/some-rows';

describe('what was lost', () => {
  test('rows that vanished are counted at the next start', async () => {
    const { records, name, mirror } = await someRecords();
    for (const id of ['a1', 'a2', 'a3']) await records.answers.begin(anAnswer({ id }));
    records.close();
    await tamper(name, (raw) => raw.table('answers').bulkDelete(['a1', 'a3']));
    const again = await someRecords(name, mirror);
    expect(await again.records.losses()).toEqual([{ table: 'answers', saved: 3, found: 1 }]);
  });

  test('a database that forgot its last commits, ledger and all, is found out by the mirror', async () => {
    const { records, name, mirror } = await someRecords();
    await records.answers.begin(anAnswer({ id: 'a1' }));
    const before = await tamper(name, (raw) => raw.table('meta').get('ledger'));
    await records.answers.begin(anAnswer({ id: 'a2' }));
    records.close();
    await tamper(name, async (raw) => {
      await raw.table('meta').put(before);
      await raw.table('answers').delete('a2');
    });
    const again = await someRecords(name, mirror);
    expect(await again.records.losses()).toEqual([{ table: 'answers', saved: 2, found: 1 }]);
  });

  test('what the candidate deleted is not lost, though the witness beside the database did not hear of it in time', async () => {
    let onDisk: string | null = null;
    const slow = { read: () => onDisk, write: (text: string) => void (onDisk = text), clear: () => undefined };
    const { records, name } = await someRecords(undefined, slow);
    for (const id of ['a1', 'a2']) await records.answers.begin(anAnswer({ id }));
    await records.eraseAll();
    const again = await someRecords(name, slow);
    expect(await again.records.answers.load('a1')).toBeNull();
    expect(await again.records.losses()).toEqual([]);
    // From here on the witness is believed again.
    await again.records.answers.begin(anAnswer({ id: 'a3' }));
    again.records.close();
    await tamper(name, (raw) => raw.table('answers').clear());
    expect(await (await someRecords(name, slow)).records.losses()).toEqual([{ table: 'answers', saved: 1, found: 0 }]);
  });

  test('a last change that the database forgot is noticed though no row is missing', async () => {
    const { records, name, mirror } = await someRecords();
    await records.sessions.begin(aSession());
    const [before, running] = await tamper(name, (raw) =>
      Promise.all([raw.table('meta').get('ledger'), raw.table('sessions').get('s1')]),
    );
    await records.sessions.end('s1', 9000);
    records.close();
    await tamper(name, async (raw) => {
      await raw.table('meta').put(before);
      await raw.table('sessions').put(running);
    });
    const again = await someRecords(name, mirror);
    expect(await again.records.losses()).toEqual([{ table: 'changes', saved: 2, found: 1 }]);
    await again.records.acceptLosses();
    expect(await again.records.losses()).toEqual([]);
  });

  test('what another tab saves right after this one has counted is not taken for a loss', async () => {
    const { records: other, name, mirror } = await someRecords();
    const database = defineDatabase(name, mirror);
    await database.open();
    const transaction = database.transaction.bind(database) as (...words: unknown[]) => Promise<unknown>;
    Object.assign(database, {
      async transaction(...words: unknown[]) {
        const counted = await transaction(...words);
        await other.answers.begin(anAnswer());
        return counted;
      },
    });
    expect(await findLosses(database)).toEqual([]);
    database.close();
  });

  test('a whole database that went away is noticed', async () => {
    const { records, name, mirror } = await someRecords();
    await records.answers.begin(anAnswer());
    records.close();
    await tamper(name, (raw) => raw.delete());
    const again = await someRecords(name, mirror);
    expect(await again.records.losses()).toEqual([{ table: 'answers', saved: 1, found: 0 }]);
  });

  test('later answers do not hide the loss, and once told it is not told again', async () => {
    const { records, name, mirror } = await someRecords();
    for (const id of ['a1', 'a2', 'a3']) await records.answers.begin(anAnswer({ id }));
    records.close();
    await tamper(name, (raw) => raw.delete());
    const again = await someRecords(name, mirror);
    await again.records.answers.begin(anAnswer({ id: 'a4' }));
    expect(await again.records.losses()).toEqual([{ table: 'answers', saved: 3, found: 1 }]);
    await again.records.acceptLosses();
    expect(await again.records.losses()).toEqual([]);
    await again.records.answers.begin(anAnswer({ id: 'a5' }));
    expect(await again.records.losses()).toEqual([]);
  });

  test('a browser killed between the commit and the mirror is no loss', async () => {
    const mirror = aMirror();
    const { records, name } = await someRecords(undefined, mirror);
    await records.recordings.begin(aRecording());
    for (const seq of [0, 1, 2]) await records.recordings.addSlice(aSlice(seq));
    const stale = mirror.read() ?? '';
    await records.recordings.seal('r1', aSound(), 'sealed');
    records.close();
    mirror.write(stale);
    const again = await someRecords(name, mirror);
    expect(await again.records.losses()).toEqual([]);
  });

  test('a browser without local storage keeps its ledger in the database', async () => {
    const broken = { read: () => null, write: () => undefined, clear: () => undefined };
    const { records, name } = await someRecords(undefined, broken);
    await records.answers.begin(anAnswer());
    records.close();
    await tamper(name, (raw) => raw.table('answers').clear());
    const again = await someRecords(name, broken);
    expect(await again.records.losses()).toEqual([{ table: 'answers', saved: 1, found: 0 }]);
  });

  test('the ledger agrees with the tables after any run of writes, repeated ones included', async () => {
    const write = fc.record({ kind: fc.constantFrom('answer', 'slice', 'seal', 'setting'), at: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 25 }), async (writes) => {
        const { records } = await someRecords();
        for (const { kind, at } of writes) {
          const id = `r${at}`;
          const done =
            kind === 'answer'
              ? Promise.all([
                  records.answers.begin(anAnswer({ id: `a${at}` })),
                  records.recordings.begin(aRecording({ id })),
                ])
              : kind === 'slice'
                ? records.recordings.addSlice(aSlice(at, 'r0'))
                : kind === 'seal'
                  ? records.recordings.seal(id, aSound(), 'sealed')
                  : records.settings.save({ muted: at > 1 }, at);
          await done.catch(() => undefined);
        }
        expect(await records.losses()).toEqual([]);
        records.close();
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is damaged', () => {
  test('an unreadable row is counted and stays, its neighbours are shown', async () => {
    const { records, name } = await someRecords();
    await records.sessions.begin(aSession());
    for (const [id, index] of [
      ['a1', 0],
      ['a2', 1],
      ['a3', 2],
    ] as const)
      await records.answers.begin(anAnswer({ id, index }));
    await tamper(name, (raw) => raw.table('answers').update('a2', { startedAt: 'yesterday' }));
    expect((await records.answers.ofSession('s1')).map(({ id }) => id)).toEqual(['a1', 'a3']);
    expect(records.damage()).toMatchObject([{ table: 'answers', key: '"a2"', row: { startedAt: 'yesterday' } }]);
    await records.answers.ofSession('s1');
    expect(records.damage(), 'met twice, counted once').toHaveLength(1);
    expect(await tamper(name, (raw) => raw.table('answers').get('a2'))).toMatchObject({ id: 'a2' });
  });

  test('an unreadable event leaves a hole, and the next event gets a number of its own', async () => {
    const { records, name } = await someRecords();
    await records.sessions.begin(aSession());
    for (const seq of [0, 1, 2]) await records.sessions.append('s1', seq, { kind: 'thinking-started', atMs: seq });
    await tamper(name, (raw) =>
      raw.table('events').put({ sessionId: 's1', seq: 1, event: { kind: 'from-the-future' } }),
    );
    const log = await records.sessions.load('s1');
    expect([log?.events.length, log?.damaged, log?.nextSeq]).toEqual([2, 1, 3]);
  });

  test('flipped bytes of a recording are noticed', async () => {
    const { records, name } = await someRecords();
    await records.recordings.begin(aRecording());
    await records.recordings.seal('r1', aSound(), 'sealed');
    await tamper(name, (raw) => raw.table('sounds').update('r1', { bytes: new Uint8Array([1, 2, 7]) }));
    expect((await records.recordings.sound('r1'))?.damaged).toBe(true);
  });

  test('a recording that lost its first second still has its header', async () => {
    const { records, name } = await someRecords();
    await records.recordings.begin(aRecording());
    for (const seq of [0, 1, 2]) await records.recordings.addSlice(aSlice(seq));
    await tamper(name, (raw) => raw.table('slices').delete(['r1', 0]));
    expect([...(await records.recordings.raw('r1'))]).toEqual([0, 1, 2, 1, 2, 3, 2, 3, 4]);
  });
});

describe('versions', () => {
  test('a newer version locks this one out of writing, in the middle of a session too', async () => {
    const { records, name, mirror } = await someRecords();
    await records.answers.begin(anAnswer());
    await tamper(name, (raw) => raw.table('meta').put({ key: 'minimum writer', value: 99 }));
    await expect(records.answers.begin(anAnswer({ id: 'a2' }))).rejects.toThrow('only reads');
    await expect(records.settings.save({ muted: true }, 1)).rejects.toThrow('only reads');
    records.close();
    const again = await someRecords(name, mirror);
    expect(again.records.readOnly).toBe(true);
    expect((await again.records.answers.ofSession('s1')).map(({ id }) => id)).toEqual(['a1']);
    expect(await tamper(name, (raw) => raw.table('meta').get('minimum writer'))).toMatchObject({ value: 99 });
  });

  test('a database that an older build wrote is closed to that build from now on', async () => {
    const { records, name, mirror } = await someRecords();
    records.close();
    const gate = (raw: Dexie) => raw.table('meta').get('minimum writer');
    const now = await tamper(name, gate);
    await tamper(name, (raw) => raw.table('meta').put({ key: 'minimum writer', value: 0 }));
    const again = await someRecords(name, mirror);
    expect(again.records.readOnly).toBe(false);
    expect(await tamper(name, gate)).toEqual(now);
  });

  test('a database with tables and steps of a newer version is read', async () => {
    const { records, name, mirror } = await someRecords();
    await records.answers.begin(anAnswer());
    records.close();
    const newer = defineDatabase(name, aMirror());
    newer.version(7).stores({ letters: 'id' });
    await newer.open();
    await newer.table('letters').add({ id: 'one' });
    newer.close();
    const again = await someRecords(name, mirror);
    expect(await again.records.answers.load('a1')).toMatchObject({ id: 'a1' });
    again.records.close();
    const later = defineDatabase(name, aMirror());
    later.version(7).stores({ letters: 'id' });
    await later.open();
    expect(await later.table('letters').count(), 'what the older version does not know is still there').toBe(1);
    later.close();
  });

  test('a newer tab may upgrade once the old one lets go, and the old one stays closed', async () => {
    const { records, name } = await someRecords();
    await records.answers.begin(anAnswer());
    const newer = defineDatabase(name, aMirror());
    newer.version(7).stores({ letters: 'id' });
    await newer.open();
    await expect(records.answers.begin(anAnswer({ id: 'a2' }))).rejects.toThrow();
    expect(await newer.answers.count()).toBe(1);
    newer.close();
  });

  test('fields that a newer version added outlive every change made here', async () => {
    const { records, name } = await someRecords();
    await records.sessions.begin(aSession({ mood: 'calm' }));
    await records.recordings.begin(aRecording({ room: 'kitchen' }));
    await records.settings.save({ muted: true }, 1);
    await tamper(name, (raw) => raw.table('settings').update('muted', { from: 'phone' }));
    await records.sessions.rename('s1', 'mine', 1);
    await records.sessions.end('s1', 5);
    await records.sessions.remove('s1', 6);
    await records.recordings.seal('r1', aSound(), 'sealed');
    await records.settings.save({ muted: false }, 2);
    expect(await records.sessions.row('s1')).toMatchObject({ mood: 'calm', endedAt: 5 });
    expect((await records.recordings.ofAnswer('a1'))[0]).toMatchObject({ room: 'kitchen', state: 'sealed' });
    expect(await tamper(name, (raw) => raw.table('settings').get('muted'))).toMatchObject({
      from: 'phone',
      value: false,
    });
  });
});

describe('a write that does not go through', () => {
  test('rejects, leaves nothing and does not move the ledger', async () => {
    const { records, name } = await someRecords();
    await records.answers.addTranscript(aTranscript());
    const before = await tamper(name, (raw) => raw.table('meta').get('ledger'));
    const uncloneable = { ...aTranscript({ id: 't2' }), text: (() => '') as unknown as string };
    await expect(records.answers.addTranscript(uncloneable)).rejects.toThrow();
    expect(await tamper(name, (raw) => raw.table('meta').get('ledger'))).toEqual(before);
    expect(await records.answers.transcripts('a1')).toHaveLength(1);
  });
});

test('the same row has the same text whatever the order of its fields', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (row) => {
      const turned = Object.fromEntries(Object.entries(row).reverse());
      expect(canonicalText(turned)).toBe(canonicalText(row));
    }),
  );
});
