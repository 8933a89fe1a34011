import { answersOf } from '../interview/session';
import type { SessionStore } from './session-store';
import type { TranscriptionStore } from './transcription-store';

/** Every answer that ends is put in line for the recogniser. By then its sound is sealed. */
export function writeDownAfterAnswers(session: SessionStore, transcription: TranscriptionStore): () => void {
  return session.subscribe(({ log }, { log: before }) => {
    const last = log?.events.at(-1);
    if (!log || log.events === before?.events || (last?.kind !== 'answer-ended' && last?.kind !== 'session-ended'))
      return;
    const answer = answersOf(log.events).at(-1);
    if (answer) void transcription.getState().writeDown(answer.answerId, 'missing');
  });
}
