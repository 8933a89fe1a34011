import { Slider } from '@base-ui/react/slider';
import { clockText } from '../../domain/session/timing';
import { Button } from '../ui/button';
import styles from './player-bar.module.css';

type PlayerBarProps = {
  /** What is being played, for those who hear the screen. */
  label: string;
  state: {
    phase: 'loading' | 'ready' | 'playing' | 'paused' | 'ended' | 'problem';
    atMs: number;
    durationMs: number;
    rate: number;
    seekable: boolean;
    problem: 'unplayable' | 'blocked' | 'gone' | 'elsewhere' | 'not-fetched' | null;
  };
  on: {
    play(): void;
    pause(): void;
    seek(atMs: number): void;
    setRate(rate: number): void;
  };
};

export const rates = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** How far the arrows jump, in milliseconds. */
export const jumpMs = 5000;

const problemSentences = {
  unplayable: 'This recording does not play in this browser. Its words and its scorecard are untouched.',
  blocked: 'The browser blocked the sound. Press play again.',
  elsewhere: 'The sound of this recording is on another device of yours. Its words are here.',
  'not-fetched':
    'The sound could not be downloaded: either sync is paused, or the server cannot be reached, or it is waiting for the device that has it. See Settings, Several devices.',
  gone: 'The sound of this recording is no longer on this computer. Its words are.',
} as const;

/** Play, seek and speed. */
export function PlayerBar({ label, state, on }: PlayerBarProps) {
  const { phase, atMs, durationMs, rate, seekable, problem } = state;
  const playing = phase === 'playing';
  const isElsewhere = problem === 'elsewhere' || problem === 'not-fetched';
  return (
    <div className={styles.bar} role="group" aria-label={label}>
      <div className={styles.buttons}>
        <Button look="quiet" onClick={() => on.seek(atMs - jumpMs)} disabled={!seekable} aria-label="−5 s, back">
          −5 s
        </Button>
        <Button className={styles.play} onClick={playing ? on.pause : on.play}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path fill="currentColor" d={playing ? 'M2 1h4v12H2zM8 1h4v12H8z' : 'M2 1l11 6-11 6z'} />
          </svg>
          {playing ? 'Pause' : 'Play'}
        </Button>
        <Button look="quiet" onClick={() => on.seek(atMs + jumpMs)} disabled={!seekable} aria-label="+5 s, forward">
          +5 s
        </Button>
        <span className={styles.time}>
          {clockText(atMs)} / {clockText(durationMs)}
        </span>
        <label className={styles.rate}>
          <span className="visually-hidden">Speed</span>
          <select value={rate} onChange={(event) => on.setRate(Number(event.target.value))}>
            {rates.map((option) => (
              <option key={option} value={option}>
                {option}×
              </option>
            ))}
          </select>
        </label>
      </div>
      <Slider.Root
        className={styles.slider}
        value={Math.round(atMs)}
        min={0}
        max={Math.max(1, Math.round(durationMs))}
        step={100}
        largeStep={jumpMs}
        disabled={!seekable}
        onValueChange={(value) => on.seek(Array.isArray(value) ? (value[0] ?? 0) : value)}
      >
        <Slider.Control className={styles.control}>
          <Slider.Track className={styles.track}>
            <Slider.Indicator className={styles.played} />
            <Slider.Thumb
              className={styles.thumb}
              aria-label="Position"
              getAriaValueText={(_, value) => `${clockText(value)} of ${clockText(durationMs)}`}
            />
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      {!seekable && <p className={styles.note}>This recording was cut off and plays from its start only.</p>}
      {problem && phase === 'loading' && (
        <p className={styles.note} role="status">
          Downloading the sound …
        </p>
      )}
      {problem && phase !== 'loading' && (
        <p className={styles.note} role={problem === 'elsewhere' ? 'status' : 'alert'}>
          {problemSentences[problem]}
        </p>
      )}
      {isElsewhere && phase !== 'loading' && (
        <div>
          <Button onClick={on.play}>{problem === 'elsewhere' ? 'Download the sound' : 'Try again'}</Button>
        </div>
      )}
    </div>
  );
}
