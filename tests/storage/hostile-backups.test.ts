import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { crc32 } from '../../src/storage/backup/zip/crc32';
import { newManifest, rowsFile } from '../../src/storage/backup/manifest';
import { directoryHeader, endHeader, localHeader, type ZipEntry } from '../../src/storage/backup/zip/headers';
import type { AppStorage } from '../../src/storage/app-storage';
import { sha256 } from '../../src/storage/tables/recordings';
import { someRecords, tamper } from './open-storage';
import { aSession, aTranscript, anAnswer } from '../builders/some-rows';

type Packed = { name: string; bytes: Uint8Array; lie?: Partial<ZipEntry>; deflate?: boolean };

const text = (content: string) => new TextEncoder().encode(content);

/** A zip as somebody else would make it, and lie about it. */
function zip(files: Packed[], end: { count?: number } = {}): Blob {
  const parts: Uint8Array[] = [];
  const headers: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes, lie, deflate } of files) {
    const packed = deflate ? deflateRawSync(bytes) : bytes;
    const honest = {
      name,
      method: deflate ? 8 : 0,
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
      offset,
    };
    const entry = { ...honest, ...lie };
    const local = localHeader(entry);
    const directory = directoryHeader(entry);
    for (const [header, at] of [
      [local, 8],
      [directory, 10],
    ] as const)
      new DataView(header.buffer).setUint16(at, entry.method, true);
    for (const [header, at] of [
      [local, 18],
      [directory, 20],
    ] as const)
      new DataView(header.buffer).setUint32(at, entry.packed, true);
    parts.push(local, packed);
    headers.push(directory);
    offset += local.length + packed.length;
  }
  const size = headers.reduce((sum, header) => sum + header.length, 0);
  return new Blob([...parts, ...headers, endHeader(end.count ?? files.length, size, offset, '')] as BlobPart[]);
}

type Rows = Record<string, string[]>;

/** A backup whose lines are these, with a manifest that agrees with them. */
async function backup(rows: Rows, change: Record<string, unknown> = {}, more: Packed[] = []): Promise<Blob> {
  const files: Packed[] = Object.entries(rows).map(([table, lines]) => ({
    name: rowsFile(table, 1),
    bytes: text(lines.map((line) => `${line}\n`).join('')),
  }));
  const listed = await Promise.all(
    [...files, ...more].map(async ({ name, bytes }) => ({ name, bytes: bytes.length, sha256: await sha256(bytes) })),
  );
  const counts = Object.fromEntries(Object.entries(rows).map(([table, lines]) => [table, lines.length]));
  const manifest = { ...newManifest('2026-01-15T09:00:00', counts, listed), ...change };
  return zip([...files, ...more, { name: 'manifest.json', bytes: text(JSON.stringify(manifest)) }]);
}

const line = JSON.stringify(aTranscript());
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** What a bomb unpacks to, at one to a thousand. */
const zeros = new Uint8Array(30 * 1024 * 1024);

let here: { records: AppStorage; name: string };
beforeAll(async () => {
  here = await someRecords();
  await here.records.answers.addTranscript(aTranscript({ id: 'mine' }));
});

const dump = () => tamper(here.name, (raw) => Promise.all(raw.tables.map((table) => table.toArray())));

