import { scopeOf } from '../../domain/sync/setting-scopes';
import { countedTables, type CountedTable, type Database } from '../schema/database';
import { keyOf, readRows } from '../integrity/validated-read';
import { isSealed, sha256 } from '../tables/recordings';
import type { RecordingRow } from '../schema/rows';
import { lineOf } from './lines';
import { limits } from './limits';
import { manifestName, newManifest, quarantineName, readmeName, rowsFile, soundFile, type Manifest } from './manifest';
import { writeZip } from './zip/write';

export type BackupOptions = {
  /** By the wall, `YYYY-MM-DDThh:mm:ss`. */
  madeAt: string;
  /** The same in epoch ms, for a computer in another time zone. */
  madeAtMs?: number;
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
  for await (const piece of writeZip(filesOf(database, options))) {
    bytes += piece.byteLength;
    options.progress?.(bytes);
    yield piece;
  }
}

type NamedFile = { name: string; bytes: Uint8Array };

async function* filesOf(database: Database, { madeAt, madeAtMs }: BackupOptions): AsyncGenerator<NamedFile> {
  const encoder = new TextEncoder();
  const counts: Manifest['counts'] = {};
  const listed: Manifest['files'] = [];
  const unreadable: string[] = [];
  const parts: Partial<Record<CountedTable, number>> = {};
  const sounds = new Set<string>();
  const sealed = new Set<string>();
  const sealedSince: string[] = [];

  const file = async (name: string, bytes: Uint8Array): Promise<NamedFile> => {
    listed.push({ name, bytes: bytes.byteLength, sha256: await sha256(bytes) });
    return { name, bytes };
  };
  const rowsPart = (table: CountedTable, lines: readonly string[]) => {
    const part = (parts[table] ?? 0) + 1;
    parts[table] = part;
    counts[table] = (counts[table] ?? 0) + lines.length;
    return file(rowsFile(table, part), encoder.encode(lines.map((line) => `${line}\n`).join('')));
  };

  yield file(readmeName, encoder.encode(readme));
  for (const table of countedTables) {
    let lines: string[] = [];
    let size = 0;
    counts[table] = 0;
    for await (const { row, readable } of storedRows(database, table)) {
      if (staysHere(table, row)) continue;
      if (!readable) {
        unreadable.push(lineOf({ table, row }));
        continue;
      }
      if (table === 'sounds') {
        const { bytes, ...rest } = row as { recordingId: string; bytes: Uint8Array };
        const hash = await sha256(bytes);
        const recording = await database.recordings.get(rest.recordingId);
        if (isSealed(recording) && isReadable(database, 'recordings', recording) && !sealed.has(rest.recordingId)) {
          sealedSince.push(lineOf(recording));
        }
        const name = soundFile(hash, recording?.mime ?? '');
        if (!sounds.has(name)) yield file(name, bytes);
        sounds.add(name);
        lines.push(lineOf({ ...rest, file: name }));
      } else lines.push(lineOf(row));
      if (table === 'recordings' && isSealed(row as RecordingRow)) sealed.add((row as RecordingRow).id);
      size += lines.at(-1)?.length ?? 0;
      if (size <= limits.rowsPartBytes) continue;
      yield rowsPart(table, lines);
      [lines, size] = [[], 0];
    }
    if (lines.length > 0) yield rowsPart(table, lines);
  }
  // Their rows were read while they were recorded, and their slices are gone: with such a row the sound would be nobody's.
  if (sealedSince.length > 0) yield rowsPart('recordings', sealedSince);
  if (unreadable.length > 0) yield file(quarantineName, encoder.encode(unreadable.map((line) => `${line}\n`).join('')));
  const manifest = newManifest(madeAt, counts, listed, madeAtMs);
  yield { name: manifestName, bytes: encoder.encode(JSON.stringify(manifest, null, 1)) };
}

/** All rows of a table by key, a batch at a time; sounds one by one, for they are large. */
async function* storedRows(database: Database, table: CountedTable) {
  const rows = database.table<unknown>(table);
  const size = table === 'sounds' ? 1 : batch;
  let stored = await rows.orderBy(':id').limit(size).toArray();
  while (stored.length > 0) {
    for (const row of stored) yield { row, readable: isReadable(database, table, row) };
    stored = await rows
      .where(':id')
      .above(keyOf(database, table, stored.at(-1)))
      .limit(size)
      .toArray();
  }
}

/** What says something of this computer alone. */
export function staysHere(table: CountedTable, row: unknown): boolean {
  return table === 'settings' && scopeOf((row as { key?: unknown } | null)?.key) === 'computer';
}

function isReadable(database: Database, table: CountedTable, row: unknown): boolean {
  return readRows(database, table, [row]).damaged === 0;
}
