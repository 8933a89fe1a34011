import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedTables } from '../../src/storage/schema/database';
import type { EarMark } from '../../src/domain/review/ear-mark-schema';
import type { AppStorage } from '../../src/storage/app-storage';
import { canonicalText } from '../../src/storage/integrity/same-row';
import { aLockManager } from './a-lock-manager';
import { aMirror, someRecords, tamper } from './open-storage';
import { aRecording, aSession, aSlice, aSound, aTranscript, anAnswer } from '../builders/some-rows';

const quiet = () => undefined;

async function backupOf(records: AppStorage, passphrase: string | null = null): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of records.backups.write({ madeAt: '2026-01-15T09:00:00Z', passphrase }))
    pieces.push(piece.slice());
  return new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

function restore(records: AppStorage, bytes: Uint8Array<ArrayBuffer>, passphrase: string | null = null) {
  return records.backups.restore(new Blob([bytes]), { passphrase, progress: quiet });
}

/** Everything in every table, in an order that does not depend on when it came. */
function everything(name: string): Promise<Record<string, string[]>> {
  return tamper(name, async (raw) => {
    const all: Record<string, string[]> = {};
    for (const table of countedTables) all[table] = (await raw.table(table).toArray()).map(canonicalText).sort();
    return all;
  });
}

/** A candidate with a bit of everything: spoken, typed, cut off, deleted, judged. */
async function aCandidate(mark = '') {
  const kept = await someRecords();
  const { sessions, answers, recordings, judgements, settings } = kept.records;
  const id = (text: string) => `${text}${mark}`;
  await sessions.begin(aSession({ sessionId: id('s1'), mood: 'calm' }));
  await sessions.append(id('s1'), 0, { kind: 'thinking-started', atMs: 1 });
  await sessions.end(id('s1'), 9000);
  await answers.begin(anAnswer({ id: id('a1'), sessionId: id('s1') }));
  await answers.addKeystrokes(id('a1'), 1, 0, [
    { atMs: 1, at: 0, removed: 0, inserted: 'Zoë said “yes”\u2028 \ud83d\ude00' },
  ]);
  await answers.addTranscript(aTranscript({ id: id('t1'), answerId: id('a1') }));
  await recordings.begin(aRecording({ id: id('r1'), sessionId: id('s1'), answerId: id('a1') }));
  await recordings.seal(id('r1'), aSound(new Uint8Array([1, 2, 3, mark.length])), 'sealed');
  await recordings.begin(aRecording({ id: id('r2'), sessionId: id('s1'), answerId: id('a1'), turn: 1 }));
  await recordings.addSlice(aSlice(0, id('r2')));
  await judgements.addSelfScore({ id: id('f1'), answerId: id('a1'), createdAt: 5, selfScore: null });
  await settings.save({ muted: true }, 10 + mark.length);
  await sessions.begin(aSession({ sessionId: id('s2'), startedAt: 2000 }));
  await sessions.remove(id('s2'), 3000);
  return kept;
}

