import { useMemo, useState } from 'react';
import { clockText } from '../../domain/session/timing';
import { Button } from '../ui/button';
import { PlayerBar } from '../answer/player-bar';
import { playerShortcuts, usePlayerKeys } from '../answer/player-keys';
import { Shortcuts } from '../ui/shortcuts';
import { usePlayback } from '../store-context';
import { usePlayer } from '../answer/use-player';
import type { AnswerControls } from './answer-replay-controls';
import { replayKeys } from './replay-keys';
import styles from './replay.module.css';

const shortcuts = [
  ...playerShortcuts,
  ['P', 'play the part being told'],
  ['R', 'repeat that part; again to stop'],
  ['[ and ]', 'repeat from the one to the other, as a drag on the waveform does'],
  ['S', 'skip silence'],
  ['M', 'write a note at this moment'],
  ['1 to 7', 'play what a box is based on: S, T, A, R, WHO, WHY, HOW MUCH'],
  ['?', 'this sheet'],
] as const;

/** The player's own row; it alone is drawn anew with every picture. */
export function AnswerReplayBar({ control }: { control: AnswerControls }) {
  const state = usePlayback((playback) => playback.playing?.state ?? null);
  const player = usePlayer();
  const [keysShown, setKeysShown] = useState(false);
  const { verbs } = control;
  usePlayerKeys(useMemo(() => replayKeys({ ...verbs, showKeys: () => setKeysShown(true) }), [verbs]));
  if (!state) return null;
  return (
    <>
      <PlayerBar label="Your answer" state={state} on={player} />
      <div className={styles.more}>
        {control.skips.length > 0 && (
          <Button aria-pressed={state.skips.length > 0} onClick={verbs.toggleSilence}>
            Skip silence{state.skips.length > 0 ? ': on' : ''}
          </Button>
        )}
        {(state.loop || control.ribbon.length > 0) && (
          <Button aria-pressed={state.loop !== null} onClick={() => verbs.playPart(true)}>
            {state.loop ? 'Stop repeating' : 'Repeat this part'}
          </Button>
        )}
        <Button look="quiet" onClick={() => setKeysShown(true)}>
          Keys
        </Button>
      </div>
      {control.spanFromMs !== null && (
        <p role="status" className={styles.soft}>
          Repeating from {clockText(control.spanFromMs)}: press ] where it should end.
        </p>
      )}
      {keysShown && <Shortcuts shortcuts={shortcuts} onClose={() => setKeysShown(false)} />}
    </>
  );
}
