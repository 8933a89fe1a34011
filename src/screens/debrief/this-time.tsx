import { changeDone } from '../../domain/review/change/change-done';
import type { Credit, Scorecard } from '../../domain/scoring/scorecard';
import { useReview } from '../store-context';
import { creditWords } from '../text/boxes';
import styles from './reveal.module.css';

const words: Readonly<Record<Credit, string>> = {
  full: 'This time you did it',
  partial: 'This time you did it in part',
  none: 'Not this time yet',
};

/** Another take begins with whether it did what the one before was told to change. */
export function ThisTime({ scorecard }: { scorecard: Scorecard }) {
  const change = useReview(({ opened }) => (opened.phase === 'open' ? opened.session.row.plan.change : undefined));
  const credit = change === undefined ? null : changeDone(change, scorecard);
  if (change === undefined) return null;
  if (credit === null) {
    return (
      <p className={styles.thisTime}>
        <strong>Did you do it this time?</strong> {change} Only you can say.
      </p>
    );
  }
  return (
    <p className={styles.thisTime} data-credit={credit}>
      <span aria-hidden="true">{creditWords[credit].mark}</span> <strong>{words[credit]}:</strong> {change}
    </p>
  );
}
