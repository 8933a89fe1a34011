import type { RatedAnswer } from '../../scoring/progress';
import { dayText } from '../components/day';
import { TableBehind } from './table-behind';
import styles from './progress.module.css';

/** As many answers as can be told apart on a phone. */
const most = 40;
const left = 24;
const width = 640;
const height = 190;
const y = (rating: number) => 166 - (rating - 1) * 36;

/** Every rated answer: the bar is the range that was heard, the ring the own mark. */
export function RatingChart({ answers }: { answers: readonly RatedAnswer[] }) {
  const shown = answers.slice(-most);
  const step = Math.min(48, (width - left - 16) / Math.max(1, shown.length));
  const x = (index: number) => left + 20 + index * step;
  return (
    <figure className={styles.figure}>
      <figcaption>
        {answers.length > most && `The last ${most} of ${answers.length} answers. `}
        The bar is what was heard, the ring what you said.
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={styles.chart}>
        {[1, 2, 3, 4, 5].map((rating) => (
          <g key={rating}>
            <line className={styles.grid} x1={left} x2={width} y1={y(rating)} y2={y(rating)} />
            <text className={styles.axis} x="8" y={y(rating) + 5}>
              {rating}
            </text>
          </g>
        ))}
        {shown.map(({ answerId, low, high, own }, index) => (
          <g key={answerId}>
            <line className={styles.heard} x1={x(index)} x2={x(index)} y1={y(low) + 0.1} y2={y(high)} />
            {own !== null && <circle className={styles.own} cx={x(index)} cy={y(own)} r="7" />}
          </g>
        ))}
      </svg>
      <TableBehind
        caption="Rated answers"
        head={['Day', 'Question', 'You said', 'Heard']}
        rows={shown.map(({ answerId, startedAt, question, own, low, high }) => ({
          key: answerId,
          cells: [dayText(startedAt), question, own ?? '–', low === high ? low : `${low}–${high}`],
        }))}
      />
    </figure>
  );
}
