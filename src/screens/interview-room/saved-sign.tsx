import { Button } from '../ui/button';
import { useData, useSession } from '../store-context';
import styles from './interview-room.module.css';

/** Says "saved" only of what the database has confirmed. */
export function SavedSign() {
  const saving = useSession((session) => session.saving);
  const retry = useSession((session) => session.retrySaving);
  const rescueSound = useSession((session) => session.rescueSound);
  const saveSound = useData((data) => data.saveSound);
  switch (saving.kind) {
    case 'saved':
      return <p className={styles.saved}>Saved on this computer</p>;
    case 'saving':
      return <p className={styles.saved}>Saving …</p>;
    case 'failed': {
      const heard = rescueSound() !== null;
      const outdated = saving.detail.startsWith('ReadOnlyError');
      const download = () => {
        const sound = rescueSound();
        if (sound) saveSound(sound);
      };
      return (
        <div className={styles.unsaved} role="alert">
          <p>
            The last part could not be saved on this computer; it is still in memory.{' '}
            {outdated
              ? 'A newer version of Second Take has taken over here: copy what you need, then reload the page to get it.'
              : 'Keep this tab open, free some disk space, and try again.'}
          </p>
          <Button onClick={() => void retry()}>Save again</Button>
          {heard && <Button onClick={download}>Download the sound</Button>}
        </div>
      );
    }
    default:
      return saving satisfies never;
  }
}
