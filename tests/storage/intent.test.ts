import { describe, expect, test } from 'vitest';
import { latestEpochMs } from '../../src/domain/dates';
import type { AppStorage } from '../../src/storage/app-storage';
import { aStory } from '../builders/a-story';
import { aSession, anAnswer } from '../builders/some-rows';
import { someRecords, tamper } from './open-storage';

const now = Date.UTC(2026, 10, 28, 9);
const day = 86_400_000;

async function backupOf(records: AppStorage): Promise<Blob> {
  const pieces: Uint8Array[] = [];
  for await (const piece of records.backups.write({ madeAt: '', passphrase: null })) pieces.push(piece.slice());
  return new Blob(pieces as BlobPart[]);
}

const restore = (records: AppStorage, file: Blob) =>
  records.backups.restore(file, { passphrase: null, progress: () => undefined });

/** What is said first by a computer whose clock is a day ahead, then here, and how to read which of both counts. */
const registers: Record<
  string,
  {
    said: (records: AppStorage, word: 'there' | 'here', at: number) => Promise<void>;
    read: (records: AppStorage) => Promise<unknown>;
    there: unknown;
    here: unknown;
  }
> = {
  'the name of a session': {
    said: (records, word, at) => records.sessions.rename('s1', word, at),
    read: async (records) => (await records.sessions.row('s1'))?.name?.text,
    there: 'there',
    here: 'here',
  },
  'that a session is deleted': {
    said: (records, word, at) =>
      word === 'there' ? records.sessions.remove('s1', at) : records.sessions.restore('s1', at),
    read: async (records) => (await records.sessions.row('s1'))?.deletedAt,
    there: now + day,
    here: null,
  },
  'a setting': {
    said: (records, word, at) => records.settings.save({ theme: word === 'there' ? 'dark' : 'light' }, at),
    read: async (records) => (await records.settings.load()).theme,
    there: 'dark',
    here: 'light',
  },
  'the mark of a question': {
    said: (records, word, at) =>
      records.ownQuestions.mark({ questionId: 'q1', hidden: word === 'there', tags: [], at }),
    read: async (records) => (await records.ownQuestions.marks())[0]?.hidden,
    there: true,
    here: false,
  },
};

describe('what the candidate said last', () => {
  test.each(Object.entries(registers))(
    'counts, whatever clock the other computer had: %s',
    async (_, { said, read, there, here }) => {
      const [away, home] = [await someRecords(), await someRecords()];
      await away.records.sessions.begin(aSession({ startedAt: now }));
      await said(away.records, 'there', now + day);
      const file = await backupOf(away.records);
      await restore(home.records, file);
      expect(await read(home.records)).toEqual(there);
      await said(home.records, 'here', now);
      expect(await read(home.records)).toEqual(here);
      await restore(home.records, file);
      expect(await read(home.records), 'after the same backup again').toEqual(here);
      await restore(away.records, await backupOf(home.records));
      expect(await read(away.records), 'and over there').toEqual(here);
    },
  );

  test('can be said again when the other computer lived in the last millisecond of all', async () => {
    const { records } = await someRecords();
    await records.settings.save({ theme: 'dark' }, latestEpochMs);
    await records.settings.save({ theme: 'light' }, now);
    expect((await records.settings.load()).theme).toBe('light');
    expect((await records.checkUp(() => undefined)).unreadable).toBe(0);
  });

  test('is not barred by a row whose time does not read', async () => {
    const { records, name } = await someRecords();
    await records.stories.tell({ answerId: 'a1', storyId: 'old', at: now });
    await tamper(name, (raw) => raw.table('tellings').put({ answerId: 'a1', storyId: 'odd', at: 1e17 }));
    await records.stories.tell({ answerId: 'a1', storyId: 'new', at: now + 1 });
    expect(await records.stories.tellings()).toMatchObject([{ storyId: 'new' }]);
  });
});

test('what another computer has backed up is not taken for a backup of what is here', async () => {
  const [away, home] = [await someRecords(), await someRecords()];
  await home.records.settings.save({ backedUpAt: now - day }, now - day);
  await home.records.answers.begin(anAnswer({ startedAt: now - 1000 }));
  await away.records.settings.save({ backedUpAt: now, muted: true }, now);
  await restore(home.records, await backupOf(away.records));
  expect(await home.records.settings.load()).toMatchObject({ backedUpAt: now - day, muted: true });
});

test('a session that was brought back on one computer and emptied on another has thirty days when it is deleted again', async () => {
  const [away, home] = [await someRecords(), await someRecords()];
  const old = now - 40 * day;
  await home.records.sessions.begin(aSession({ startedAt: old }));
  await home.records.sessions.end('s1', old);
  await home.records.answers.begin(anAnswer({ startedAt: old }));
  await home.records.sessions.remove('s1', old);
  await restore(away.records, await backupOf(home.records));
  await home.records.sessions.restore('s1', now - 39 * day);
  await away.records.sessions.purge(now - 30 * day);
  await restore(home.records, await backupOf(away.records));
  await home.records.sessions.remove('s1', now);
  await home.records.sessions.purge(now - 30 * day);
  expect(await home.records.sessions.deleted()).toHaveLength(1);
  expect(await home.records.answers.load('a1')).not.toBeNull();
});

test('a story that was saved lives through a merge with an older word on it', async () => {
  const [away, home] = [await someRecords(), await someRecords()];
  await away.records.stories.put(aStory({ title: 'Old', changedAt: now }));
  await home.records.stories.put(aStory({ title: 'New', changedAt: now + 1 }));
  await restore(home.records, await backupOf(away.records));
  expect((await home.records.stories.all())[0]?.title).toBe('New');
});
