import Dexie from 'dexie';
import { commit } from './commit';
import type { Database } from './database';
import { readRows } from './reading';
import { recordingRowSchema, type RecordingRow, type SliceRow } from './rows';

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
  /** One transaction: the whole sound in, its hash and duration on the row, the slices out. */
  seal(recordingId: string, sound: SealedSound, state: 'sealed' | 'recovered'): Promise<void>;
  /** A live recording that the candidate does not want back; its slices stay until the 30 days are over. */
  discard(recordingId: string): Promise<void>;
  ofAnswer(answerId: string): Promise<RecordingRow[]>;
  live(): Promise<RecordingRow[]>;
  /** The sealed sound, checked against its hash; `damaged` when the bytes are not the ones that were saved. */
  sound(recordingId: string): Promise<{ bytes: Uint8Array; damaged: boolean } | null>;
};

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function createRecordings(database: Database): Recordings {
  const slicesOf = (recordingId: string) =>
    database.slices
      .where('[recordingId+seq]')
      .between([recordingId, Dexie.minKey], [recordingId, Dexie.maxKey]);

  return {
    begin: (row) =>
      commit(database, ['recordings'], async (count) => {
        await database.recordings.add(row);
        count('recordings', 1);
      }),
    started: (recordingId, startedMs) =>
      commit(database, ['recordings'], async () => {
        await database.recordings.update(recordingId, { startedMs });
      }),
    addSlice: (slice) =>
      commit(database, ['slices'], async (count) => {
        await database.slices.add(slice);
        count('slices', 1);
      }),
    async raw(recordingId) {
      const slices = await slicesOf(recordingId).toArray();
      const whole = new Uint8Array(slices.reduce((sum, slice) => sum + slice.bytes.byteLength, 0));
      let offset = 0;
      for (const slice of slices) {
        whole.set(slice.bytes, offset);
        offset += slice.bytes.byteLength;
      }
      return whole;
    },
    async seal(recordingId, sound, state) {
      const hash = await sha256(sound.bytes);
      await commit(database, ['recordings', 'sounds', 'slices'], async (count) => {
        await database.sounds.add({ recordingId, bytes: sound.bytes });
        count('sounds', 1);
        await database.recordings.update(recordingId, {
          state,
          mime: sound.mime,
          durationMs: sound.durationMs,
          bytes: sound.bytes.byteLength,
          sha256: hash,
          seekable: sound.seekable,
        });
        count('slices', -(await slicesOf(recordingId).delete()));
      });
    },
    discard: (recordingId) =>
      commit(database, ['recordings'], async () => {
        await database.recordings.update(recordingId, { state: 'discarded' });
      }),
    async ofAnswer(answerId) {
      const { rows } = readRows(recordingRowSchema, await database.recordings.where({ answerId }).toArray());
      return rows.sort((one, other) => one.turn - other.turn || one.segment - other.segment);
    },
    live: async () => readRows(recordingRowSchema, await database.recordings.where({ state: 'live' }).toArray()).rows,
    async sound(recordingId) {
      const [row, sound] = [await database.recordings.get(recordingId), await database.sounds.get(recordingId)];
      if (!row || !sound) return null;
      return { bytes: sound.bytes, damaged: row.sha256 !== (await sha256(sound.bytes)) };
    },
  };
}
