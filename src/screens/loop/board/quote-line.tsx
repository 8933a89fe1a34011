import { Link } from 'wouter';
import type { Quote } from '../../../domain/loop/loop-answer';
import { useLoop } from '../../store-context';
import { routes } from '../../routes';
import styles from './board.module.css';

/** The candidate's own words: heard where they were said aloud, else one press from where they stand. */
export function QuoteLine({ quote }: { quote: Quote }) {
  const audible = useLoop((loops) => loops.canHear(quote));
  const heard = useLoop((loops) => loops.hearing === quote);
  const hear = useLoop((loops) => loops.hear);
  const stop = useLoop((loops) => loops.stopHearing);
  return (
    <span className={styles.quote}>
      {audible && (
        <button
          type="button"
          className={styles.hear}
          aria-label={heard ? 'Stop' : `Hear “${quote.text.slice(0, 60)}”`}
          onClick={() => (heard ? stop() : hear(quote))}
        >
          {heard ? '■' : '▶'}
        </button>
      )}
      <Link to={routes.replay(quote.answerId)}>“{quote.text}”</Link>
    </span>
  );
}
