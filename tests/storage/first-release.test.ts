import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { someRecords } from './open-storage';

// Made by the first release and never made again: what it wrote must be read for ever.
const backup = readFileSync(new URL('./fixtures/backup-1.zip', import.meta.url));

test('a backup of the first release is still read, to the last row', async () => {
  const { records } = await someRecords();
  const restored = await records.backups.restore(new Blob([backup]), { passphrase: null, progress: () => undefined });
  expect(restored).toMatchObject({ ok: true, restored: { added: 11, changed: 0, same: 0, unknown: 0 } });
  expect(await records.answers.load('a1')).toMatchObject({ question: { id: 'q1' } });
  expect(await records.sessions.load('s1')).toMatchObject({ events: [{ kind: 'thinking-started', atMs: 1 }] });
  expect(await records.recordings.sound('r1')).toMatchObject({ damaged: false });
  expect([...(await records.recordings.raw('r2'))]).toEqual([0, 1, 2]);
  expect(await records.settings.load()).toMatchObject({ muted: true });
});
