import { Button } from '../../ui/button';
import { counted } from '../../text/counted';
import { useData } from '../../store-context';
import styles from './data.module.css';
import { LossLines } from './loss-lines';
import { Work } from './progress-of-work';

/** Reads everything again, row by row and sound by sound, and says what it found. */
export function CheckUp() {
  const checkUp = useData((data) => data.checkUp);
  const job = useData((data) => data.job);
  const unreadable = useData((data) => data.unreadable);

  return (
    <div className={styles.block}>
      <h3>Is everything there?</h3>
      <LossLines />
      {unreadable > 0 && (
        <p>
          {counted(unreadable, 'entry', 'entries')} can no longer be read. Nothing of that is deleted: it stays where it
          is, and a backup keeps it as it is.
        </p>
      )}
      <Button disabled={job !== null} onClick={() => void checkUp()}>
        Check my data
      </Button>
      <Work of="checkup" />
    </div>
  );
}
