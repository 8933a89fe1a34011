import { countedTables, type CountedTable, type Database } from '../database';
import { keyOf, readRows } from '../reading';
import { sha256 } from '../recordings';
import { lineOf } from './lines';
import { limits } from './limits';
import { manifestName, newManifest, quarantineName, readmeName, rowsFile, soundFile, type Manifest } from './manifest';
import { writeZip } from './zip-write';

export type BackupOptions = {
  /** ISO time. */
  madeAt: string;
  /** Bytes written so far; it may throw to stop. */
  progress?: (bytes: number) => void;
};

const readme = `This is a backup of Second Take.

rows/      one line of JSON per thing that was saved, one kind per file
sounds/    your recordings, named after their SHA-256; any player opens them
unreadable.ndjson   rows that did not read any more when this backup was made, as they were

To restore it, open Second Take, go to Settings, Your data, and choose this file.
manifest.json lists every file with its size and SHA-256.
`;

/** Rows read at once: the database answers quickly and little is held in memory. */
const batch = 500;

/**
 * Everything the candidate has saved, as a zip in pieces. Rows are written as they are stored, so that fields which
 * only a newer version knows come along; what does not read goes to a file of its own, raw.
 */
export async function* writeBackup(database: Database, options: BackupOptions): AsyncGenerator<Uint8Array, void> {
  let bytes = 0;
  for await (const piece of writeZip(filesOf(database, options.madeAt))) {
    bytes += piece.byteLength;
    options.progress?.(bytes);
    yield piece;
  }
}

type NamedFile = { name: string; bytes: Uint8Array };

async function* filesOf(database: Database, madeAt: string): AsyncGenerator<NamedFile> {
  const encoder = new TextEncoder();
  const counts: Manifest['counts'] = {};
  const listed: Manifest['files'] = [];
  const unreadable: string[] = [];
  const sounds = new Set<string>();

  const file = async (name: string, bytes: Uint8Array): Promise<NamedFile> => {
    listed.push({ name, bytes: bytes.byteLength, sha256: await sha256(bytes) });
    return { name, bytes };
  };

  yield file(readmeName, encoder.encode(readme));
  for (const table of countedTables) {
    let part = 0;
    let lines: string[] = [];
    let size = 0;
    counts[table] = 0;
    const rowsPart = () => {
      const bytes = encoder.encode(lines.map((line) => `${line}\n`).join(''));
      [lines, size] = [[], 0];
      part += 1;
      return file(rowsFile(table, part), bytes);
    };
    for await (const { row, readable } of storedRows(database, table)) {
      if (!readable) {
        unreadable.push(lineOf({ table, row }));
        continue;
      }
      if (table === 'sounds') {
        const { bytes, ...rest } = row as { recordingId: string; bytes: Uint8Array };
        const hash = await sha256(bytes);
        const { mime = '' } = (await database.recordings.get(rest.recordingId)) ?? {};
        const name = soundFile(hash, mime);
        if (!sounds.has(name)) yield file(name, bytes);
        sounds.add(name);
        lines.push(lineOf({ ...rest, file: name }));
      } else lines.push(lineOf(row));
      counts[table] += 1;
      size += lines.at(-1)?.length ?? 0;
      if (size > limits.rowsPartBytes) yield rowsPart();
    }
    if (lines.length > 0) yield rowsPart();
  }
  if (unreadable.length > 0) yield file(quarantineName, encoder.encode(unreadable.map((line) => `${line}\n`).join('')));
  const manifest = newManifest(madeAt, counts, listed);
  yield { name: manifestName, bytes: encoder.encode(JSON.stringify(manifest, null, 1)) };
}

/** All rows of a table by key, a batch at a time; sounds one by one, for they are large. */
async function* storedRows(database: Database, table: CountedTable) {
  const rows = database.table<unknown>(table);
  const size = table === 'sounds' ? 1 : batch;
  let stored = await rows.orderBy(':id').limit(size).toArray();
  while (stored.length > 0) {
    for (const row of stored) yield { row, readable: readRows(database, table, [row]).damaged === 0 };
    stored = await rows
      .where(':id')
      .above(keyOf(database, table, stored.at(-1)))
      .limit(size)
      .toArray();
  }
}
