import { useEffect } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { useSession, useSettings } from '../store-context';
import { LevelMeter } from '../ui/level-meter';
import { microphoneWords } from '../text/microphone-words';
import styles from './interview-room.module.css';

/** Speak and hear yourself before it counts. Nothing of the test is kept. */
export function MicrophoneCheck({
  open,
  onClose,
  onOtherWay,
}: {
  open: boolean;
  onClose: () => void;
  /** No words come: the candidate wants them in another way. */
  onOtherWay: () => void;
}) {
  const levelDb = useSession((session) => session.levelDb);
  const openMicrophone = useSession((session) => session.openMicrophone);
  const state = useSession((session) => session.microphoneState);
  const label = useSession((session) => session.microphoneLabel);
  const problem = useSession((session) => session.problem);
  const test = useSession((session) => session.test);
  const words = useSession((session) => session.testWords);
  const captions = useSettings((state) => state.settings.captions);
  const testMicrophone = useSession((session) => session.testMicrophone);
  const closeMicrophone = useSession((session) => session.closeMicrophone);
  const chosen = useSettings((state) => state.settings.microphoneId);
  const inputs = useSettings((state) => state.around?.inputs) ?? [];
  const change = useSettings((state) => state.change);
  const lookAround = useSettings((state) => state.lookAround);

  useEffect(() => {
    if (open) void openMicrophone();
  }, [open, openMicrophone]);
  // The names of the inputs are told only once a microphone was opened.
  useEffect(() => {
    if (open && state === 'open') void lookAround();
  }, [open, state, lookAround]);

  const choose = async (id: string) => {
    await change({ microphoneId: id === usual ? null : id });
    closeMicrophone();
    await openMicrophone();
  };

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
            {captions && test === 'idle' ? 'Say a sentence' : testLabels[test]}
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
          {inputs.length > 1 && (
            <Select
              label="Microphone"
              value={inputs.some(({ deviceId }) => deviceId === chosen) ? (chosen ?? usual) : usual}
              onChange={(id) => void choose(id)}
              options={[
                { value: usual, label: 'System default' },
                ...inputs.filter(({ label }) => label).map(({ deviceId, label }) => ({ value: deviceId, label })),
              ]}
            />
          )}
          <LevelMeter levelDb={levelDb} />
          <p role="status">
            {test === 'heard'
              ? 'Did you hear yourself? If not, turn up the volume or choose another microphone above.'
              : captions
                ? 'Press “Say a sentence” and say: “Last week I helped a customer.” Your words should appear here.'
                : 'Say a sentence: the bar should move. Then record three seconds and hear yourself.'}
          </p>
          {words && <blockquote className={styles.caption}>{words}</blockquote>}
          {words === '' && test === 'heard' && (
            <div role="alert">
              <p>No words came. Try again, or choose another way to get your words.</p>
              <Button
                look="quiet"
                onClick={() => {
                  onClose();
                  onOtherWay();
                }}
              >
                Choose another way
              </Button>
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}

const usual = 'usual';

const testLabels = {
  idle: 'Record three seconds',
  recording: 'Recording …',
  playing: 'Playing …',
  heard: 'Record again',
} as const;
