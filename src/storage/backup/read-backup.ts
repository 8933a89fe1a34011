import * as v from 'valibot';
import type { CountedTable } from '../schema/database';
import { sha256 } from '../tables/recordings';
import { rowSchemas } from '../schema/rows';
import { linesOf, readRowLine } from './lines';
import { allowEntry, manifestName, quarantineName, readManifest, tableOf, type Manifest } from './manifest';
import { BackupError } from './problem';
import { isKnown } from './set-aside';
import { openZip, type OpenZip } from './zip/read';

/** One file of rows, with the lines of it (counted from 0) that do not read: they are set aside, the others come in. */
export type RowsFile = { table: CountedTable; name: string; bad: ReadonlySet<number> };

/** A backup of which every byte and every row was checked. */
export type CheckedBackup = {
  manifest: Manifest;
  /** Bytes of all files, for progress. */
  bytes: number;
  read: OpenZip['read'];
  /** Files of rows by table, in order. */
  rowsFiles: RowsFile[];
  /** Files of rows of kinds that this version does not know; all of them are set aside. */
  strangeFiles: { table: string; name: string }[];
  /** Rows that did not read any more when the backup was made. */
  quarantined: boolean;
  /** How many things of kinds that this version does not know. */
  unknown: number;
};

/** Checks all of a backup before anything is taken from it. `progress` may throw to stop. */
export async function checkBackup(file: Blob, progress: (bytes: number) => void): Promise<CheckedBackup> {
  const zip = await openZip(file, allowEntry);
  if (!zip.entries.has(manifestName)) throw new BackupError('not-a-backup', 'It holds no manifest.');
  const manifest = readManifest(await zip.read(manifestName));
  const listed = new Set(manifest.files.map(({ name }) => name));
  for (const name of zip.entries.keys()) {
    if (name !== manifestName && !listed.has(name)) throw new BackupError('damaged', `${name} is not in its manifest.`);
  }

  const found: Record<string, number> = {};
  const rowsFiles: RowsFile[] = [];
  const strangeFiles: CheckedBackup['strangeFiles'] = [];
  let bytes = 0;
  for (const { name, bytes: size, sha256: hash } of manifest.files) {
    const content = await zip.read(name);
    if (content.byteLength !== size || (await sha256(content)) !== hash) {
      throw new BackupError('damaged', `${name} is not what was saved.`);
    }
    const table = tableOf(name);
    if (table) {
      const { count, bad } = checkRows(table, content, name, listed);
      found[table] = (found[table] ?? 0) + count;
      if (isKnown(table)) rowsFiles.push({ table, name, bad });
      else strangeFiles.push({ table, name });
    }
    bytes += size;
    progress(bytes);
  }
  for (const [table, count] of Object.entries(manifest.counts)) {
    if ((found[table] ?? 0) !== count) throw new BackupError('damaged', `${table}: ${count} were saved.`);
  }
  const unknown = Object.entries(found).reduce((sum, [table, count]) => (isKnown(table) ? sum : sum + count), 0);
  const quarantined = listed.has(quarantineName);
  return { manifest, bytes, read: zip.read, rowsFiles, strangeFiles, quarantined, unknown };
}

/** A row of `sounds` names a file instead of holding the bytes. */
export const soundLineSchema = v.looseObject({ recordingId: v.pipe(v.string(), v.minLength(1)), file: v.string() });

function checkRows(
  table: string,
  content: Uint8Array,
  name: string,
  listed: ReadonlySet<string>,
): { count: number; bad: Set<number> } {
  let count = 0;
  const bad = new Set<number>();
  for (const { bytes, where } of linesOf(content, name)) {
    const read = readRowLine(bytes, where, table);
    if (!read || (isKnown(table) && !fits(table, read.row, listed))) bad.add(count);
    count += 1;
  }
  return { count, bad };
}

function fits(table: CountedTable, row: unknown, listed: ReadonlySet<string>): boolean {
  if (table !== 'sounds') return v.is(rowSchemas[table], row);
  return v.is(soundLineSchema, row) && listed.has(row.file);
}
