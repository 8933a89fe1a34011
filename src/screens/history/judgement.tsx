import type { AnswerSummary } from '../../domain/progress/answer-summary';
import styles from './history.module.css';

/** The rating as a figure that can be scanned, and what the candidate had said of it. */
export function Judgement({ digest }: { digest: AnswerSummary }) {
  const { skipped, own, heard, ownRating, rating, ratingLow, ratingHigh } = digest;
  if (skipped) return <span>skipped</span>;
  if (rating === undefined) {
    if (heard) return <span>not rated</span>;
    return <span>{own || ownRating !== null ? `you said ${ownRating}` : 'not scored yet'}</span>;
  }
  return (
    <span>
      <strong className={styles.figure}>{ratingLow === ratingHigh ? rating : `${ratingLow}–${ratingHigh}`}</strong> of 5
      {ownRating !== null && <span className={styles.own}> · you said {ownRating}</span>}
    </span>
  );
}
