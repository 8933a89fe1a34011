import { Button } from '../../ui/button';
import { dayAndTime } from '../../text/day';
import { useData } from '../../store-context';
import { undoDays } from '../../../stores/app/data-store';
import styles from './data.module.css';
import { Work } from './progress-of-work';

/** Sessions that were deleted and can still be had back. */
export function Deleted() {
  const deleted = useData((data) => data.deleted);
  const bringBack = useData((data) => data.bringBack);
  if (deleted.length === 0) return null;
  return (
    <div className={styles.block}>
      <h3>Deleted</h3>
      <p>Gone for good {undoDays} days after it was deleted.</p>
      <ul className={styles.deleted}>
        {deleted.map(({ sessionId, startedAt, plan }) => (
          <li key={sessionId}>
            <span>
              {dayAndTime(startedAt)}: {plan.questions[0]?.text}
            </span>
            <Button onClick={() => void bringBack(sessionId)}>Bring back</Button>
          </li>
        ))}
      </ul>
      <Work of="bring-back" />
    </div>
  );
}
