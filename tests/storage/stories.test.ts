import { describe, expect, test } from 'vitest';
import { mergeRows } from '../../src/storage/backup/merge';
import type { Drafts } from '../../src/storage/tables/drafts';
import type { AppStorage } from '../../src/storage/app-storage';
import type { Stories } from '../../src/storage/tables/stories';
import { fakeDrafts, fakeStories } from '../fakes/stories';
import { aStory } from '../builders/a-story';
import { someRecords, tamper } from './open-storage';
import { aSession, anAnswer } from '../builders/some-rows';

const kinds = [
  ['fake', async () => ({ stories: fakeStories(), drafts: fakeDrafts(), end: async () => undefined })],
  [
    'records',
    async () => {
      const { records } = await someRecords();
      const end = async () => {
        expect(await records.losses(), 'the ledger agrees with the tables').toEqual([]);
        expect(records.damage()).toEqual([]);
        records.close();
      };
      return { ...records, end };
    },
  ],
] as const satisfies [string, () => Promise<{ stories: Stories; drafts: Drafts; end(): Promise<void> }>][];

describe.each(kinds)('the journal (%s)', (_, open) => {
  test('keeps a story as it was written, and its newest version', async () => {
    const { stories, end } = await open();
    await stories.put(aStory());
    expect(await stories.all()).toEqual([aStory()]);
    const changed = aStory({ title: 'Forty minutes', changedAt: 2000 });
    await stories.put(changed);
    await stories.put(aStory({ title: 'An old tab', changedAt: 1500 }));
    expect(await stories.all()).toEqual([changed]);
    await end();
  });

  test('remembers the newest word on what an answer told', async () => {
    const { stories, end } = await open();
    await stories.tell({ answerId: 'a1', storyId: 'y1', at: 10 });
    await stories.tell({ answerId: 'a2', storyId: 'y1', at: 11 });
    await stories.tell({ answerId: 'a1', storyId: null, at: 12 });
    await stories.tell({ answerId: 'a1', storyId: 'y2', at: 11 });
    expect(await stories.tellings()).toEqual([
      { answerId: 'a1', storyId: null, at: 12 },
      { answerId: 'a2', storyId: 'y1', at: 11 },
    ]);
    await end();
  });

  test('forgets the words of a story that was deleted long ago, not of one deleted lately', async () => {
    const { stories, end } = await open();
    await stories.put(aStory({ deletedAt: 100, changedAt: 100 }));
    await stories.put(aStory({ id: 'y2', deletedAt: 300, changedAt: 300 }));
    await stories.put(aStory({ id: 'y3' }));
    expect(await stories.purge(200)).toBe(1);
    expect(await stories.purge(200), 'once').toBe(0);
    expect((await stories.all()).map(({ id }) => id)).toEqual(['y2', 'y3']);
    await end();
  });

  test('keeps a draft until it was used', async () => {
    const { drafts, end } = await open();
    expect(await drafts.load('words')).toBeNull();
    await drafts.keep({ key: 'words', answerId: 'a1', text: 'half a sent', at: 10 });
    expect(await drafts.load('words')).toMatchObject({ text: 'half a sent' });
    await drafts.keep({ key: 'words', answerId: 'a1', text: '', at: 11 });
    await drafts.keep({ key: 'words', answerId: 'a1', text: 'a tab of yesterday', at: 9 });
    expect(await drafts.load('words')).toBeNull();
    await end();
  });
});

