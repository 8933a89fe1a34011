import { momentOf } from '../../domain/session/session';
import type { SessionState } from './session-store';

/** Whether somebody wandered out of the room and it still waits, or still records. */
export function isSessionOpen({ log, nowMs }: Pick<SessionState, 'log' | 'nowMs'>): boolean {
  return log !== null && momentOf(log, nowMs).phase !== 'ended';
}
