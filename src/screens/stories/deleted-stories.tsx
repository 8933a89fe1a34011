import { dayText } from '../text/day';
import { DeletedRow, RecentlyDeleted } from '../frame/recently-deleted';
import { useStories } from '../store-context';
import styles from './stories.module.css';

/** Stories that were deleted and can still be brought back. */
export function DeletedStories() {
  const deleted = useStories((journal) => journal.deleted);
  const restore = useStories((journal) => journal.restore);
  if (deleted.length === 0) return null;
  return (
    <RecentlyDeleted>
      <ul>
        {deleted.map(({ id, title, deletedAt }) => (
          <DeletedRow key={id} onRestore={() => void restore(id)}>
            {title} <span className={styles.facts}>deleted {dayText(deletedAt ?? 0)}</span>
          </DeletedRow>
        ))}
      </ul>
    </RecentlyDeleted>
  );
}
