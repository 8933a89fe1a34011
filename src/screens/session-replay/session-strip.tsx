import type { SessionTimeline } from '../../domain/session/session-timeline';
import { laneRem, lanesOf, markShare } from '../answer/by-ear/lanes';
import { LineMark } from '../ui/line-mark';
import { usePlayback } from '../store-context';
import styles from './session-strip.module.css';

/** The whole session from left to right: thinking, talk in the color of its light, and what was asked. */
export function SessionStrip({ line, onSeek }: { line: SessionTimeline; onSeek: (atMs: number) => void }) {
  const share = (ms: number) => `${(ms / Math.max(1, line.durationMs)) * 100}%`;
  const lanes = lanesOf(
    line.marks.map(({ atMs }) => atMs / Math.max(1, line.durationMs)),
    markShare,
  );
  return (
    <div className={styles.strip} role="group" aria-label="Time line of the session">
      <div className={styles.line} aria-hidden="true">
        {line.stretches.map(({ phase, fromMs, toMs, light }) => (
          <span
            key={fromMs}
            className={styles.stretch}
            data-phase={phase}
            data-light={light}
            style={{ left: share(fromMs), width: share(toMs - fromMs) }}
          />
        ))}
        <Playhead durationMs={line.durationMs} />
      </div>
      <ul className={styles.marks} style={{ height: `${laneRem * (1 + Math.max(0, ...lanes))}rem` }}>
        {line.marks.map(({ kind, atMs, text }, at) => {
          const number = line.marks.slice(0, at + 1).filter((mark) => mark.kind === 'question').length;
          const what = kind === 'question' ? `Question ${number}` : 'Follow-up';
          return (
            <li key={`${kind} ${atMs}`} style={{ left: share(atMs), top: `${laneRem * (lanes[at] ?? 0)}rem` }}>
              <LineMark what={what} text={text} atMs={atMs} onSeek={onSeek}>
                {kind === 'question' ? number : '?'}
              </LineMark>
            </li>
          );
        })}
      </ul>
      <p className={styles.key} aria-hidden="true">
        <span data-phase="thinking">thinking</span>
        <span data-phase="answering">talking</span>
        <span data-light="green">green</span>
        <span data-light="yellow">yellow</span>
        <span data-light="red">red</span>
        <span>? a follow-up</span>
      </p>
    </div>
  );
}

function Playhead({ durationMs }: { durationMs: number }) {
  const atMs = usePlayback((playback) => playback.playing?.state.atMs ?? 0);
  return <span className={styles.head} style={{ left: `${Math.min(100, (atMs / Math.max(1, durationMs)) * 100)}%` }} />;
}
