import { indexedDB } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { freeze, thaw } from './frozen-database';
import { frozenDatabases, rowsOf } from './frozen-databases';
import { aMirror, someRecords } from './open-storage';

test('the database of the first release is still among them', () => {
  expect(frozenDatabases.map(({ version }) => version)).toContain(10);
  for (const { stores } of frozenDatabases) {
    for (const { name, rows } of stores) expect(rows.length, name).toBeGreaterThan(0);
  }
});

describe.each(frozenDatabases)('a database of schema version $version', (frozen) => {
  const name = `released ${frozen.version}`;
  const openAgain = async () => {
    const mirror = aMirror();
    mirror.write(frozen.beside['second-take ledger'] ?? '');
    return (await someRecords(name, mirror)).records;
  };

  test('opens to the last row, and not one of them is changed', async () => {
    await thaw({ ...frozen, name }, indexedDB);
    const records = await openAgain();
    expect(records.readOnly).toBe(false);
    expect(await records.losses()).toEqual([]);
    const checkup = await records.checkUp(() => undefined);
    const heard = rowsOf(frozen, 'recordings').filter(({ sha256 }) => sha256 !== null).length;
    expect(checkup).toMatchObject({ unreadable: 0, changedSounds: [], missingSounds: [], recordings: heard });
    records.close();
    const found = await freeze(name, indexedDB);
    for (const store of frozen.stores) {
      expect(rowsOf(found, store.name), store.name).toEqual(store.rows.map((row) => expect.objectContaining(row)));
    }
  });

  test('is read through every part of the records', async () => {
    const records = await openAgain();
    const stored = (store: string) => rowsOf(frozen, store);
    for (const { sessionId } of stored('sessions')) {
      const log = await records.sessions.load(String(sessionId));
      const events = stored('events').filter((row) => row.sessionId === sessionId);
      expect(log).toMatchObject({ damaged: 0, events: events.map(({ event }) => event) });
      const answers = await records.answers.ofSession(String(sessionId));
      expect(answers).toEqual(stored('answers').filter((row) => row.sessionId === sessionId));
    }
    expect(await records.sessions.unfinished()).toHaveLength(
      stored('sessions').filter(({ unfinished }) => unfinished === 1).length,
    );
    expect(await records.sessions.deleted()).toHaveLength(stored('sessions').filter((row) => row.deletedAt).length);
    for (const { id } of stored('answers')) {
      const answerId = String(id);
      const own = (store: string) => stored(store).filter((row) => row.answerId === answerId);
      expect(await records.answers.transcripts(answerId)).toHaveLength(own('transcripts').length);
      expect(await records.recordings.ofAnswer(answerId)).toHaveLength(own('recordings').length);
      expect(await records.notes.mentorMarks(answerId)).toHaveLength(own('mentorMarks').length);
      expect(await records.notes.ofAnswer(answerId)).toHaveLength(
        own('notes').filter(({ deletedAt }) => deletedAt === null).length,
      );
      const judged = await records.judgements.ofAnswer(answerId);
      for (const kind of ['scorecards', 'selfScores', 'overrules', 'corrections'] as const) {
        expect(judged[kind], kind).toHaveLength(own(kind).length);
      }
    }
    for (const { id, state } of stored('recordings')) {
      const recordingId = String(id);
      if (state === 'live') expect((await records.recordings.raw(recordingId)).length).toBeGreaterThan(1000);
      else expect(await records.recordings.sound(recordingId)).toMatchObject({ damaged: false });
    }
    for (const { recordingId } of stored('shapes')) {
      expect(await records.soundShapes.load(String(recordingId))).not.toBeNull();
    }
    const packed = stored('questionPacks').flatMap(({ questions }) => questions);
    expect(await records.ownQuestions.all()).toHaveLength(packed.length + stored('ownQuestions').length);
    expect(await records.ownQuestions.marks()).toEqual(stored('questionMarks'));
    expect(await records.notes.keepers()).toEqual(stored('keepers'));
    const chosen = Object.fromEntries(stored('settings').map(({ key, value }) => [key, value]));
    expect(await records.settings.load()).toMatchObject(chosen);
    expect(new Set((await records.digests.newest(1000)).map(({ answerId }) => answerId))).toEqual(
      new Set(stored('digests').map(({ answerId }) => answerId)),
    );
    expect(await records.digests.find({ search: 'lunch returns' })).toHaveLength(1);
    expect(records.damage()).toEqual([]);
    records.close();
  });

  test('takes new answers after it was opened', async () => {
    const records = await openAgain();
    await records.settings.save({ volume: 0.25 }, frozen.frozenAt + 1);
    expect(await records.settings.load()).toMatchObject({ volume: 0.25 });
    expect(await records.losses()).toEqual([]);
    await records.eraseAll();
  });
});
