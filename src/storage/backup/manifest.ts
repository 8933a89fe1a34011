import * as v from 'valibot';
import { amountSchema, epochMsSchema } from '../../domain/bounds';
import { isEpochMs } from '../../domain/dates';
import { limits } from './limits';
import { readLine } from './lines';
import { BackupError } from './problem';
import type { ZipEntry } from './zip/headers';

export const manifestName = 'manifest.json';
export const quarantineName = 'unreadable.ndjson';
export const readmeName = 'README.txt';

/** Goes up when an older reader would lose or misread something. */
const readerVersion = 1;

const count = v.pipe(amountSchema, v.integer());
const manifestSchema = v.looseObject({
  format: v.literal('second-take-backup'),
  version: count,
  minimumReader: count,
  /** By the wall of its computer, without a zone: for whoever reads the file. */
  madeAt: v.fallback(v.string(), ''),
  /** Missing in backups of before it was kept. */
  madeAtMs: v.optional(v.fallback(v.nullable(epochMsSchema), null)),
  counts: v.record(v.string(), count),
  files: v.array(
    v.looseObject({ name: v.string(), bytes: count, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;

export function newManifest(
  madeAt: string,
  counts: Manifest['counts'],
  files: Manifest['files'],
  madeAtMs?: number,
): Manifest {
  const made = { madeAt, ...(madeAtMs !== undefined && { madeAtMs }) };
  return { format: 'second-take-backup', version: 1, minimumReader: readerVersion, ...made, counts, files };
}

/** When a backup was made, epoch ms; null where it does not say so in a way that can be read. */
export function madeAtOf({ madeAt, madeAtMs }: Manifest): number | null {
  const at = madeAtMs ?? Date.parse(madeAt);
  return isEpochMs(at) ? at : null;
}

export function readManifest(bytes: Uint8Array): Manifest {
  const value = readLine(bytes, manifestName, limits.manifestBytes);
  const read = v.safeParse(manifestSchema, value);
  if (read.success && read.output.minimumReader <= readerVersion) return read.output;
  const asks = (value as { minimumReader?: unknown } | null)?.minimumReader;
  if (typeof asks === 'number' && asks > readerVersion) {
    throw new BackupError('newer', `It asks for reader ${asks}; this is ${readerVersion}.`);
  }
  throw new BackupError('damaged', 'Its manifest does not say what a manifest says.');
}

export const rowsFile = (table: string, part: number) => `rows/${table}-${String(part).padStart(4, '0')}.ndjson`;
export const soundFile = (sha256: string, mime: string) => `sounds/${sha256}.${endingOf(mime)}`;

/** The table that a file of rows belongs to; null for other files. */
export function tableOf(name: string): string | null {
  return /^rows\/([A-Za-z]{1,40})-\d{4}\.ndjson$/.exec(name)?.[1] ?? null;
}

function endingOf(mime: string): string {
  if (mime.startsWith('audio/webm')) return 'webm';
  return mime.startsWith('audio/mp4') ? 'm4a' : 'bin';
}

/** Names by whitelist, each with the most it may hold: paths that lead out of the zip have no name here. */
export function allowEntry({ name, size, packed }: ZipEntry): void {
  const most = mostBytes(name);
  if (most === null)
    throw new BackupError('hostile', `It holds a file that no backup has: ${JSON.stringify(name.slice(0, 80))}`);
  if (size > most || packed > most + 1024)
    throw new BackupError('too-large', `${name} has ${Math.max(size, packed)} bytes.`);
}

function mostBytes(name: string): number | null {
  if (name === manifestName) return limits.manifestBytes;
  if (name === readmeName) return 65_536;
  if (name === quarantineName || tableOf(name)) return limits.rowsFileBytes;
  return /^sounds\/[0-9a-f]{64}\.(webm|m4a|bin)$/.test(name) ? limits.soundBytes : null;
}
