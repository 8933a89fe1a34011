import { useEffect } from 'react';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { useSession } from '../house';
import { LevelMeter } from './level-meter';
import { microphoneWords } from './problem-notice';

/** Speak and hear yourself before it counts. Nothing of the test is kept. */
export function MicrophoneCheck({ open, onClose }: { open: boolean; onClose: () => void }) {
  const openMicrophone = useSession((session) => session.openMicrophone);
  const state = useSession((session) => session.microphoneState);
  const label = useSession((session) => session.microphoneLabel);
  const problem = useSession((session) => session.problem);
  const test = useSession((session) => session.test);
  const testMicrophone = useSession((session) => session.testMicrophone);

  useEffect(() => {
    if (open) void openMicrophone();
  }, [open, openMicrophone]);

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Check the microphone"
      actions={
        <>
          <Button
            disabled={state !== 'open' || test === 'recording' || test === 'playing'}
            onClick={() => void testMicrophone()}
          >
            {testWords[test]}
          </Button>
          <Button onClick={onClose}>It works</Button>
        </>
      }
    >
      {problem?.kind === 'microphone' ? (
        <p role="alert">{microphoneWords[problem.problem]}</p>
      ) : (
        <>
          <p>{state === 'open' ? label || 'Your microphone' : 'Opening the microphone …'}</p>
          <LevelMeter />
          <p role="status">
            {test === 'heard'
              ? 'Did you hear yourself? If not, turn up the volume or choose another microphone in the settings.'
              : 'Say a sentence: the bar should move. Then record three seconds and hear yourself.'}
          </p>
        </>
      )}
    </Dialog>
  );
}

const testWords = {
  idle: 'Record three seconds',
  recording: 'Recording …',
  playing: 'Playing …',
  heard: 'Once more',
} as const;
