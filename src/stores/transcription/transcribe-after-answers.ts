import { answersOf } from '../../domain/session/session';
import type { Settings } from '../../storage/schema/settings';
import type { SessionStore } from '../session/session-store';
import type { TranscriptionStore } from './transcription-store';

/** Every answer that ends is put in line for the recognizer; the last one when its sound is sealed and the session over. */
export function writeDownAfterAnswers(
  session: SessionStore,
  transcription: TranscriptionStore,
  settings: () => Pick<Settings, 'words'>,
): () => void {
  return session.subscribe(({ log, over }, before) => {
    const answered = log?.events !== before.log?.events && log?.events.at(-1)?.kind === 'answer-ended';
    if (!log || !(answered || (over && !before.over))) return;
    // Who marks by ear listens without words; they can still be asked for, one by one.
    if (settings().words === 'by-ear') return;
    const answer = answersOf(log.events).at(-1);
    if (answer) void transcription.getState().writeDown(answer.answerId, 'missing');
  });
}
