import * as v from 'valibot';
import { soundShapeSchema, type SoundShape } from '../../domain/audio/waveform';
import type { Database } from '../schema/database';

/** Worked out from the sound, so outside of the ledger and of backups. */
export type SoundShapes = {
  /** null: not worked out yet, or by an older detector. */
  load(recordingId: string): Promise<SoundShape | null>;
  put(recordingId: string, shape: SoundShape): Promise<void>;
};

export function createSoundShapes({ shapes }: Pick<Database, 'shapes'>): SoundShapes {
  return {
    async load(recordingId) {
      const read = v.safeParse(soundShapeSchema, (await shapes.get(recordingId))?.shape);
      return read.success ? read.output : null;
    },
    async put(recordingId, shape) {
      await shapes.put({ recordingId, shape });
    },
  };
}
