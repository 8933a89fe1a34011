import { Button } from '../components/button';
import { useSession } from '../house';
import styles from './interview-room.module.css';

/** Says "saved" only of what the database has confirmed. */
export function SavedSign() {
  const saving = useSession((session) => session.saving);
  const retry = useSession((session) => session.retrySaving);
  switch (saving.kind) {
    case 'saved':
      return <p className={styles.saved}>Saved on this computer</p>;
    case 'saving':
      return <p className={styles.saved}>Saving …</p>;
    case 'failed':
      return (
        <div className={styles.unsaved} role="alert">
          <p>
            The last part could not be saved on this computer; it is still in memory. Keep this tab open, free some disk
            space, and try again.
          </p>
          <Button onClick={() => void retry()}>Save again</Button>
        </div>
      );
    default:
      return saving satisfies never;
  }
}
