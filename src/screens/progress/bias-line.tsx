import { lately, type Bias } from '../../scoring/progress';
import { dayText } from '../components/day';
import { TableBehind } from './table-behind';
import styles from './progress.module.css';

const left = 40;
const width = 640;
const height = 150;
const y = (bias: number) => 75 - Math.max(-2, Math.min(2, bias)) * 32;

/** How far the own marks lie above or below what was heard, five answers at a time. */
export function BiasLine({ points }: { points: readonly Bias[] }) {
  const last = points.at(-1);
  if (!last) {
    return <p>From {lately} answers that you scored yourself on, this shows whether you are too kind or too hard.</p>;
  }
  const shown = points.slice(-60);
  const step = shown.length > 1 ? (width - left - 16) / (shown.length - 1) : 0;
  const x = (index: number) => left + 8 + index * step;
  return (
    <figure className={styles.figure}>
      <figcaption>{biasText(last.bias)}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={styles.chart}>
        {[-2, -1, 0, 1, 2].map((bias) => (
          <g key={bias}>
            <line className={bias === 0 ? styles.zero : styles.grid} x1={left} x2={width} y1={y(bias)} y2={y(bias)} />
            <text className={styles.axis} x="8" y={y(bias) + 5}>
              {bias > 0 ? `+${bias}` : bias}
            </text>
          </g>
        ))}
        <polyline className={styles.line} points={shown.map(({ bias }, index) => `${x(index)},${y(bias)}`).join(' ')} />
        <circle className={styles.own} cx={x(shown.length - 1)} cy={y(last.bias)} r="7" />
      </svg>
      <TableBehind
        caption="Own mark minus what was heard, mean of five answers"
        head={['Up to', 'Difference']}
        rows={shown.map(({ startedAt, bias }) => ({
          key: String(startedAt),
          cells: [dayText(startedAt), signed(bias)],
        }))}
      />
    </figure>
  );
}

function signed(bias: number): string {
  const text = bias.toFixed(1);
  return bias > 0 ? `+${text}` : text;
}

function biasText(bias: number): string {
  if (Math.abs(bias) < 0.3) return 'Over your last five answers your own mark is about what was heard.';
  const by = Math.abs(bias).toFixed(1);
  return bias > 0
    ? `Over your last five answers you marked yourself ${by} higher than was heard.`
    : `Over your last five answers you marked yourself ${by} lower than was heard.`;
}
