import { counted } from '../text/counted';
import { dayAndTime } from '../text/day';
import { DeletedRow, RecentlyDeleted } from '../frame/recently-deleted';
import { useArchive } from '../store-context';
import styles from './history.module.css';

/** Sessions that were deleted and can still be brought back. */
export function Deleted() {
  const deleted = useArchive((archive) => archive.deleted);
  const loadDeleted = useArchive((archive) => archive.loadDeleted);
  const restore = useArchive((archive) => archive.restore);
  return (
    <RecentlyDeleted onOpen={() => void loadDeleted()}>
      {deleted.length === 0 ? (
        <p>Nothing was deleted in the last 30 days.</p>
      ) : (
        <ul>
          {deleted.map(({ row, daysLeft }) => (
            <DeletedRow key={row.sessionId} onRestore={() => void restore(row.sessionId)}>
              {row.name?.text ?? dayAndTime(row.startedAt)}
              <span className={styles.gone}>
                {' '}
                {row.plan.questions[0]?.text} · {counted(daysLeft, 'day', 'days')} left
              </span>
            </DeletedRow>
          ))}
        </ul>
      )}
    </RecentlyDeleted>
  );
}
