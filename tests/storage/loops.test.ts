import { describe, expect, test } from 'vitest';
import { mergeRows } from '../../src/storage/backup/merge';
import { loopsOf } from '../../src/domain/loop/loop';
import { exampleLoop } from '../builders/example-loop';
import { someRecords } from './open-storage';

const example = exampleLoop({ held: 2 });

async function withExample() {
  const { records } = await someRecords();
  for (const row of example.sessions) await records.sessions.begin({ ...row, endedAt: null });
  for (const { sessionId, seq, event } of example.events) await records.sessions.append(sessionId, seq, event);
  for (const { sessionId, endedAt } of example.sessions) await records.sessions.end(sessionId, endedAt!);
  for (const fact of example.loopFacts) await records.loops.add(fact);
  return records;
}

async function readAll(pieces: AsyncIterable<Uint8Array>): Promise<Blob> {
  const all: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) all.push(new Uint8Array(piece));
  return new Blob(all);
}

describe('loops on the disk', () => {
  test('find their sittings by the sessions themselves, without the deleted ones', async () => {
    const records = await withExample();
    const found = await records.loops.sittings('example-loop', 0);
    expect(found.map(({ seat, ended, answered }) => [seat, ended, answered])).toEqual([
      [0, true, 4],
      [1, true, 4],
    ]);
    expect(await records.loops.sittings('another', 0)).toEqual([]);
    await records.sessions.remove(example.sessions[1]!.sessionId, 1);
    expect(await records.loops.sittings('example-loop', 0)).toHaveLength(1);
    records.close();
  });

  test('refuse another fact under a name that is taken, and take the same one again', async () => {
    const records = await withExample();
    const [made] = example.loopFacts;
    await records.loops.add(made!);
    await expect(records.loops.add({ ...made!, at: 1 })).rejects.toThrow('another row');
    expect(await records.loops.facts()).toHaveLength(3);
    expect(await records.losses()).toEqual([]);
    records.close();
  });

  test('come over in a backup, so that a loop begun on one device goes on on another', async () => {
    const one = await withExample();
    const backup = await readAll(one.backups.write({ madeAt: '2026-11-28T07:00:00', passphrase: null }));
    const { records: other } = await someRecords();
    await other.loops.add({
      id: 'own',
      loopId: 'example-loop',
      at: 9e12,
      fact: { kind: 'moved', seat: 2, day: '2026-12-24' },
    });
    await other.backups.restore(backup, { passphrase: null, progress: () => undefined });
    const [loop] = loopsOf(await other.loops.facts());
    expect(loop!.days[2]).toBe('2026-12-24');
    expect(await other.loops.sittings('example-loop', 0)).toHaveLength(2);
    one.close();
    other.close();
  });

  test('are the same whichever device is brought to the other', () => {
    const [one, two] = example.loopFacts;
    expect(mergeRows('loopFacts', one!, one!)).toEqual(one);
    expect(mergeRows('loopFacts', one!, two!)).toEqual(mergeRows('loopFacts', two!, one!));
  });

  test('leave only their deletion 30 days after it, and a backup does not bring them back', async () => {
    const records = await withExample();
    const backup = await readAll(records.backups.write({ madeAt: '2026-11-28T07:00:00', passphrase: null }));
    await records.loops.add({ id: 'gone', loopId: 'example-loop', at: 8e12, fact: { kind: 'deleted' } });
    expect(await records.loops.purge(8e12), 'not before its time').toBe(0);
    expect(await records.loops.purge(8e12 + 1)).toBe(1);
    expect((await records.loops.facts()).map(({ id }) => id)).toEqual(['gone']);
    await records.backups.restore(backup, { passphrase: null, progress: () => undefined });
    expect(loopsOf(await records.loops.facts())[0]!.deletedAt).toBe(8e12);
    await records.loops.purge(8e12 + 1);
    expect(await records.loops.facts()).toHaveLength(1);
    expect(await records.losses()).toEqual([]);
    records.close();
  });
});
