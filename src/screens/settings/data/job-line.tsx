import type { DataJob } from '../../../stores/data-store';
import { Button } from '../../components/button';
import { useData } from '../../house';
import styles from './data.module.css';

const names: Record<DataJob['kind'], string> = {
  backup: 'Making the backup',
  restore: 'Checking and restoring the backup',
  checkup: 'Reading everything again',
  erase: 'Deleting',
};

/** What runs, how far it is, and the way to stop it. */
export function JobLine() {
  const job = useData((data) => data.job);
  const stop = useData((data) => data.stop);
  if (!job) return null;
  return (
    <div className={styles.job}>
      <label>
        {names[job.kind]} … {Math.round(job.share * 100)} %
        <progress value={job.share} max={1} />
      </label>
      {job.kind !== 'erase' && <Button onClick={stop}>Stop</Button>}
    </div>
  );
}
