import { useState } from 'react';
import type { SyncProblem } from '../../../domain/sync/problem';
import { useSync } from '../../store-context';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import styles from './devices.module.css';

const fields = {
  'wrong-phrase': { name: 'phrase', label: 'The new passphrase' },
  credentials: { name: 'password', label: 'The new password or token' },
} as const;

/** What was changed elsewhere, entered here: nothing is sent again. */
export function EnterAgain({ problem }: { problem: SyncProblem }) {
  const enterAgain = useSync((sync) => sync.enterAgain);
  const busy = useSync((sync) => sync.attempt.kind === 'busy');
  const [given, setGiven] = useState('');
  if (problem !== 'wrong-phrase' && problem !== 'credentials') return null;
  const { name, label } = fields[problem];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void enterAgain({ [name]: given });
      }}
    >
      <Field
        label={label}
        type="password"
        autoComplete="off"
        value={given}
        onChange={(event) => setGiven(event.target.value)}
      />
      <div>
        <Button look="main" type="submit" disabled={given === '' || busy}>
          Continue
        </Button>
      </div>
    </form>
  );
}
