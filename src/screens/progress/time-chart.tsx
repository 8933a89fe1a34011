import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { shortDay } from '../text/day';
import styles from './time-chart.module.css';

export type ChartMark = {
  key: string;
  fromAt: number;
  toAt: number;
  bar: { from: number; to: number } | null;
  ring?: number | null;
  /** The answer it stands for; the table behind leads there by keyboard. */
  to?: string;
  /** What the mark says, written beside it where there is room. */
  text: string;
};

type TimeChartProps = {
  scale: { from: number; to: number };
  lines: readonly { at: number; text: string }[];
  /** A range that is shaded. */
  band?: { from: number; to: number };
  /** A bar that stands on the ground, or one that lies between two figures. */
  kind: 'height' | 'range';
  /** Where a mark has its figure; beside it where a ring may lie above. */
  label: 'above' | 'beside';
  marks: readonly ChartMark[];
};

/** As many marks as can be told apart on a phone. */
export const mostMarks = 30;

/** Up to so many, each mark has its figure and its day written to it. */
const fewMarks = 6;

/** Marks over time, evenly spread whatever their number; a table behind it says the same in figures. */
export function TimeChart({ scale, lines, band, kind, label, marks }: TimeChartProps) {
  const up = (value: number) =>
    100 * Math.max(0, Math.min(1, (value - scale.from) / Math.max(Number.EPSILON, scale.to - scale.from)));
  const few = marks.length <= fewMarks;
  const textAt = (bar: ChartMark['bar']) => (!bar ? scale.from : label === 'above' ? bar.to : (bar.from + bar.to) / 2);
  const days = marks.map(({ fromAt, toAt }) => (few ? shortDay(toAt) : shortDay(fromAt)));
  return (
    <div className={styles.chart} data-kind={kind} data-label={label} data-few={few || undefined} aria-hidden="true">
      <div className={styles.plot}>
        {band && (
          <span
            className={styles.band}
            style={{ bottom: `${up(band.from)}%`, height: `${up(band.to) - up(band.from)}%` }}
          />
        )}
        {lines.map(({ at, text }) => (
          <span key={at} className={styles.line} style={{ bottom: `${up(at)}%` }}>
            <span className={styles.tick}>{text}</span>
          </span>
        ))}
        <div className={styles.slots}>
          {marks.map(({ key, bar, ring, text, to }) => (
            <Slot key={key} to={to} title={text}>
              {bar && (
                <span
                  className={styles.bar}
                  style={{ bottom: `${up(bar.from)}%`, height: `${up(bar.to) - up(bar.from)}%` }}
                />
              )}
              {ring != null && <span className={styles.ring} style={{ bottom: `${up(ring)}%` }} />}
              {few && (
                <span className={styles.text} style={{ bottom: `${up(textAt(bar))}%` }}>
                  {text}
                </span>
              )}
            </Slot>
          ))}
        </div>
      </div>
      <div className={styles.days} data-few={few || undefined}>
        {few
          ? days.map((day, at) => <span key={marks[at]?.key}>{day === days[at - 1] ? '' : day}</span>)
          : [days[0], days[Math.floor(days.length / 2)], shortDay(marks.at(-1)?.toAt ?? 0)].map((day, at) => (
              <span key={at}>{day}</span>
            ))}
      </div>
    </div>
  );
}

function Slot({ to, title, children }: { to: string | undefined; title: string; children: ReactNode }) {
  return to === undefined ? (
    <span className={styles.slot}>{children}</span>
  ) : (
    <Link to={to} className={styles.slot} title={title} tabIndex={-1}>
      {children}
    </Link>
  );
}
