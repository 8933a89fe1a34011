import { Link } from 'wouter';
import { principleName } from '../../domain/questions/principle';
import type { Coverage } from '../../domain/progress/progress';
import { counted } from '../text/counted';
import { shortDay } from '../text/day';
import styles from './progress.module.css';
import { routes } from '../routes';

/** The sixteen principles: which have a story that stands, and which have none. */
export function CoverageList({ coverage }: { coverage: readonly Coverage[] }) {
  return (
    <ul>
      {coverage.map(({ principle, answers, best, lastAt }) => (
        <li key={principle} className={styles.principle}>
          <span className={answers === 0 ? styles.empty : undefined}>{principleName(principle)}</span>
          <svg viewBox="0 0 90 14" className={styles.best} aria-hidden="true">
            {[1, 2, 3, 4, 5].map((mark) => (
              <circle
                key={mark}
                className={best !== null && mark <= best ? styles.reached : styles.open}
                cx={mark * 17 - 8}
                cy="7"
                r="5"
              />
            ))}
          </svg>
          <span className={styles.facts}>
            {answers === 0
              ? 'no answer yet'
              : `${counted(answers, 'answer', 'answers')}${best === null ? '' : `, best ${best} of 5`}${
                  lastAt === null ? '' : `, last ${shortDay(lastAt)}`
                }`}
          </span>
          <Link to={routes.practice({ principle: principle })} aria-label={`Practice ${principleName(principle)}`}>
            Practice
          </Link>
        </li>
      ))}
    </ul>
  );
}