describe('a backup that is brought in elsewhere', () => {
  test('is everything, to the last field', async () => {
    const from = await aCandidate();
    const to = await someRecords();
    const restored = await restore(to.records, await backupOf(from.records));
    expect(restored).toMatchObject({ ok: true, restored: { changed: 0, same: 0, unknown: 0 } });
    expect(await everything(to.name)).toEqual(await everything(from.name));
    expect(await to.records.losses()).toEqual([]);
    expect((await to.records.recordings.sound('r1'))?.damaged).toBe(false);
    expect([...(await to.records.recordings.raw('r2'))]).toEqual([0, 1, 2]);
    expect(await to.records.sessions.row('s1')).toMatchObject({ mood: 'calm' });
  });

  test('adds nothing the second time', async () => {
    const from = await aCandidate();
    const to = await someRecords();
    const bytes = await backupOf(from.records);
    await restore(to.records, bytes);
    const before = await everything(to.name);
    expect(await restore(to.records, bytes)).toMatchObject({ ok: true, restored: { added: 0, changed: 0 } });
    expect(await everything(to.name)).toEqual(before);
    expect(await to.records.losses()).toEqual([]);
  });

  test('makes the same backup again', async () => {
    const from = await aCandidate();
    const to = await someRecords();
    const bytes = await backupOf(from.records);
    await restore(to.records, bytes);
    expect(Buffer.from(await backupOf(to.records)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('mends a recording whose bytes have changed here', async () => {
    const { records, name } = await aCandidate();
    const bytes = await backupOf(records);
    await tamper(name, (raw) => raw.table('sounds').update('r1', { bytes: new Uint8Array([9, 9, 9, 9]) }));
    expect((await records.checkUp(quiet)).changedSounds).toEqual(['r1']);
    await restore(records, bytes);
    expect(await records.checkUp(quiet)).toMatchObject({
      changedSounds: [],
      missingSounds: [],
      unreadable: 0,
      losses: [],
    });
  });

  test('does not bring back what was deleted for good since', async () => {
    const { records } = await aCandidate();
    const bytes = await backupOf(records);
    await records.sessions.remove('s1', 5000);
    await records.sessions.purge(6000);
    await restore(records, bytes);
    expect(await records.answers.ofSession('s1')).toEqual([]);
    expect(await records.recordings.sound('r1')).toBeNull();
    expect(await records.losses()).toEqual([]);
  });
});

test('a backup that is made while a recording is sealed holds its sound, or all of its slices', async () => {
  /** Seals after so many pieces; false when the backup was complete before. */
  async function sealedAfter(pieces: number): Promise<boolean> {
    const from = await aCandidate();
    const written: Uint8Array<ArrayBuffer>[] = [];
    let sealed = false;
    for await (const piece of from.records.backups.write({ madeAt: '2026-01-15T09:00:00Z', passphrase: null })) {
      written.push(piece.slice());
      if (written.length < pieces || sealed) continue;
      sealed = true;
      await from.records.recordings.seal('r2', aSound(new Uint8Array([0, 1, 2])), 'sealed');
    }
    const to = await someRecords();
    const file = new Blob(written);
    expect(await to.records.backups.restore(file, { passphrase: null, progress: quiet })).toMatchObject({ ok: true });
    const [row] = (await to.records.recordings.ofAnswer('a1')).filter(({ id }) => id === 'r2');
    const sound = await to.records.recordings.sound('r2');
    const isLive = { state: row?.state, sound, raw: [...(await to.records.recordings.raw('r2'))] };
    if (sound) expect([row?.state, sound.damaged]).toEqual(['sealed', false]);
    else expect(isLive).toEqual({ state: 'live', sound: null, raw: [0, 1, 2] });
    expect(await to.records.losses()).toEqual([]);
    from.records.close();
    to.records.close();
    return sealed;
  }

  let pieces = 1;
  while (await sealedAfter(pieces)) pieces += 1;
  expect(pieces).toBeGreaterThan(10);
});

describe('marks that were set by ear', () => {
  const marked = (id: string, answerId: string, ear: EarMark[], createdAt = 6) => ({
    id,
    answerId,
    createdAt,
    selfScore: { rating: 3, boxes: { S: 'full' as const }, ear },
  });
  const first: EarMark[] = [
    { box: 'S', atMs: 0 },
    { box: 'how-much', atMs: 61_500 },
  ];
  const second: EarMark[] = [{ box: 'R', atMs: 52_000 }];

  test('are there again after a backup, a wipe and a restore', async () => {
    const { records } = await aCandidate();
    await records.judgements.addSelfScore(marked('ear', 'a1', first));
    const bytes = await backupOf(records);
    const empty = await someRecords();
    expect((await empty.records.judgements.ofAnswer('a1')).selfScores).toEqual([]);
    expect(await restore(empty.records, bytes)).toMatchObject({ ok: true });
    expect((await empty.records.judgements.ofAnswer('a1')).selfScores.at(-1)?.selfScore?.ear).toEqual(first);
  });

  test('of two devices both stay, and the newer ones stand on each', async () => {
    const [here, there] = [await aCandidate(), await aCandidate()];
    await here.records.judgements.addSelfScore(marked('here', 'a1', first, 6));
    await there.records.judgements.addSelfScore(marked('there', 'a1', second, 7));
    const [fromHere, fromThere] = [await backupOf(here.records), await backupOf(there.records)];
    await restore(here.records, fromThere);
    await restore(there.records, fromHere);
    for (const { records } of [here, there]) {
      const { selfScores } = await records.judgements.ofAnswer('a1');
      expect(selfScores.flatMap(({ selfScore }) => (selfScore?.ear ? [selfScore.ear] : []))).toEqual([first, second]);
    }
    expect(await everything(here.name)).toEqual(await everything(there.name));
  });
});

describe('two devices', () => {
  const register = fc.record({ text: fc.string({ maxLength: 3 }), at: fc.integer({ min: 0, max: 3 }) });
  const session = fc.record({
    sessionId: fc.constantFrom('s1', 's2'),
    endedAt: fc.option(fc.integer({ min: 1, max: 3 })),
    deletedAt: fc.option(fc.integer({ min: 1, max: 3 })),
    name: fc.option(register),
  });
  const device = fc.record({
    sessions: fc.uniqueArray(session, { selector: ({ sessionId }) => sessionId }),
    answers: fc.uniqueArray(fc.constantFrom('a1', 'a2', 'a3')),
    muted: fc.record({ value: fc.boolean(), at: fc.integer({ min: 1, max: 3 }) }),
    recordings: fc.uniqueArray(fc.constantFrom('r1', 'r2')),
    sealed: fc.uniqueArray(fc.constantFrom('r1', 'r2')),
  });
  type Device = typeof device extends fc.Arbitrary<infer T> ? T : never;

  async function made({ sessions, answers, muted, recordings, sealed }: Device) {
    const kept = await someRecords();
    for (const { endedAt, deletedAt, name, sessionId } of sessions) {
      await kept.records.sessions.begin(aSession({ sessionId }));
      if (endedAt !== null) await kept.records.sessions.end(sessionId, endedAt);
      if (deletedAt !== null) await kept.records.sessions.remove(sessionId, deletedAt);
      if (name) await kept.records.sessions.rename(sessionId, name.text, name.at);
    }
    for (const id of answers) await kept.records.answers.begin(anAnswer({ id }));
    for (const id of recordings) {
      await kept.records.recordings.begin(aRecording({ id }));
      await kept.records.recordings.addSlice(aSlice(0, id));
      if (sealed.includes(id)) await kept.records.recordings.seal(id, aSound(), 'sealed');
    }
    await kept.records.settings.save({ muted: muted.value }, muted.at);
    await tamper(kept.name, (raw) => raw.table('settings').toCollection().modify({ deviceId: 'one' }));
    return kept;
  }

  test('come to the same whichever is brought to which, and lose nothing', async () => {
    await fc.assert(
      fc.asyncProperty(device, device, async (one, other) => {
        const [left, right] = [await made(one), await made(other)];
        const [leftBytes, rightBytes] = [await backupOf(left.records), await backupOf(right.records)];
        const before = [await everything(left.name), await everything(right.name)];
        expect(await restore(left.records, rightBytes)).toMatchObject({ ok: true });
        expect(await restore(right.records, leftBytes)).toMatchObject({ ok: true });
        const union = await everything(left.name);
        expect(await everything(right.name)).toEqual(union);
        for (const { answers = [], sounds = [] } of before) {
          expect(union.answers).toEqual(expect.arrayContaining(answers));
          expect(union.sounds).toEqual(expect.arrayContaining(sounds));
        }
        for (const { records } of [left, right]) {
          expect(await records.losses()).toEqual([]);
          expect(await records.checkUp(quiet)).toMatchObject({ changedSounds: [], missingSounds: [], unreadable: 0 });
          records.close();
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('a backup that is not what was saved', () => {
  test('is noticed after any flipped bit, and changes nothing', async () => {
    const from = await aCandidate();
    const bytes = await backupOf(from.records);
    const to = await aCandidate('-here');
    const before = await everything(to.name);
    // Every byte near both ends and around the headers, and a hundred bits of the rest by a fixed rule.
    const places = [...Array(100).keys()].map((at) => Math.floor((at * bytes.length) / 100) + (at % 7));
    const ends = [...Array(60).keys()].flatMap((at) => [at, bytes.length - 1 - at]);
    for (const at of [...places, ...ends]) {
      const flipped = bytes.slice();
      flipped[at % bytes.length]! ^= 1 << (at % 8);
      expect((await restore(to.records, flipped)).ok, `bit ${at % 8} of byte ${at}`).toBe(false);
    }
    expect(await everything(to.name)).toEqual(before);
  });

  test('is noticed when it was cut off anywhere', async () => {
    const bytes = await backupOf((await aCandidate()).records);
    const to = await someRecords();
    for (let cut = 0; cut < bytes.length; cut += Math.ceil(bytes.length / 50)) {
      expect((await restore(to.records, bytes.slice(0, cut))).ok, `after ${cut} bytes`).toBe(false);
    }
    expect((await everything(to.name)).answers).toEqual([]);
  });

  test('leaves nothing when the candidate stops it at any step', async () => {
    const bytes = await backupOf((await aCandidate()).records);
    for (const step of ['checking', 'sounds', 'rows'] as const) {
      const { records, name } = await aCandidate('-here');
      const before = await everything(name);
      const stopped = records.backups.restore(new Blob([bytes]), {
        passphrase: null,
        progress: (at) => {
          if (at.step === step && (step !== 'rows' || at.share > 0.5)) throw new DOMException('Stopped.', 'AbortError');
        },
      });
      await expect(stopped, step).rejects.toThrow('Stopped.');
      expect(await everything(name), step).toEqual(before);
      expect(await records.losses(), step).toEqual([]);
    }
  });

  test('leaves nothing when the browser dies between the sounds and the rows', async () => {
    const from = await aCandidate();
    await from.records.recordings.begin(aRecording({ id: 'r3' }));
    await from.records.recordings.seal('r3', aSound(new Uint8Array([7])), 'sealed');
    const bytes = await backupOf(from.records);
    const to = await someRecords();
    const before = await everything(to.name);
    const dying = to.records.backups.restore(new Blob([bytes]), {
      passphrase: null,
      progress: (at) => {
        if (at.step === 'sounds' && at.share > 0) to.records.close();
      },
    });
    await expect(dying).rejects.toThrow();
    expect((await everything(to.name)).sounds, 'one sound had come').toHaveLength(1);
    const again = await someRecords(to.name, to.mirror);
    expect(await everything(to.name)).toEqual(before);
    expect(await again.records.losses()).toEqual([]);
  });
});

describe('another tab that is opened during a restore', () => {
  /** A backup of sixty sounds, and a restore of it during which `meanwhile` happens once. */
  async function restoreDuring(to: Awaited<ReturnType<typeof someRecords>>, meanwhile: () => void) {
    const from = await aCandidate();
    for (let at = 0; at < 60; at += 1) {
      await from.records.recordings.begin(aRecording({ id: `sound-${at}` }));
      await from.records.recordings.seal(`sound-${at}`, aSound(new Uint8Array([at, at])), 'sealed');
    }
    let began = false;
    const file = new Blob([await backupOf(from.records)]);
    return to.records.backups.restore(file, {
      passphrase: null,
      progress: ({ step, share }) => {
        if (step !== 'sounds' || share < 0.1 || began) return;
        began = true;
        meanwhile();
      },
    });
  }

  test('waits with its own restore, and takes nothing away from the running one', async () => {
    const [mirror, locks] = [aMirror(), aLockManager()];
    const to = await someRecords(undefined, mirror, locks);
    const other = await backupOf((await aCandidate('-other')).records);
    let second: Promise<unknown> = Promise.resolve();
    const restored = await restoreDuring(to, () => {
      second = someRecords(to.name, mirror, locks).then(({ records }) => restore(records, other));
    });
    expect(restored).toMatchObject({ ok: true });
    expect(await second).toMatchObject({ ok: true });
    expect(await to.records.recordings.sound('r1-other')).toMatchObject({ damaged: false });
    for (let at = 0; at < 60; at += 1) {
      expect(await to.records.recordings.sound(`sound-${at}`), `sound ${at}`).toMatchObject({ damaged: false });
    }
    expect(await to.records.losses()).toEqual([]);
  });

  test('takes away what a dead restore has left, as soon as the dead tab’s lock is free', async () => {
    const [mirror, locks] = [aMirror(), aLockManager()];
    const to = await someRecords(undefined, mirror, locks);
    await expect(restoreDuring(to, () => to.records.close())).rejects.toThrow();
    expect((await everything(to.name)).sounds?.length).toBeGreaterThan(0);
    await someRecords(to.name, mirror, locks);
    expect((await everything(to.name)).sounds).toEqual([]);
  });

  test('where tabs cannot see each other makes it fail as a whole, not in part', async () => {
    const to = await aCandidate('-here');
    const before = await everything(to.name);
    let second: Promise<unknown> = Promise.resolve();
    const restored = restoreDuring(to, () => {
      second = someRecords(to.name, to.mirror);
    });
    await expect(restored).rejects.toThrow('Another tab');
    await second;
    expect(await everything(to.name)).toEqual(before);
    expect(await to.records.losses()).toEqual([]);
  });

  test('does not take away the sound of a recording that was finished meanwhile', async () => {
    const to = await someRecords();
    await to.records.recordings.begin(aRecording({ id: 'sound-59' }));
    const restored = restoreDuring(to, () => {
      void to.records.recordings.seal('sound-59', aSound(new Uint8Array([7])), 'sealed');
    });
    await expect(restored).rejects.toThrow('another row');
    expect([...((await to.records.recordings.sound('sound-59'))?.bytes ?? [])]).toEqual([7]);
    expect(await to.records.losses()).toEqual([]);
  });
});

describe('a locked backup', () => {
  test('opens with its passphrase and with no other', async () => {
    const from = await aCandidate();
    const bytes = await backupOf(from.records, 'quiet Zürich morning');
    expect(Buffer.from(bytes).includes('I fixed it.')).toBe(false);
    const to = await someRecords();
    expect(await restore(to.records, bytes)).toMatchObject({ ok: false, problem: 'locked' });
    expect(await restore(to.records, bytes, 'quiet Zurich morning')).toMatchObject({
      ok: false,
      problem: 'wrong-passphrase',
    });
    expect(await restore(to.records, bytes, 'quiet Zu\u0308rich morning')).toMatchObject({ ok: true });
    expect(await everything(to.name)).toEqual(await everything(from.name));
  });

  test('is refused after a flipped bit or a cut', async () => {
    const bytes = await backupOf((await aCandidate()).records, 'x');
    const to = await someRecords();
    for (const at of [60, 300, bytes.length - 1]) {
      const flipped = bytes.slice();
      flipped[at]! ^= 4;
      expect((await restore(to.records, flipped, 'x')).ok, `byte ${at}`).toBe(false);
    }
    expect((await restore(to.records, bytes.slice(0, -40), 'x')).ok).toBe(false);
  });
});

test('rows that do not read any more are in the backup as they are, and the rest is restored', async () => {
  const from = await aCandidate();
  await tamper(from.name, (raw) => raw.table('answers').put({ id: 'broken', sessionId: 's1', startedAt: 'yesterday' }));
  const bytes = await backupOf(from.records);
  expect(
    Buffer.from(bytes).includes('{"table":"answers","row":{"id":"broken","sessionId":"s1","startedAt":"yesterday"}}'),
  ).toBe(true);
  const to = await someRecords(undefined, aMirror());
  expect(await restore(to.records, bytes)).toMatchObject({ ok: true });
  expect((await everything(to.name)).answers).toHaveLength(1);
});

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
test.skipIf(!hasUnzip)('a backup opens with unzip, and its recordings are named after their hash', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  try {
    writeFileSync(join(folder, 'backup.zip'), await backupOf((await aCandidate()).records));
    execFileSync('unzip', ['-q', 'backup.zip'], { cwd: folder });
    const sums = execFileSync('sh', ['-c', 'sha256sum sounds/*'], { cwd: folder, encoding: 'utf8' });
    for (const line of sums.trim().split('\n')) expect(line).toMatch(/^([0-9a-f]{64}) {2}sounds\/\1\.webm$/);
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
      format: 'second-take-backup',
      counts: { answers: 1, sounds: 1 },
    });
    expect(readFileSync(join(folder, 'rows/transcripts-0001.ndjson'), 'utf8')).toContain('I fixed it.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
