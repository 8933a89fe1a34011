import { useEffect } from 'react';
import type { PastAnswer, PastTurn } from '../../stores/past-session';
import { Page } from '../components/page';
import { WordsForm } from '../debrief/words-form';
import { useHistory } from '../house';

/** The words of one turn put right, away from the replay: its sound alone plays meanwhile. */
export function CorrectWords({ answer, turn, onLeave }: { answer: PastAnswer; turn: PastTurn; onLeave: () => void }) {
  const stopListening = useHistory((history) => history.stopListening);
  useEffect(() => stopListening, [stopListening]);
  return (
    <Page title="Replay" heading={null}>
      <WordsForm answer={answer} turn={turn} onDone={onLeave} onCancel={onLeave} />
    </Page>
  );
}
