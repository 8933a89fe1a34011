import type { CSSProperties } from 'react';
import { clockText, type Timing } from '../../domain/session/timing';
import { targetShares } from '../../domain/progress/answer-summary';
import type { PlacedTurn, RibbonStretch } from '../../domain/review/ribbon';
import type { BoxId } from '../../domain/scoring/scorecard';
import type { AnswerShape } from '../../stores/review/answer-waveform';
import type { NoteRow } from '../../storage/schema/rows';
import { boxWords } from '../text/boxes';
import { usePlayback } from '../store-context';
import { LineMarks } from './line-marks';
import styles from './time-line.module.css';
import { WaveformView } from '../answer/waveform';

type TimeLineProps = {
  durationMs: number;
  shape: AnswerShape | null;
  ribbon: readonly RibbonStretch[];
  missing: readonly { box: BoxId; atMs: number }[];
  turns: readonly (PlacedTurn & { probe: string | null })[];
  /** What others asked within the words, in a transcript that was pasted. */
  asked: readonly { text: string; atMs: number }[];
  notes: readonly NoteRow[];
  /** The limits the answer was held to, for the marks of the lights. */
  timing: Timing;
  onSeek: (atMs: number) => void;
  onSpan: (fromMs: number, toMs: number) => void;
  onPart: (stretch: RibbonStretch) => void;
};

/** The answer from left to right: its sound, its parts, and what stands beside it. */
export function TimeLine(props: TimeLineProps) {
  const { durationMs, shape, ribbon, missing, turns, asked, notes, timing, onSeek, onSpan, onPart } = props;
  const across = (atMs: number) => `${Math.min(100, (atMs / Math.max(1, durationMs)) * 100)}%`;
  const lights = (['green', 'yellow', 'red'] as const)
    .map((light) => ({ light, atMs: timing[`${light}Ms`] }))
    .filter(({ atMs }) => atMs < (turns[0]?.durationMs ?? 0));

  return (
    <div className={styles.line} role="group" aria-label="Time line">
      <div className={styles.field}>
        <WaveformView durationMs={durationMs} shape={shape} ribbon={ribbon} onSeek={onSeek} onSpan={onSpan} />
        <Loop durationMs={durationMs} />
        <Playhead durationMs={durationMs} />
        {lights.map(({ light, atMs }) => (
          <span key={light} className={styles.light} data-light={light} style={{ left: across(atMs) }}>
            {light}
          </span>
        ))}
      </div>
      <div className={styles.ribbon}>
        {ribbon.map((stretch) => (
          <button
            key={stretch.fromMs}
            type="button"
            className={styles.part}
            data-part={stretch.part}
            style={{ '--from': across(stretch.fromMs), width: across(stretch.toMs - stretch.fromMs) } as CSSProperties}
            aria-label={`Play ${boxWords[stretch.part].name}, ${clockText(stretch.fromMs)} to ${clockText(stretch.toMs)}`}
            onClick={() => onPart(stretch)}
          >
            {stretch.toMs - stretch.fromMs > durationMs * 0.025 && stretch.part}
          </button>
        ))}
        {ribbon.length > 0 && <TargetTicks />}
      </div>
      <LineMarks durationMs={durationMs} missing={missing} turns={turns} asked={asked} notes={notes} onSeek={onSeek} />
    </div>
  );
}

function Playhead({ durationMs }: { durationMs: number }) {
  const atMs = usePlayback((playback) => playback.playing?.state.atMs ?? 0);
  return (
    <span
      className={styles.head}
      style={{ left: `${Math.min(100, (atMs / Math.max(1, durationMs)) * 100)}%` }}
      aria-hidden="true"
    />
  );
}

/** What is being repeated. */
function Loop({ durationMs }: { durationMs: number }) {
  const loop = usePlayback((playback) => playback.playing?.state.loop ?? null);
  if (!loop) return null;
  const share = (ms: number) => `${(ms / Math.max(1, durationMs)) * 100}%`;
  return (
    <span
      className={styles.loop}
      style={{ left: share(loop.fromMs), width: share(loop.toMs - loop.fromMs) }}
      aria-hidden="true"
    />
  );
}

/** Where setting, task and action would end by the target. */
function TargetTicks() {
  const ends = [targetShares.S, targetShares.S + targetShares.T, targetShares.S + targetShares.T + targetShares.A];
  return ends.map((end) => (
    <span key={end} className={styles.target} style={{ left: `${end * 100}%` }} aria-hidden="true" />
  ));
}