const hostile: [string, () => Promise<Blob> | Blob, string][] = [
  ['nothing at all', () => new Blob([]), 'not-a-backup'],
  ['a text', () => new Blob(['Dear diary']), 'not-a-backup'],
  ['a picture that is called a backup', () => new Blob([new Uint8Array(5000).fill(137)]), 'not-a-backup'],
  ['a zip of something else', () => zip([{ name: 'holiday.jpg', bytes: text('x') }]), 'hostile'],
  ['a zip without a manifest', () => zip([{ name: 'README.txt', bytes: text('x') }]), 'not-a-backup'],
  ['a path that leads out', () => zip([{ name: '../../.bashrc', bytes: text('x') }]), 'hostile'],
  ['an absolute path', () => zip([{ name: '/etc/passwd', bytes: text('x') }]), 'hostile'],
  ['a path with backslashes', () => zip([{ name: 'rows\\answers-0001.ndjson', bytes: text('x') }]), 'hostile'],
  ['a name with a zero byte', () => zip([{ name: 'manifest.json\0.exe', bytes: text('x') }]), 'hostile'],
  ['a very long name', () => zip([{ name: `sounds/${'a'.repeat(5000)}.webm`, bytes: text('x') }]), 'hostile'],
  [
    'one name twice',
    () =>
      zip([
        { name: 'manifest.json', bytes: text('{}') },
        { name: 'manifest.json', bytes: text('{}') },
      ]),
    'hostile',
  ],
  [
    'files that lie on top of each other',
    () =>
      zip([
        { name: 'manifest.json', bytes: text('{}') },
        { name: 'README.txt', bytes: text('x'), lie: { offset: 0 } },
      ]),
    'hostile',
  ],
  ['a bomb that says what it is', () => zip([{ name: 'README.txt', bytes: zeros, deflate: true }]), 'too-large'],
  [
    'a bomb that says it is small',
    () => zip([{ name: 'manifest.json', bytes: zeros, deflate: true, lie: { size: 100 } }]),
    'hostile',
  ],
  [
    'a directory of more files than there are',
    () => zip([{ name: 'manifest.json', bytes: text('{}') }], { count: 50_000 }),
    'damaged',
  ],
  [
    'a file that claims four gigabytes',
    () => zip([{ name: 'manifest.json', bytes: text('{}'), lie: { size: 0xffffffff } }]),
    'too-large',
  ],
  [
    'a method of packing that nobody knows',
    () => zip([{ name: 'manifest.json', bytes: text('{}'), lie: { method: 14 } }]),
    'hostile',
  ],
  ['a manifest that is no JSON', () => zip([{ name: 'manifest.json', bytes: text('{"format":') }]), 'damaged'],
  ['a manifest of something else', () => zip([{ name: 'manifest.json', bytes: text('{"format":"tar"}') }]), 'damaged'],
  [
    'a manifest nested five million deep',
    () => zip([{ name: 'manifest.json', bytes: text(nested(5_000_000)) }]),
    'hostile',
  ],
  ['a backup of a newer version', () => backup({}, { minimumReader: 2 }), 'newer'],
  ['a count that is not true', () => backup({ transcripts: [line] }, { counts: { transcripts: 2 } }), 'damaged'],
  ['a file that the manifest does not list', () => backup({ transcripts: [line] }, { files: [] }), 'damaged'],
  ['rows nested a million deep', () => backup({ transcripts: [`{"id":${nested(1_000_000)}}`] }), 'hostile'],
  ['a row of ten megabytes', () => backup({ transcripts: [`{"id":"${'x'.repeat(10_000_000)}"}`] }), 'too-large'],
  ['__proto__ in a row', () => backup({ transcripts: [line.replace('{', '{"__proto__":{"admin":true},')] }), 'hostile'],
  ['__proto__ deep in a row', () => backup({ transcripts: [line.replace('{', '{"a":[{"__proto__":1}],')] }), 'hostile'],
  [
    'constructor in a row',
    () => backup({ transcripts: [line.replace('{', '{"constructor":{"prototype":{}},')] }),
    'hostile',
  ],
];

const bad: [string, string, string][] = [
  ['that is a number', 'transcripts', '42'],
  ['that is null', 'transcripts', 'null'],
  ['that is cut off', 'transcripts', '{"id":"t9","ans'],
  ['with a field of the wrong kind', 'transcripts', JSON.stringify({ ...aTranscript(), text: 7 })],
  ['with an id of ten thousand letters', 'transcripts', JSON.stringify(aTranscript({ id: 'x'.repeat(10_000) }))],
  ['with bytes that are no base64', 'slices', '{"recordingId":"r","seq":0,"atMs":1,"bytes":{"$bytes":"%%%"}}'],
  ['of a sound that is not there', 'sounds', `{"recordingId":"r1","file":"sounds/${'a'.repeat(64)}.webm"}`],
  ['of a sound that is a way out', 'sounds', '{"recordingId":"r1","file":"../../secret"}'],
  ['of a year after the last one', 'transcripts', JSON.stringify(aTranscript({ createdAt: 1e17 }))],
  ['of before all time', 'sessions', JSON.stringify(aSession({ startedAt: -1 }))],
  ['of the thousand-millionth turn', 'transcripts', JSON.stringify(aTranscript({ turn: 1e9 }))],
  ['of half a turn', 'transcripts', JSON.stringify(aTranscript({ turn: 0.5 }))],
  ['without an end to its number', 'transcripts', line.replace('2000', '1e400')],
  ['with no end to a number nobody knows', 'transcripts', line.replace('{', '{"mood":-1e400,')],
  ['of a setting that never was', 'settings', '{"key":"muted","value":true,"at":1e400,"deviceId":""}'],
  ['of an event after a hundred years', 'events', '{"sessionId":"s1","seq":0,"event":{"kind":"paused","atMs":3e12}}'],
];

