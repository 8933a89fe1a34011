import Dexie from 'dexie';
import { concatBytes } from '../../domain/audio/concat-bytes';
import { addOnce, commit } from '../integrity/commit';
import type { Database } from '../schema/database';
import { readRow, readRows } from '../integrity/validated-read';
import type { RecordingRow, SliceRow } from '../schema/rows';

/** What a finished recording is kept as. */
export type SealedSound = { bytes: Uint8Array; mime: string; durationMs: number; seekable: boolean };

export type Recordings = {
  /** Written before the microphone starts. */
  begin(row: RecordingRow): Promise<void>;
  /** The session time at which the recorder really began. */
  started(recordingId: string, startedMs: number): Promise<void>;
  addSlice(slice: SliceRow): Promise<void>;
  /** All slices so far in one piece, in order. */
  raw(recordingId: string): Promise<Uint8Array>;
  /**
   * One transaction: the whole sound in, its hash and duration on the row, the slices out. Recovering what another tab
   * has sealed meanwhile changes nothing.
   */
  seal(recordingId: string, sound: SealedSound, state: 'sealed' | 'recovered'): Promise<void>;
  /**
   * A live recording that the candidate does not want back; its slices stay until the 30 days are over. One that another
   * tab has sealed meanwhile stays what it is.
   */
  discard(recordingId: string): Promise<void>;
  ofAnswer(answerId: string): Promise<RecordingRow[]>;
  live(): Promise<RecordingRow[]>;
  /** Ids of the answers with a turn that was spoken and has no words; newest first, without those of deleted sessions. */
  unwritten(): Promise<string[]>;
  /** The sealed sound, checked against its hash; `damaged` when the bytes are not the ones that were saved. */
  sound(recordingId: string): Promise<{ bytes: Uint8Array; damaged: boolean } | null>;
};

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Its sound is there as a whole. */
export const isSealed = (row: RecordingRow | undefined) => row?.state === 'sealed' || row?.state === 'recovered';

export function createRecordings(database: Database): Recordings {
  const slicesOf = (recordingId: string) =>
    database.slices.where('[recordingId+seq]').between([recordingId, Dexie.minKey], [recordingId, Dexie.maxKey]);

  /** Inside a commit. `change` sees the row as it is stored, fields of a newer version included. */
  const update = async (recordingId: string, change: (stored: RecordingRow) => RecordingRow) => {
    const stored = await database.recordings.get(recordingId);
    if (!stored) throw new Error(`There is no recording ${recordingId}.`);
    await database.recordings.put(change(stored));
  };

  return {
    begin: (row) => commit(database, ['recordings'], (count) => addOnce(database, 'recordings', row.id, row, count)),
    started: (recordingId, startedMs) =>
      commit(database, ['recordings'], () => update(recordingId, (stored) => ({ ...stored, startedMs }))),
    addSlice: (slice) =>
      commit(database, slice.seq === 0 ? ['recordings', 'slices'] : ['slices'], async (count) => {
        await addOnce(database, 'slices', [slice.recordingId, slice.seq], slice, count);
        if (slice.seq === 0) await update(slice.recordingId, (stored) => ({ ...stored, head: slice.bytes }));
      }),
    async raw(recordingId) {
      const [row, stored] = await database.transaction('r', ['recordings', 'slices'], () =>
        Promise.all([database.recordings.get(recordingId), slicesOf(recordingId).toArray()]),
      );
      const { rows: slices } = readRows(database, 'slices', stored);
      const head = slices[0]?.seq === 0 ? null : row?.head;
      const pieces = [...(head ? [head] : []), ...slices.map(({ bytes }) => bytes)];
      return concatBytes(pieces);
    },
    async seal(recordingId, sound, state) {
      const hash = await sha256(sound.bytes);
      await commit(database, ['recordings', 'sounds', 'slices'], async (count) => {
        if (state === 'recovered' && isSealed(await database.recordings.get(recordingId))) return;
        await addOnce(database, 'sounds', recordingId, { recordingId, bytes: sound.bytes }, count);
        await update(recordingId, (stored) => ({
          ...stored,
          head: null,
          state,
          mime: sound.mime,
          durationMs: sound.durationMs,
          bytes: sound.bytes.byteLength,
          sha256: hash,
          seekable: sound.seekable,
        }));
        count('slices', -(await slicesOf(recordingId).delete()));
      });
    },
    discard: (recordingId) =>
      commit(database, ['recordings'], () =>
        update(recordingId, (stored) => (stored.state === 'live' ? { ...stored, state: 'discarded' } : stored)),
      ),
    async ofAnswer(answerId) {
      const { rows } = readRows(database, 'recordings', await database.recordings.where({ answerId }).toArray());
      return rows.sort((one, other) => one.turn - other.turn || one.segment - other.segment);
    },
    live: async () =>
      readRows(database, 'recordings', await database.recordings.where({ state: 'live' }).toArray()).rows,
    async unwritten() {
      const [recordings, transcripts, deleted] = await Promise.all([
        database.recordings.where('state').anyOf('sealed', 'recovered').toArray(),
        database.transcripts.toArray(),
        database.sessions.where('deletedAt').above(0).primaryKeys(),
      ]);
      const gone = new Set(deleted);
      const worded = new Set(transcripts.flatMap((row) => (row.text.trim() ? [`${row.answerId} ${row.turn}`] : [])));
      const wordless = recordings
        .filter((row) => !gone.has(row.sessionId) && !worded.has(`${row.answerId} ${row.turn}`))
        .sort((one, other) => other.startedAt - one.startedAt);
      return [...new Set(wordless.map(({ answerId }) => answerId))];
    },
    async sound(recordingId) {
      const [row, sound] = await Promise.all([
        readRow(database, 'recordings', recordingId),
        readRow(database, 'sounds', recordingId),
      ]);
      if (!row || !sound) return null;
      return { bytes: sound.bytes, damaged: row.sha256 !== (await sha256(sound.bytes)) };
    },
  };
}
