import * as v from 'valibot';
import { countedTables, type CountedTable } from '../schema/database';
import { sha256 } from '../tables/recordings';
import { rowSchemas } from '../schema/rows';
import { rowsOf } from './lines';
import { allowEntry, manifestName, readManifest, tableOf, type Manifest } from './manifest';
import { BackupError } from './problem';
import { openZip, type OpenZip } from './zip/read';

/** A backup of which every byte and every row was checked. */
export type CheckedBackup = {
  manifest: Manifest;
  /** Bytes of all files, for progress. */
  bytes: number;
  read: OpenZip['read'];
  /** Files of rows by table, in order. */
  rowsFiles: { table: CountedTable; name: string }[];
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
  const rowsFiles: CheckedBackup['rowsFiles'] = [];
  let bytes = 0;
  for (const { name, bytes: size, sha256: hash } of manifest.files) {
    const content = await zip.read(name);
    if (content.byteLength !== size || (await sha256(content)) !== hash) {
      throw new BackupError('damaged', `${name} is not what was saved.`);
    }
    const table = tableOf(name);
    if (table) found[table] = (found[table] ?? 0) + checkRows(table, content, name, listed);
    if (table && isKnown(table)) rowsFiles.push({ table, name });
    bytes += size;
    progress(bytes);
  }
  for (const [table, count] of Object.entries(manifest.counts)) {
    if ((found[table] ?? 0) !== count) throw new BackupError('damaged', `${table}: ${count} were saved.`);
  }
  const unknown = Object.entries(found).reduce((sum, [table, count]) => (isKnown(table) ? sum : sum + count), 0);
  return { manifest, bytes, read: zip.read, rowsFiles, unknown };
}

function isKnown(table: string): table is CountedTable {
  return countedTables.some((known) => known === table);
}

/** A row of `sounds` names a file instead of holding the bytes. */
export const soundLineSchema = v.looseObject({ recordingId: v.string(), file: v.string() });

function checkRows(table: string, content: Uint8Array, name: string, listed: ReadonlySet<string>): number {
  let count = 0;
  for (const row of rowsOf(content, name)) {
    count += 1;
    if (!isKnown(table)) continue;
    const read = v.safeParse(table === 'sounds' ? soundLineSchema : rowSchemas[table], row);
    if (!read.success) throw new BackupError('damaged', `${name}, line ${count}: ${read.issues[0].message}`);
    if (table === 'sounds' && !listed.has((read.output as { file: string }).file)) {
      throw new BackupError('damaged', `${name}, line ${count}: its sound is missing.`);
    }
  }
  return count;
}
