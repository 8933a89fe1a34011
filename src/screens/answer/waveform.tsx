import { useEffect, useId, useRef, useState } from 'react';
import type { RibbonStretch } from '../../domain/review/ribbon';
import type { AnswerShape } from '../../stores/review/answer-waveform';
import styles from './waveform.module.css';

type WaveProps = {
  durationMs: number;
  shape: AnswerShape | null;
  ribbon: readonly RibbonStretch[];
  onSeek: (atMs: number) => void;
  /** A stretch was drawn with the pointer. */
  onSpan: (fromMs: number, toMs: number) => void;
};

const width = 1000;
const height = 56;

/** Shorter than this a drag was a press with an unsteady hand. */
const leastSpanMs = 300;

/** The sound itself, in the colors of the parts; a press goes there, a drag repeats what lies between. */
export function WaveformView({ durationMs, shape, ribbon, onSeek, onSpan }: WaveProps) {
  const wave = useRef<SVGSVGElement>(null);
  const [drawn, setDrawn] = useState<{ fromMs: number; toMs: number } | null>(null);
  const colours = useId();

  // The slider and the keys say the same to a keyboard; this is the way of a pointer.
  useEffect(() => {
    const svg = wave.current;
    const listening = new AbortController();
    let startMs: number | null = null;
    const msAt = ({ clientX }: PointerEvent) => {
      const { left = 0, width = 1 } = svg?.getBoundingClientRect() ?? {};
      return Math.max(0, Math.min(1, (clientX - left) / Math.max(1, width))) * durationMs;
    };
    const spanTo = (event: PointerEvent) => {
      const nowMs = msAt(event);
      const [fromMs, toMs] = [Math.min(startMs ?? nowMs, nowMs), Math.max(startMs ?? nowMs, nowMs)];
      return toMs - fromMs >= leastSpanMs ? { fromMs, toMs } : null;
    };
    const letGo = () => {
      startMs = null;
      setDrawn(null);
    };
    const on = (
      type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
      hear: (event: PointerEvent) => void,
    ) => svg?.addEventListener(type, hear, { signal: listening.signal });
    on('pointerdown', (event) => {
      startMs = msAt(event);
      svg?.setPointerCapture?.(event.pointerId);
    });
    on('pointermove', (event) => startMs !== null && setDrawn(spanTo(event)));
    on('pointerup', (event) => {
      if (startMs === null) return;
      const span = spanTo(event);
      if (span) onSpan(span.fromMs, span.toMs);
      else onSeek(startMs);
      letGo();
    });
    on('pointercancel', letGo);
    return () => listening.abort();
  }, [durationMs, onSeek, onSpan]);

  const x = (atMs: number) => (atMs / Math.max(1, durationMs)) * width;
  return (
    <svg
      ref={wave}
      className={styles.wave}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <linearGradient id={colours} gradientUnits="userSpaceOnUse" x1="0" x2={width} y1="0" y2="0">
        <stop className={styles.colour} offset="0" />
        {ribbon.flatMap(({ part, fromMs, toMs }) => [
          <stop key={`to ${fromMs}`} className={styles.colour} offset={x(fromMs) / width} />,
          <stop key={`from ${fromMs}`} className={styles.colour} data-part={part} offset={x(fromMs) / width} />,
          <stop key={`until ${fromMs}`} className={styles.colour} data-part={part} offset={x(toMs) / width} />,
          <stop key={`after ${fromMs}`} className={styles.colour} offset={x(toMs) / width} />,
        ])}
      </linearGradient>
      {shape?.pauses.map(({ fromMs, toMs }) => (
        <rect key={fromMs} className={styles.pause} x={x(fromMs)} width={x(toMs - fromMs)} y="0" height={height} />
      ))}
      <path fill={`url(#${colours})`} d={wavePath(shape, durationMs)} />
      {drawn && (
        <rect className={styles.drawn} x={x(drawn.fromMs)} width={x(drawn.toMs - drawn.fromMs)} y="0" height={height} />
      )}
    </svg>
  );
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
