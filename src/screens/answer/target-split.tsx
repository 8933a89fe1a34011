import { targetShares } from '../../domain/progress/answer-summary';
import { parts, type Part } from '../../domain/scoring/scorecard';
import { boxWords } from '../text/boxes';
import styles from './target-split.module.css';

/** How much each part took, beside what is advised. */
export function TargetSplit({ shares }: { shares: Readonly<Record<Part, number>> }) {
  return (
    <dl className={styles.split} aria-label="How much each part took">
      {parts.map((part) => (
        <div key={part} className={styles.part} data-part={part}>
          <dt>
            <span className="visually-hidden">{boxWords[part].name}</span>
            <span aria-hidden="true">{part}</span>
          </dt>
          <dd>
            {Math.round(shares[part] * 100)}%{' '}
            <span className={styles.target}>(aim for {targetShares[part] * 100}%)</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
