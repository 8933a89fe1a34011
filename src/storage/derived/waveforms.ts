import * as v from 'valibot';
import { waveformSchema, type Waveform } from '../../domain/audio/waveform';
import type { Database } from '../schema/database';

/** Worked out from the sound, so outside of the ledger and of backups. */
export type Waveforms = {
  /** null: not worked out yet, or by an older detector. */
  load(recordingId: string): Promise<Waveform | null>;
  put(recordingId: string, shape: Waveform): Promise<void>;
};

export function createWaveforms({ shapes }: Pick<Database, 'shapes'>): Waveforms {
  return {
    async load(recordingId) {
      const read = v.safeParse(waveformSchema, (await shapes.get(recordingId))?.shape);
      return read.success ? read.output : null;
    },
    async put(recordingId, shape) {
      await shapes.put({ recordingId, shape });
    },
  };
}
