import { useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { useData } from '../../store-context';
import styles from './data.module.css';
import { Work } from './progress-of-work';

const word = 'delete everything';

/** The only thing here that cannot be undone: it asks for the words. */
export function EraseAll() {
  const eraseAll = useData((data) => data.eraseAll);
  const unsaved = useData((data) => data.answersSinceBackup);
  const job = useData((data) => data.job);
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const close = () => {
    setAsking(false);
    setTyped('');
  };

  return (
    <div className={styles.block}>
      <h3>Start over</h3>
      <Button look="danger" disabled={job !== null} onClick={() => setAsking(true)}>
        Delete everything …
      </Button>
      <Work of="erase" />
      <Dialog
        open={asking}
        onClose={close}
        title="Delete everything on this computer?"
        actions={
          <>
            <Button onClick={close}>Keep it</Button>
            <Button
              look="danger"
              disabled={typed.trim().toLowerCase() !== word}
              onClick={() => {
                close();
                void eraseAll();
              }}
            >
              Delete everything
            </Button>
          </>
        }
      >
        <p>
          All sessions, recordings, words, notes and settings of Second Take go, at once and for good.{' '}
          {unsaved > 0 &&
            `${unsaved === 1 ? 'One answer isn’t' : `${unsaved.toLocaleString('en')} answers aren’t`} backed up.`}
        </p>
        <Field
          label={`Type “${word}” to continue`}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Dialog>
    </div>
  );
}
