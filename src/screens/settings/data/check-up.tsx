import { Button } from '../../components/button';
import { useData } from '../../house';
import styles from './data.module.css';
import { LossLines } from './loss-lines';

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
          {unreadable === 1 ? 'One entry does' : `${unreadable} entries do`} not read any more. They stay where they
          are, and a backup holds them as they are.
        </p>
      )}
      <Button disabled={job !== null} onClick={() => void checkUp()}>
        Check my data
      </Button>
    </div>
  );
}
