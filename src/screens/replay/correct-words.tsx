import { useEffect } from 'react';
import type { PastAnswer, PastTurn } from '../../domain/review/past-answer';
import { Page } from '../frame/page';
import { WordsForm } from '../answer/words/words-form';
import { usePlayback } from '../store-context';

/** The words of one turn put right, away from the replay: its sound alone plays meanwhile. */
export function CorrectWords({ answer, turn, onLeave }: { answer: PastAnswer; turn: PastTurn; onLeave: () => void }) {
  const stopListening = usePlayback((playback) => playback.stopListening);
  useEffect(() => stopListening, [stopListening]);
  return (
    <Page title="Replay" heading={null}>
      <WordsForm answer={answer} turn={turn} onDone={onLeave} onCancel={onLeave} />
    </Page>
  );
}
