import { useState } from 'react';
import { nextWay } from '../../domain/session/next-way';
import type { Moment } from '../../domain/session/session';
import { Button } from '../ui/button';
import { useSession } from '../store-context';
import styles from './interview-room.module.css';
import { MicrophoneCheck } from './microphone-check';
import { useKeys } from './room-keys';
import type { WordsChoice } from './use-words-choice';

type BeforeMoment = Extract<Moment, { phase: 'reading' | 'thinking' | 'probed' }>;

/** The question was asked; the candidate listens, thinks, and begins when ready. Nothing begins by itself. */
export function BeforeAnswer({ moment, words }: { moment: BeforeMoment; words: WordsChoice }) {
  const preferred = useSession((session) => (session.log ? nextWay(session.log) : 'voice'));
  const startTurn = useSession((session) => session.startTurn);
  const skipQuestion = useSession((session) => session.skipQuestion);
  const skipProbe = useSession((session) => session.skipProbe);
  const microphoneState = useSession((session) => session.microphoneState);
  const [starting, setStarting] = useState(false);

  const start = async (by: 'voice' | 'keyboard') => {
    setStarting(true);
    if (by === 'voice' && words.asked) {
      await words.take();
      // A wrong promise of captions would cost the answer its words: a sentence shows whether they come.
      if (words.selected === 'captions-here' && !words.packToCome) {
        setStarting(false);
        words.check(true);
        return;
      }
    }
    if (by === 'voice' && (await words.unproved())) {
      setStarting(false);
      words.check(true);
      return;
    }
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
    <div className={`${styles.actions} ${styles.before}`}>
      <Button look="main" autoFocus aria-describedby="asked" disabled={starting} onClick={() => void start(preferred)}>
        {starting && preferred === 'voice' ? 'Opening the microphone …' : labelOf(preferred, words)}
      </Button>
      {/* Not disabled: whoever never answers the browser's question for the microphone can still type. */}
      <Button look="quiet" disabled={starting && other === 'voice'} onClick={() => void start(other)}>
        {other === 'voice' ? 'Answer aloud instead' : 'Type instead'}
      </Button>
      {preferred === 'voice' && (
        <Button look="quiet" disabled={microphoneState === 'opening'} onClick={() => words.check(true)}>
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
      <MicrophoneCheck open={words.checking} onClose={() => words.check(false)} onOtherWay={words.askAgain} />
    </div>
  );
}

/** The button says what starting also begins. */
function labelOf(by: 'voice' | 'keyboard', { selected, packToCome }: WordsChoice): string {
  if (by === 'keyboard') return 'Start typing';
  switch (selected) {
    case 'written-here':
      return 'Start, and download 60 MB once';
    case 'captions-here':
      return packToCome ? 'Start, and download the language pack' : 'Test the captions, then start';
    case 'captions-maker':
      return 'Start with online captions';
    default:
      return 'Start your answer';
  }
}
