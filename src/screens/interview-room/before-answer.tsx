import { useState } from 'react';
import type { Moment } from '../../domain/session/session';
import { Button } from '../ui/button';
import { useSession } from '../store-context';
import styles from './interview-room.module.css';
import { MicrophoneCheck } from './microphone-check';
import { useKeys } from './room-keys';

type BeforeMoment = Extract<Moment, { phase: 'reading' | 'thinking' | 'probed' }>;

/** The question was asked; the candidate listens, thinks, and begins when ready. Nothing begins by itself. */
export function BeforeAnswer({ moment }: { moment: BeforeMoment }) {
  const preferred = useSession((session) => session.log?.plan.by ?? 'voice');
  const startTurn = useSession((session) => session.startTurn);
  const skipQuestion = useSession((session) => session.skipQuestion);
  const skipProbe = useSession((session) => session.skipProbe);
  const microphoneState = useSession((session) => session.microphoneState);
  const [checking, setChecking] = useState(false);
  const [starting, setStarting] = useState(false);

  const start = async (by: 'voice' | 'keyboard') => {
    setStarting(true);
    await startTurn(by);
    setStarting(false);
  };
  useKeys((event) => {
    const starts = (event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey && !starting;
    if (starts) void start(preferred);
    return starts;
  });
  const other = preferred === 'voice' ? 'keyboard' : 'voice';

  return (
    <div className={styles.actions}>
      <Button look="main" autoFocus aria-describedby="asked" disabled={starting} onClick={() => void start(preferred)}>
        {starting && preferred === 'voice' ? 'Opening the microphone …' : labels[preferred]}
      </Button>
      {/* Not disabled: whoever never answers the browser's question for the microphone can still type. */}
      <Button look="quiet" disabled={starting && other === 'voice'} onClick={() => void start(other)}>
        {other === 'voice' ? 'Answer aloud instead' : 'Type instead'}
      </Button>
      {preferred === 'voice' && (
        <Button look="quiet" disabled={microphoneState === 'opening'} onClick={() => setChecking(true)}>
          Check the microphone
        </Button>
      )}
      {moment.phase === 'probed' ? (
        <Button look="quiet" onClick={skipProbe}>
          Skip this follow-up
        </Button>
      ) : (
        <Button look="quiet" onClick={skipQuestion}>
          Skip this question
        </Button>
      )}
      <MicrophoneCheck open={checking} onClose={() => setChecking(false)} />
    </div>
  );
}

const labels = { voice: 'Start your answer', keyboard: 'Start typing' } as const;