describe('stories on the disk', () => {
  const open = async () => {
    const kept = await someRecords();
    const { sessions, answers, stories, drafts } = kept.records;
    await sessions.begin(aSession());
    await answers.begin(anAnswer());
    await stories.put(aStory({ mood: 'proud' }));
    await stories.tell({ answerId: 'a1', storyId: 'y1', at: 10 });
    await drafts.keep({ key: 'words a1 0', answerId: 'a1', text: 'half', at: 10 });
    await drafts.keep({ key: 'story new', text: 'half', at: 10 });
    return kept;
  };
  const backupOf = async (records: AppStorage) => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of records.backups.write({ madeAt: '2026-01-15T09:00:00Z', passphrase: null }))
      pieces.push(piece.slice());
    return new Blob(pieces);
  };
  const restore = (records: AppStorage, backup: Blob) =>
    records.backups.restore(backup, { passphrase: null, progress: () => undefined });

  test('a backup takes them along, and a second time adds nothing', async () => {
    const backup = await backupOf((await open()).records);
    const { records } = await someRecords();
    expect(await restore(records, backup)).toMatchObject({ ok: true, restored: { unknown: 0, changed: 0 } });
    expect(await records.stories.all()).toEqual([aStory({ mood: 'proud' })]);
    expect(await records.stories.tellings()).toMatchObject([{ answerId: 'a1', storyId: 'y1' }]);
    expect(await records.drafts.load('story new')).toMatchObject({ text: 'half' });
    expect(await restore(records, backup)).toMatchObject({ ok: true, restored: { added: 0, changed: 0 } });
    expect(await records.losses()).toEqual([]);
  });

  test('a story deleted here stays deleted when an older backup comes, and its words stay gone', async () => {
    const { records } = await open();
    const backup = await backupOf(records);
    await records.stories.put(aStory({ deletedAt: 2000, changedAt: 2000 }));
    const lately = await backupOf(records);
    await restore(records, backup);
    expect(await records.stories.all()).toMatchObject([{ deletedAt: 2000 }]);
    await records.stories.purge(3000);
    await restore(records, backup);
    await restore(records, lately);
    expect(await records.stories.all()).toEqual([]);
  });

  test('nothing of a purged story can be read any more', async () => {
    const { records, name } = await open();
    await records.stories.put(aStory({ deletedAt: 2000, changedAt: 2000 }));
    await records.stories.purge(3000);
    const [row] = await tamper(name, (raw) => raw.table('stories').toArray());
    expect(JSON.stringify(row)).not.toMatch(/returns|Dana|forty|proud/u);
    expect(row).toMatchObject({ id: 'y1', deletedAt: 2000, purgedAt: 2000 });
    expect((await records.checkUp(() => undefined)).unreadable).toBe(0);
  });

  test('a story brought back on another device comes back here with its words', () => {
    const tombstone = { ...aStory({ title: '', changedAt: 2000, deletedAt: 2000, purgedAt: 2000 }) };
    const back = aStory({ changedAt: 2500 });
    expect(mergeRows('stories', tombstone, back)).toEqual(back);
    expect(mergeRows('stories', aStory({ changedAt: 2000, deletedAt: 2000 }), tombstone)).toEqual(tombstone);
  });

  test('what an answer told, and what was half written of it, goes with the answer', async () => {
    const { records, name } = await open();
    await records.sessions.remove('s1', 1000);
    await records.sessions.purge(2000);
    expect(await records.stories.tellings()).toEqual([]);
    const drafts = await tamper(name, (raw) => raw.table('drafts').toArray());
    expect(drafts.map(({ key }) => key)).toEqual(['story new']);
    expect(await records.losses()).toEqual([]);
    expect(await records.stories.all(), 'the story is the candidate’s own').toHaveLength(1);
  });

  test('stories that vanished are counted, damaged ones are left where they are', async () => {
    const { records, name, mirror } = await open();
    await records.stories.put(aStory({ id: 'y2' }));
    records.close();
    await tamper(name, (raw) =>
      raw.table('stories').bulkPut([{ id: 'y1', title: 7, deletedAt: 1, changedAt: 1, createdAt: 1 }]),
    );
    await tamper(name, (raw) => raw.table('stories').delete('y2'));
    const again = await someRecords(name, mirror);
    expect(await again.records.losses()).toEqual([{ table: 'stories', saved: 2, found: 1 }]);
    expect(await again.records.stories.all()).toEqual([]);
    expect(again.records.damage()).toMatchObject([{ table: 'stories', key: '"y1"' }]);
    expect(await again.records.stories.purge(5)).toBe(0);
    expect(await tamper(name, (raw) => raw.table('stories').get('y1'))).toMatchObject({ title: 7 });
  });
});
