import type { Dot } from '../../domain/scheduling/today';
import { counted } from '../text/counted';
import styles from './today.module.css';

/** Fourteen days, today last: what was done, never what was missed. */
export function Dots({ dots }: { dots: readonly Dot[] }) {
  const answers = dots.reduce((sum, dot) => sum + dot.answers, 0);
  const days = dots.filter((dot) => dot.answers > 0).length;
  return (
    <figure className={styles.figure}>
      <div className={styles.dots} aria-hidden="true">
        {dots.map(({ day, answers: given }) => (
          <span key={day} className={styles.dot} data-answers={Math.min(3, given)} />
        ))}
      </div>
      <figcaption className={styles.soft}>
        {answers === 0
          ? 'The last 14 days'
          : `The last 14 days: ${counted(answers, 'answer', 'answers')} on ${counted(days, 'day', 'days')}`}
      </figcaption>
    </figure>
  );
}