describe('one bad row', () => {
  test.each(bad)('%s is set aside, counted and passed on; the others come in', async (_, table, poor) => {
    const { records } = await someRecords();
    const good = JSON.stringify(aTranscript({ id: 'good', answerId: 'good' }));
    const rows: Rows = { answers: [JSON.stringify(anAnswer())], transcripts: [good] };
    const file = await backup({ ...rows, [table]: [...(rows[table] ?? []), poor] });
    const restore = (to: AppStorage, blob: Blob) =>
      to.backups.restore(blob, { passphrase: null, progress: () => undefined });
    expect(await restore(records, file)).toMatchObject({ ok: true, restored: { added: 2, unreadable: 1 } });
    expect(await restore(records, file), 'again').toMatchObject({ ok: true, restored: { added: 0, unreadable: 0 } });
    expect(await records.setAside()).toBe(1);
    expect((await records.checkUp(() => undefined)).unreadable).toBe(0);
    expect(await records.answers.transcripts('good')).toHaveLength(1);
    expect(await records.losses()).toEqual([]);

    const pieces: Uint8Array[] = [];
    for await (const piece of records.backups.write({ madeAt: '', passphrase: null })) pieces.push(piece.slice());
    const next = await someRecords();
    expect(await restore(next.records, new Blob(pieces as BlobPart[]))).toMatchObject({ ok: true });
    expect(await tamper(next.name, (raw) => raw.table('setAside').toArray())).toMatchObject([{ table, line: poor }]);
  });

  test('that is not even text does not keep the others out', async () => {
    const { records } = await someRecords();
    const bytes = Uint8Array.from([255, 254, 10, ...text(`${JSON.stringify(anAnswer())}\n`)]);
    const file = await backup({}, { counts: { answers: 2 } }, [{ name: rowsFile('answers', 1), bytes }]);
    const restored = await records.backups.restore(file, { passphrase: null, progress: () => undefined });
    expect(restored).toMatchObject({ ok: true, restored: { added: 1, unreadable: 1 } });
  });

  test.each(['"not a date"', '1e400', '"999999-01-01"', 'null'])(
    'a backup made at %s comes in without a date',
    async (madeAt) => {
      const { records } = await someRecords();
      const file = await backup({ transcripts: [line] }, { madeAt: JSON.parse(madeAt) });
      const restored = await records.backups.restore(file, { passphrase: null, progress: () => undefined });
      expect(restored).toMatchObject({ ok: true, restored: { added: 1, madeAt: null } });
    },
  );
});

describe('a file made to do harm', () => {
  test.each(hostile)('%s is refused with the reason, and nothing changes', async (_, make, problem) => {
    const file = await make();
    const before = await dump();
    const memory = process.memoryUsage().rss;
    const refused = await here.records.backups.restore(file, { passphrase: null, progress: () => undefined });
    expect(refused).toMatchObject({ ok: false, problem });
    expect(process.memoryUsage().rss - memory, 'memory').toBeLessThan(200 * 1024 * 1024);
    expect(await dump()).toEqual(before);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('odd words come in as they are', async () => {
    const odd = [
      '<img src=x onerror=alert(1)>',
      '\u202eevil',
      '\ud800 half a letter',
      '=HYPERLINK("x")',
      '\0',
      '🙂'.repeat(500),
    ];
    const lines = odd.map((words, at) =>
      JSON.stringify(aTranscript({ id: `odd-${at}`, answerId: 'odd', text: words })),
    );
    const { records } = await someRecords();
    const file = await backup({ transcripts: lines });
    expect(await records.backups.restore(file, { passphrase: null, progress: () => undefined })).toMatchObject({
      ok: true,
    });
    expect((await records.answers.transcripts('odd')).map(({ text: words }) => words).sort()).toEqual(odd.sort());
  });

  test('a backup that another program packed again is taken', async () => {
    const { records } = await someRecords();
    const bytes = text(`${line}\n`);
    const files = [{ name: rowsFile('transcripts', 1), bytes: bytes.length, sha256: await sha256(bytes) }];
    const manifest = text(JSON.stringify(newManifest('2026-01-15T09:00:00', { transcripts: 1 }, files)));
    const again = zip([
      { name: rowsFile('transcripts', 1), bytes, deflate: true },
      { name: 'manifest.json', bytes: manifest, deflate: true },
    ]);
    expect(await records.backups.restore(again, { passphrase: null, progress: () => undefined })).toMatchObject({
      ok: true,
      restored: { added: 1 },
    });
  });

  test('things of a kind that only a newer version knows are counted and kept for it', async () => {
    const { records } = await someRecords();
    const file = await backup({ transcripts: [line], dreams: ['{"id":1}', '{"id":2}'] });
    expect(await records.backups.restore(file, { passphrase: null, progress: () => undefined })).toMatchObject({
      ok: true,
      restored: { added: 1, unknown: 2, unreadable: 0 },
    });
    expect(await records.setAside()).toBe(2);
  });
});
