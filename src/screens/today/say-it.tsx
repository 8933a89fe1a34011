import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Spoken } from '../../stores/drills/drill-voice';
import { useDrills } from '../store-context';
import { microphoneWords } from '../text/microphone-words';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { LevelMeter } from '../ui/level-meter';
import { routes } from '../routes';
import styles from './drill-page.module.css';

/** A drill said aloud: its words go to the sheet as they come; where none are made, the candidate's ear judges. */
export function SayIt({ onWords }: { onWords: (words: string) => void }) {
  const spoken = useDrills((drills) => drills.spoken);
  const levelDb = useDrills((drills) => drills.levelDb);
  const speak = useDrills((drills) => drills.speak);
  const stop = useDrills((drills) => drills.stopSpeaking);
  const forget = useDrills((drills) => drills.forgetSpoken);
  useEffect(() => forget, [forget]);
  const words = spoken.phase === 'speaking' || spoken.phase === 'said' ? spoken.words : null;
  const take = useEffectEvent(onWords);
  useEffect(() => {
    if (words) take(words);
  }, [words]);

  switch (spoken.phase) {
    case 'idle':
    case 'opening':
    case 'speaking': {
      const speaking = spoken.phase === 'speaking';
      const opening = spoken.phase === 'opening';
      // One button through all three, so that the focus stays on it.
      return (
        <div className={styles.speaking}>
          <p role="status">{speaking && 'Recording. Nothing of it is kept.'}</p>
          {speaking && <LevelMeter levelDb={levelDb} />}
          <Button
            look={speaking ? 'main' : 'plain'}
            aria-disabled={opening}
            onClick={() => !opening && void (speaking ? stop : speak)()}
          >
            {speaking ? 'Done' : opening ? 'Opening the microphone …' : 'Say it aloud'}
          </Button>
        </div>
      );
    }
    case 'writing':
      return <p role="status">Transcribing it …</p>;
    case 'said':
      return <Said spoken={spoken} onAgain={() => void speak()} />;
    case 'problem':
      return (
        <div role="alert" className={styles.speaking}>
          <p>{problemText(spoken.problem)}</p>
          <Button onClick={() => void speak()}>Try again</Button>
        </div>
      );
    default:
      return spoken satisfies never;
  }
}

function Said({ spoken, onAgain }: { spoken: Extract<Spoken, { phase: 'said' }>; onAgain: () => void }) {
  const hear = useDrills((drills) => drills.hear);
  return (
    <div className={styles.speaking}>
      {spoken.words === '' && <p role="status">No words were heard in it. Say it again, or type it.</p>}
      <p className={styles.ways}>
        <Button onClick={hear}>{spoken.playing ? 'Pause' : 'Hear it'}</Button>
        <Button look="quiet" onClick={onAgain}>
          Say it again
        </Button>
      </p>
      {spoken.words === null && <ByEar />}
    </div>
  );
}

const byEar = {
  yes: 'It is there, by your own ear.',
  partly: 'Half of it, by your own ear. Say only the missing half, then all of it.',
  no: 'Not yet, by your own ear. See how somebody else said it, and say it again.',
} as const;

/** Nobody writes down what was said: whoever said it listens and judges that one thing. */
function ByEar() {
  const [own, setOwn] = useState<keyof typeof byEar | null>(null);
  return (
    <>
      <Choice
        label="Listen. Is it there?"
        value={own ?? ('' as keyof typeof byEar)}
        onChange={setOwn}
        options={[
          { value: 'yes', label: 'yes' },
          { value: 'partly', label: 'in part' },
          { value: 'no', label: 'no' },
        ]}
      />
      <p role="status">{own && byEar[own]}</p>
      <p className={styles.soft}>
        Nothing is set up to transcribe your words yet.{' '}
        <Link to={routes.settingsAt('words', routes.drills)}>Choose a way in Settings</Link>
      </p>
    </>
  );
}

function problemText(problem: Extract<Spoken, { phase: 'problem' }>['problem']): string {
  switch (problem) {
    case 'other-recording':
      return 'Another recording is running. Finish it first, or type here.';
    case 'failed':
      return 'The recording did not start. Try again, or type it.';
    default:
      return microphoneWords[problem];
  }
}
