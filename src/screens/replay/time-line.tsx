import { useEffect, useRef } from 'react';
import { clockText, type Timing } from '../../interview/timing';
import { targetShares } from '../../scoring/digest';
import type { PlacedTurn, RibbonStretch } from '../../scoring/ribbon';
import type { BoxId } from '../../scoring/scorecard';
import type { AnswerShape } from '../../stores/history-shapes';
import type { NoteRow } from '../../records/rows';
import { boxWords, spokenName } from '../components/boxes';
import { useHistory } from '../house';
import styles from './time-line.module.css';

type TimeLineProps = {
  durationMs: number;
  shape: AnswerShape | null;
  ribbon: readonly RibbonStretch[];
  missing: readonly { box: BoxId; atMs: number }[];
  turns: readonly (PlacedTurn & { probe: string | null })[];
  notes: readonly NoteRow[];
  /** The limits the answer was held to, for the marks of the lights. */
  timing: Timing;
  onSeek: (atMs: number) => void;
  onPart: (stretch: RibbonStretch) => void;
};

const width = 1000;
const height = 56;

/** The answer from left to right: its sound, its parts, and what stands beside it. */
export function TimeLine(props: TimeLineProps) {
  const { durationMs, shape, ribbon, missing, turns, notes, timing, onSeek, onPart } = props;
  const wave = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const drawn = wave.current;
    // The slider above says the same to a keyboard; this is the way of a pointer.
    const press = (event: PointerEvent) => {
      const { left, width } = (event.currentTarget as SVGSVGElement).getBoundingClientRect();
      onSeek(((event.clientX - left) / Math.max(1, width)) * durationMs);
    };
    drawn?.addEventListener('pointerdown', press);
    return () => drawn?.removeEventListener('pointerdown', press);
  }, [durationMs, onSeek]);

  const across = (atMs: number) => `${Math.min(100, (atMs / Math.max(1, durationMs)) * 100)}%`;
  const lights = (['green', 'yellow', 'red'] as const)
    .map((light) => ({ light, atMs: timing[`${light}Ms`] }))
    .filter(({ atMs }) => atMs < (turns[0]?.durationMs ?? 0));

  return (
    <div className={styles.line} role="group" aria-label="Time line">
      <div className={styles.field}>
        <svg
          ref={wave}
          className={styles.wave}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {shape?.pauses.map(({ fromMs, toMs }) => (
            <rect
              key={fromMs}
              className={styles.pause}
              x={(fromMs / durationMs) * width}
              width={((toMs - fromMs) / durationMs) * width}
              y="0"
              height={height}
            />
          ))}
          <path className={styles.sound} d={wavePath(shape, durationMs)} />
        </svg>
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
            style={{ left: across(stretch.fromMs), width: across(stretch.toMs - stretch.fromMs) }}
            aria-label={`Play ${boxWords[stretch.part].name}, ${clockText(stretch.fromMs)} to ${clockText(stretch.toMs)}`}
            onClick={() => onPart(stretch)}
          >
            {stretch.toMs - stretch.fromMs > durationMs * 0.025 && stretch.part}
          </button>
        ))}
        {ribbon.length > 0 && <TargetTicks />}
      </div>
      <ul className={styles.marks} aria-label="Beside the answer">
        {turns
          .filter(({ probe }) => probe !== null)
          .map(({ turn, startMs, probe }) => (
            <li key={`probe ${turn}`} style={{ left: across(startMs) }}>
              <button
                type="button"
                className={styles.mark}
                title={probe ?? ''}
                aria-label={`Probe at ${clockText(startMs)}: ${probe}`}
                onClick={() => onSeek(startMs)}
              >
                ?
              </button>
            </li>
          ))}
        {notes.map(({ id, atMs, text }) =>
          atMs === null ? null : (
            <li key={id} style={{ left: across(atMs) }}>
              <button
                type="button"
                className={styles.mark}
                title={text}
                aria-label={`Note at ${clockText(atMs)}: ${text}`}
                onClick={() => onSeek(atMs)}
              >
                <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
                  <path fill="currentColor" d="M1 0h1.5v14H1zM3 1h8L8.5 4 11 7H3z" />
                </svg>
              </button>
            </li>
          ),
        )}
        {missing.map(({ box, atMs }, index) => (
          <li key={box} style={{ left: across(atMs), top: `${1.75 + (index % 3) * 1.6}rem` }} className={styles.gap}>
            <button
              type="button"
              className={styles.missing}
              aria-label={`${spokenName(box)} was not heard; it would have come at ${clockText(atMs)}`}
              onClick={() => onSeek(Math.max(0, atMs - 3000))}
            >
              ○ {boxWords[box].sign}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Playhead({ durationMs }: { durationMs: number }) {
  const atMs = useHistory((history) => history.playing?.state.atMs ?? 0);
  return (
    <span
      className={styles.head}
      style={{ left: `${Math.min(100, (atMs / Math.max(1, durationMs)) * 100)}%` }}
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

/** One mirrored outline for all clips; at most three hundred points, so that a long answer stays light. */
function wavePath(shape: AnswerShape | null, durationMs: number): string {
  if (!shape) return '';
  const most = Math.max(0.05, ...shape.shapes.flatMap(({ peaks }) => peaks));
  return shape.shapes
    .map(({ startMs, durationMs: ownMs, peaks }) => {
      const group = Math.max(1, Math.ceil(peaks.length / 300));
      const points = Array.from({ length: Math.ceil(peaks.length / group) }, (_, at) =>
        Math.max(0, ...peaks.slice(at * group, (at + 1) * group)),
      );
      const x = (at: number) =>
        (((startMs + (at / Math.max(1, points.length)) * ownMs) / Math.max(1, durationMs)) * width).toFixed(1);
      const y = (peak: number, side: 1 | -1) => (height / 2 - side * (1 + (peak / most) * (height / 2 - 3))).toFixed(1);
      const upper = points.map((peak, at) => `${x(at)},${y(peak, 1)}`);
      const lower = points.map((peak, at) => `${x(at)},${y(peak, -1)}`).reverse();
      return points.length > 0 ? `M${[...upper, ...lower].join('L')}Z` : '';
    })
    .join('');
}
