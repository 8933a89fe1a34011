import * as v from 'valibot';
import { waveformSchema, type Waveform } from '../../domain/audio/waveform';
import { commit } from '../integrity/commit';
import type { Database } from '../schema/database';

/** Worked out from the sound, so outside of the ledger and of backups. */
export type Waveforms = {
  /** null: not worked out yet, or by an older detector. */
  load(recordingId: string): Promise<Waveform | null>;
  put(recordingId: string, shape: Waveform): Promise<void>;
};

export function createWaveforms(database: Database): Waveforms {
  const { shapes } = database;
  return {
    async load(recordingId) {
      const read = v.safeParse(waveformSchema, (await shapes.get(recordingId))?.shape);
      return read.success ? read.output : null;
    },
    put: (recordingId, shape) =>
      commit(database, ['shapes'], async () => {
        await shapes.put({ recordingId, shape });
      }),
  };
}
