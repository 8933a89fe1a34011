import { ratingText } from '../../domain/review/debrief';
import type { Rating } from '../../domain/scoring/scorecard';
import styles from './rating-scale.module.css';

const marks = [1, 2, 3, 4, 5] as const;
const across = (mark: number) => `${10 + (mark - 1) * 20}%`;

/** A rule from 1 to 5: the bar is what was heard, the ring what the candidate said beforehand. */
export function RatingScale({ rating, own }: { rating: Rating; own: number | null }) {
  const heard = ratingText(rating);
  const said = own === null ? 'You didn’t score yourself' : `You said ${own}`;
  return (
    <figure className={styles.scale}>
      <figcaption className={styles.caption}>
        {said} ·{' '}
        {heard === null ? (
          'not rated'
        ) : (
          <>
            heard <strong>{heard}</strong>
          </>
        )}
      </figcaption>
      <svg className={styles.rule} aria-hidden="true" height="44">
        <line className={styles.line} x1={across(1)} x2={across(5)} y1="20" y2="20" />
        {rating.kind === 'rated' && (
          <line className={styles.heard} x1={across(rating.low)} x2={across(rating.high)} y1="20" y2="20" />
        )}
        {marks.map((mark) => (
          <g key={mark}>
            <line className={styles.tick} x1={across(mark)} x2={across(mark)} y1="15" y2="25" />
            <text className={styles.number} x={across(mark)} y="41">
              {mark}
            </text>
          </g>
        ))}
        {own !== null && <circle className={styles.own} cx={across(own)} cy="20" r="9" />}
      </svg>
    </figure>
  );
}
