import { useState } from 'react';
import { Button } from '../../ui/button';
import { dayText } from '../../text/day';
import { Field } from '../../ui/field';
import { Toggle } from '../../ui/toggle';
import { useData } from '../../store-context';
import styles from './data.module.css';
import { Work } from './progress-of-work';

/** One file with everything, locked with a passphrase if wanted. */
export function BackUp() {
  const backUp = useData((data) => data.backUp);
  const job = useData((data) => data.job);
  const backedUpAt = useData((data) => data.backedUpAt);
  const unsaved = useData((data) => data.answersSinceBackup);
  const [locked, setLocked] = useState(false);
  const [passphrase, setPassphrase] = useState('');

  return (
    <div className={styles.block}>
      <h3>Backup</h3>
      <p>
        {backedUpAt === null ? 'No backup yet.' : `The last backup is from ${dayText(backedUpAt)}.`}{' '}
        {unsaved > 0 &&
          `${unsaved === 1 ? 'One answer isn’t' : `${unsaved.toLocaleString('en')} answers aren’t`} backed up.`}
      </p>
      <Toggle
        label="Lock it with a passphrase"
        note="Without the passphrase nobody can open the file, and nobody can help you if you forget it."
        checked={locked}
        onChange={setLocked}
      />
      {locked && (
        <Field
          label="Passphrase"
          type="password"
          autoComplete="new-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      )}
      <Button
        disabled={job !== null || (locked && !passphrase)}
        onClick={() => void backUp(locked ? passphrase : null)}
      >
        Make a backup
      </Button>
      <Work of="backup" />
    </div>
  );
}
