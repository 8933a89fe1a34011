import { Link } from 'wouter';
import { lately, type Bias } from '../../domain/progress/progress';
import { routes } from '../routes';
import { dayText } from '../text/day';
import { TableBehind } from './table-behind';
import { mostMarks, TimeChart } from './time-chart';
import styles from './progress.module.css';

/** How far the own marks lie above or below what was heard, five answers at a time. */
export function BiasLine({ points }: { points: readonly Bias[] }) {
  const last = points.at(-1);
  if (!last) {
    return <p>From {lately} answers that you scored yourself on, this shows whether you are too kind or too hard.</p>;
  }
  // Each point is a mean of five already: of many, every other one says as much.
  const step = Math.ceil(points.length / mostMarks);
  const shown = points.filter((_, at) => (points.length - 1 - at) % step === 0);
  return (
    <figure className={styles.figure}>
      <figcaption>{biasText(last.bias)} Above the line you rated yourself higher than the checklist did.</figcaption>
      <TimeChart
        scale={{ from: -2, to: 2 }}
        lines={[-2, -1, 0, 1, 2].map((at) => ({ at, text: at > 0 ? `+${at}` : String(at) }))}
        kind="range"
        label="beside"
        marks={shown.map(({ answerId, startedAt, bias }) => ({
          key: answerId,
          to: routes.replay(answerId),
          fromAt: startedAt,
          toAt: startedAt,
          bar: { from: Math.min(0, bias), to: Math.max(0, bias) },
          text: signed(bias),
        }))}
      />
      <TableBehind
        caption="Your rating minus what was heard, averaged over five answers"
        head={['Up to', 'Difference']}
        rows={shown.map(({ answerId, startedAt, bias }) => ({
          key: answerId,
          cells: [
            <Link key={answerId} to={routes.replay(answerId)}>
              {dayText(startedAt)}
            </Link>,
            signed(bias),
          ],
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
  if (Math.abs(bias) < 0.3) return 'Over your last five answers your own rating is about what the checklist heard.';
  const by = Math.abs(bias).toFixed(1);
  return bias > 0
    ? `Over your last five answers you rated yourself ${by} higher than the checklist did.`
    : `Over your last five answers you rated yourself ${by} lower than the checklist did.`;
}
