import type { DataJob, DataOutcome } from '../../../stores/app/data-store';
import { Button } from '../../ui/button';
import { useData } from '../../store-context';
import styles from './data.module.css';
import { OutcomeText } from './outcome';

const names: Record<DataJob['kind'], string> = {
  backup: 'Making the backup',
  restore: 'Checking and restoring the backup',
  checkup: 'Reading everything again',
  'bring-back': 'Bringing it back',
  losses: 'Taking note',
  erase: 'Deleting',
};

const jobOf = (outcome: DataOutcome): DataJob['kind'] => {
  switch (outcome.kind) {
    case 'backed-up':
      return 'backup';
    case 'restored':
    case 'refused':
      return 'restore';
    case 'checked':
      return 'checkup';
    case 'erased':
      return 'erase';
    default:
      return outcome.job;
  }
};

/** Under the button that began it: how far the work is and the way to stop it, then what it came to. */
export function Work({ of }: { of: DataJob['kind'] }) {
  const job = useData((data) => (data.job?.kind === of ? data.job : null));
  const outcome = useData((data) => (data.outcome && jobOf(data.outcome) === of ? data.outcome : null));
  const stop = useData((data) => data.stop);
  return (
    <>
      {job && (
        <div className={styles.job}>
          <label>
            {names[of]} … {Math.round(job.share * 100)}%
            <progress value={job.share} max={1} />
          </label>
          {of !== 'erase' && <Button onClick={stop}>Stop</Button>}
        </div>
      )}
      <div className={styles.outcome} role="status">
        {outcome && <OutcomeText outcome={outcome} />}
      </div>
    </>
  );
}
