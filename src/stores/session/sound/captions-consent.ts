import type { CaptionsKind, CaptionsPlace } from '../../../platform/transcription/live-captions';
import type { Settings } from '../../../storage/schema/settings';

/** Where the candidate has agreed to have captions made; null: nowhere. What was said of the cloud holds for here too. */
export function agreedPlace({
  captions,
  captionsFor,
}: Pick<Settings, 'captions' | 'captionsFor'>): CaptionsPlace | null {
  return captions ? (captionsFor ?? 'on-device') : null;
}

/** Whether captions that are made there are in force. */
export function isAgreed(settings: Pick<Settings, 'captions' | 'captionsFor'>, kind: CaptionsKind): boolean {
  const place = agreedPlace(settings);
  return place !== null && (kind === 'on-device' || kind === place);
}
