import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { EarMark } from '../../../domain/review/ear-mark-schema';
import { clockText } from '../../../domain/session/timing';
import { boxWords } from '../../text/boxes';
import styles from './mark-by-ear.module.css';

type LaneProps = {
  marks: readonly EarMark[];
  durationMs: number;
  /** Where the answer is being heard. */
  atMs: number;
  onSeek: (atMs: number) => void;
  onMove: (index: number, atMs: number) => void;
  onLift: (index: number) => void;
};

/** How far an arrow key moves a mark, in milliseconds. */
const stepMs = 500;

/** The marks under the waveform: pressed they are heard, dragged or moved by arrows they move, Delete lifts them. */
export function EarLane({ marks, durationMs, atMs, onSeek, onMove, onLift }: LaneProps) {
  const lane = useRef<HTMLOListElement>(null);
  const dragged = useRef<{ index: number; moved: boolean } | null>(null);
  const place = (ms: number) => `${(100 * ms) / Math.max(1, durationMs)}%`;

  const onKey = (event: KeyboardEvent, index: number, mark: EarMark) => {
    if (event.key === 'ArrowLeft') onMove(index, mark.atMs - stepMs);
    else if (event.key === 'ArrowRight') onMove(index, mark.atMs + stepMs);
    else if (event.key === 'Delete' || event.key === 'Backspace') onLift(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerUp = (event: PointerEvent, index: number) => {
    const held = dragged.current;
    dragged.current = null;
    if (!held?.moved || held.index !== index) return;
    const { left = 0, width = 1 } = lane.current?.getBoundingClientRect() ?? {};
    onMove(index, Math.max(0, Math.min(1, (event.clientX - left) / Math.max(1, width))) * durationMs);
  };

  return (
    <ol ref={lane} className={styles.lane} aria-label="Marks">
      <li aria-hidden="true" className={styles.head} style={{ left: place(atMs) }} />
      {marks.map((mark, index) => (
        <li key={`${mark.box} ${mark.atMs}`} className={styles.mark} style={{ left: place(mark.atMs) }}>
          <button
            type="button"
            className={styles.sign}
            data-part={mark.box}
            data-stroke={mark.box.length > 1 || undefined}
            aria-label={`${boxWords[mark.box].name} at ${clockText(mark.atMs)}. Arrows move it, Delete removes it`}
            onClick={() => !dragged.current && onSeek(mark.atMs)}
            onKeyDown={(event) => onKey(event, index, mark)}
            onPointerDown={(event) => {
              dragged.current = { index, moved: false };
              event.currentTarget.setPointerCapture?.(event.pointerId);
            }}
            onPointerMove={() => {
              if (dragged.current?.index === index) dragged.current.moved = true;
            }}
            onPointerUp={(event) => onPointerUp(event, index)}
            onPointerCancel={() => (dragged.current = null)}
          >
            {boxWords[mark.box].sign}
          </button>
        </li>
      ))}
    </ol>
  );
}
