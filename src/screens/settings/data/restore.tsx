import { useId, useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useData } from '../../store-context';
import styles from './data.module.css';
import { Work } from './progress-of-work';

/** Brings a backup in beside what is here; nothing here is replaced. */
export function Restore() {
  const restore = useData((data) => data.restore);
  const job = useData((data) => data.job);
  const locked = useData((data) => data.outcome?.kind === 'refused' && isAboutTheLock(data.outcome.problem));
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const id = useId();

  return (
    <div className={styles.block}>
      <h3>Restore</h3>
      <p id={`${id}-note`}>
        A backup is added to what is here. Nothing is replaced, and the same backup twice adds nothing.
      </p>
      <label className={styles.file}>
        <span>Backup file</span>
        <input
          type="file"
          accept=".zip,.locked"
          aria-describedby={`${id}-note`}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </label>
      {(locked || file?.name.endsWith('.locked')) && (
        <Field
          label="Its passphrase"
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      )}
      <Button disabled={job !== null || !file} onClick={() => file && void restore(file, passphrase || null)}>
        Restore this backup
      </Button>
      <Work of="restore" />
    </div>
  );
}

function isAboutTheLock(problem: string): boolean {
  return problem === 'locked' || problem === 'wrong-passphrase';
}
