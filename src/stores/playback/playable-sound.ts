import type { RecordingRow } from '../../storage/schema/rows';
import type { Recordings } from '../../storage/tables/recordings';
import type { PlayableSound } from './clip-player';

/** One of these recordings as a player takes it; null where it is none of them, or its sound is not here. */
export async function playableSound(
  recordings: Pick<Recordings, 'sound'>,
  rows: readonly Pick<RecordingRow, 'id' | 'mime' | 'durationMs' | 'seekable'>[],
  recordingId: string,
): Promise<PlayableSound | null> {
  const row = rows.find(({ id }) => id === recordingId);
  const kept = row && (await recordings.sound(recordingId));
  if (!row || !kept) return null;
  return { bytes: kept.bytes, mime: row.mime, durationMs: row.durationMs ?? 0, seekable: row.seekable };
}
