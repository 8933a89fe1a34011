import Dexie from 'dexie';
import * as v from 'valibot';
import { commit, type Count } from '../integrity/commit';
import { sameRow } from '../integrity/same-row';
import { keyOf } from '../integrity/validated-read';
import { pastsKey } from '../derived/question-history';
import { countedTables, type CountedTable, type Database } from '../schema/database';
import { isSealed } from '../tables/recordings';
import { endRestore, type Restoring } from './interrupted-restore';
import { limits } from './limits';
import { lineOf, linesOf, readLine, readRowLine } from './lines';
import { quarantineName } from './manifest';
import { mergeIn } from './merge-in';
import type { CheckedBackup, RowsFile } from './read-backup';
import type { RestoreStep, Restored, SoundLine } from './restored';
import { isKnown, readableRow, setAside } from './set-aside';
import { staysHere } from './write-backup';

type Row = Record<string, unknown>;

/** The rows of a file that read; the others were found when the backup was checked. */
export function* goodRows({ table, name, bad }: RowsFile, content: Uint8Array): Generator<{ row: unknown }> {
  let at = 0;
  for (const { bytes, where } of linesOf(content, name)) {
    const read = bad.has(at) ? null : readRowLine(bytes, where, table);
    if (read) yield read;
    at += 1;
  }
}

type Tally = Pick<Restored, 'added' | 'answers' | 'changed' | 'same' | 'unreadable'>;

/** The rows of all kinds, in one transaction. */
export async function restoreRows(
  database: Database,
  backup: CheckedBackup,
  { restoring, lines, replaced }: { restoring: Restoring; lines: readonly SoundLine[]; replaced: Set<string> },
  progress: (at: RestoreStep) => void,
): Promise<Tally> {
  const tally: Tally = { added: 0, answers: 0, changed: 0, same: 0, unreadable: 0 };
  const files = backup.rowsFiles.filter(({ table }) => table !== 'sounds');
  const soundIds = lines.map(({ recordingId }) => recordingId);
  await commit(database, countedTables, async (count) => {
    await endRestore(database, restoring, soundIds);
    for (const [at, file] of files.entries()) {
      progress({ step: 'rows', share: at / files.length });
      // The transaction waits: without this it would be over as soon as the file is read.
      const content = await Dexie.waitFor(backup.read(file.name));
      const rows = [...goodRows(file, content)].map(({ row }) => row as Row);
      await takeIn(database, file.table, rows, { tally, count, replaced });
    }
    await keepAside(database, backup, { tally, count, replaced });
    count('slices', -(await dropSealedSlices(database, lines)));
    for (const { file, ...rest } of lines.filter(({ recordingId }) => replaced.has(recordingId))) {
      await database.sounds.put({ ...rest, bytes: await Dexie.waitFor(backup.read(file)) });
    }
    await database.meta.delete(pastsKey);
  });
  return tally;
}

type Account = { tally: Tally; count: Count; replaced: Set<string> };

/** What belongs to the other device stays there; slices of a sound that is whole here are not wanted any more. */
async function takeIn(database: Database, table: CountedTable, rows: readonly Row[], to: Account): Promise<void> {
  const incoming = rows.filter((row) => !staysHere(table, row));
  const wanted = table === 'slices' ? await withoutSealed(database, incoming) : incoming;
  for (const id of await mergeIn(database, table, wanted, to.count, to.tally)) to.replaced.add(id);
}

/**
 * Lines that do not read, and kinds that only a newer version knows, stay as they are; what did not read where the backup
 * was made and reads here comes home.
 */
async function keepAside(database: Database, backup: CheckedBackup, to: Account): Promise<void> {
  const decoder = new TextDecoder();
  for (const { table, name, bad } of [
    ...backup.rowsFiles,
    ...backup.strangeFiles.map((file) => ({ ...file, bad: null })),
  ]) {
    if (bad?.size === 0) continue;
    const content = await Dexie.waitFor(backup.read(name));
    const lines = [...linesOf(content, name)].filter((_, at) => !bad || bad.has(at));
    const kept = lines.map(({ bytes }) => ({ table, line: decoder.decode(bytes) }));
    const fresh = await setAside(database, kept, to.count);
    if (bad) to.tally.unreadable += fresh;
  }
  if (!backup.quarantined) return;
  const lines: { table: string; line: string }[] = [];
  for (const { bytes, where } of linesOf(await Dexie.waitFor(backup.read(quarantineName)), quarantineName)) {
    const read = v.safeParse(quarantineLineSchema, readLine(bytes, where, 2 * limits.rowBytes));
    if (!read.success) {
      lines.push({ table: '', line: decoder.decode(bytes) });
      continue;
    }
    const { table, row } = read.output;
    const line = lineOf(row);
    const home = readableRow(table, line);
    if (home) await takeIn(database, home.table, [home.row], to);
    // On the computer it comes from it still lies where it was.
    else if (!(await isHere(database, table, row))) lines.push({ table, line });
  }
  to.tally.unreadable += await setAside(database, lines, to.count);
}

const quarantineLineSchema = v.object({ table: v.string(), row: v.unknown() });

async function isHere(database: Database, table: string, row: unknown): Promise<boolean> {
  if (!isKnown(table)) return false;
  try {
    return sameRow(await database.table<unknown>(table).get(keyOf(database, table, row)), row);
  } catch {
    // What it has for a key is none.
    return false;
  }
}

/** Slices of a recording that is one sound by now are not wanted any more. */
async function withoutSealed(database: Database, slices: Row[]): Promise<Row[]> {
  const ids = [...new Set(slices.map(({ recordingId }) => String(recordingId)))];
  const rows = await database.recordings.bulkGet(ids);
  const sealed = new Set(ids.filter((_, at) => isSealed(rows[at])));
  return slices.filter(({ recordingId }) => !sealed.has(String(recordingId)));
}

async function dropSealedSlices(database: Database, lines: readonly SoundLine[]): Promise<number> {
  let dropped = 0;
  for (const { recordingId } of lines) {
    const own = database.slices
      .where('[recordingId+seq]')
      .between([recordingId, Dexie.minKey], [recordingId, Dexie.maxKey]);
    if ((await own.count()) > 0 && isSealed(await database.recordings.get(recordingId))) dropped += await own.delete();
  }
  return dropped;
}
