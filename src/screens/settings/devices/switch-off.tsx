import { useState } from 'react';
import { useSync } from '../../store-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import styles from './devices.module.css';

/** Off again: here only, or on the server too. */
export function SwitchOff() {
  const switchOff = useSync((sync) => sync.switchOff);
  const awaited = useSync((sync) => sync.waiting.awaited);
  const [asking, setAsking] = useState(false);
  const leave = (server: 'keep' | 'forget') => {
    setAsking(false);
    void switchOff(server);
  };
  return (
    <section className={styles.section} aria-labelledby="switch-off">
      <h2 id="switch-off">Switch off</h2>
      <p>Everything on this device stays on it.</p>
      <div>
        <Button look="danger" onClick={() => setAsking(true)}>
          Switch off …
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Switch off here?"
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Leave it on</Button>
            <Button look="danger" onClick={() => leave('forget')}>
              Delete it on the server too
            </Button>
            <Button onClick={() => leave('keep')}>Switch off here</Button>
          </>
        }
      >
        <p>
          This device will no longer send or receive anything. Your other devices carry on, unless you delete what is on
          the server: then each of them keeps only what it has now.
          {awaited > 0 && ' Sound that is not here yet would then have to come from them in a backup.'}
        </p>
      </Dialog>
    </section>
  );
}
