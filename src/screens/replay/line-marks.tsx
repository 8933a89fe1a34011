import { clockText } from '../../domain/session/timing';
import type { BoxId } from '../../domain/scoring/scorecard';
import type { NoteRow } from '../../storage/schema/rows';
import { boxWords, spokenName } from '../text/boxes';
import { laneRem, lanesOf, markShare } from '../answer/by-ear/lanes';
import { LineMark } from '../ui/line-mark';
import styles from './line-marks.module.css';

type LineMarksProps = {
  durationMs: number;
  missing: readonly { box: BoxId; atMs: number }[];
  turns: readonly { turn: number; startMs: number; probe: string | null }[];
  asked: readonly { text: string; atMs: number }[];
  notes: readonly NoteRow[];
  onSeek: (atMs: number) => void;
};

/** How much of the line an empty chip takes on the narrowest phone. */
const chipShare = 0.3;

/** What stands beside the answer: probes, own notes, and empty chips where a missing part should have come. */
export function LineMarks({ durationMs, missing, turns, asked, notes, onSeek }: LineMarksProps) {
  const share = (atMs: number) => Math.min(1, atMs / Math.max(1, durationMs));
  const marks = [
    ...turns.flatMap(({ turn, startMs, probe }) =>
      probe === null ? [] : { key: `probe ${turn}`, atMs: startMs, text: probe, what: 'Follow-up' },
    ),
    ...asked.map(({ text, atMs }) => ({ key: `asked ${atMs}`, atMs, text, what: 'Follow-up' })),
    ...notes.flatMap(({ id, atMs, text }) => (atMs === null ? [] : { key: id, atMs, text, what: 'Note' })),
  ].toSorted((one, other) => one.atMs - other.atMs);
  const lanes = lanesOf(
    marks.map(({ atMs }) => share(atMs)),
    markShare,
  );
  const gaps = missing.toSorted((one, other) => one.atMs - other.atMs);
  const below = lanes.length === 0 ? 0 : Math.max(...lanes) + 1;
  const gapLanes = lanesOf(
    gaps.map(({ atMs }) => Math.max(0, share(atMs) - chipShare)),
    chipShare,
  );
  const lanesInAll = below + (gapLanes.length === 0 ? 0 : Math.max(...gapLanes) + 1);
  if (lanesInAll === 0) return null;

  return (
    <ul className={styles.marks} aria-label="Beside the answer" style={{ height: `${lanesInAll * laneRem}rem` }}>
      {marks.map(({ key, atMs, text, what }, at) => (
        <li
          key={key}
          className={styles.at}
          style={{ left: `${share(atMs) * 100}%`, top: `${(lanes[at] ?? 0) * laneRem}rem` }}
        >
          <LineMark what={what} text={text} atMs={atMs} onSeek={onSeek}>
            {what === 'Follow-up' ? '?' : <Flag />}
          </LineMark>
        </li>
      ))}
      {gaps.map(({ box, atMs }, at) => (
        <li
          key={box}
          className={styles.gap}
          style={{
            right: `min(${(1 - share(atMs)) * 100}%, 100% - 4rem)`,
            top: `${(below + (gapLanes[at] ?? 0)) * laneRem}rem`,
          }}
        >
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
  );
}

function Flag() {
  return (
    <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
      <path fill="currentColor" d="M1 0h1.5v14H1zM3 1h8L8.5 4 11 7H3z" />
    </svg>
  );
}
