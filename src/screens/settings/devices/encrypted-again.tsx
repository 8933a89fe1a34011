import { dayAndTime } from '../../text/day';
import { useSync } from '../../store-context';
import { Button } from '../../ui/button';
import styles from './devices.module.css';

/** After a change of the passphrase: how far what lies on the server is under the new one. */
export function EncryptedAgain() {
  const { reseal, status, resealHere } = useSync((sync) => sync);
  if (reseal === null || status.kind === 'resealing') return null;
  if (reseal === 'elsewhere') {
    return (
      <div className={styles.section}>
        <p>
          Part of what is on the server is still encrypted with an earlier passphrase. The device where you changed it
          takes care of that the next time it is on. If you no longer have that device, let this one do it.
        </p>
        <div>
          <Button onClick={() => void resealHere()}>Encrypt it again from here</Button>
        </div>
      </div>
    );
  }
  if (typeof reseal === 'object') {
    return <p>Everything on the server was encrypted again with the new passphrase, {dayAndTime(reseal.at)}.</p>;
  }
  return (
    <p>
      Part of what is on the server is still encrypted with the old passphrase. This device takes care of the rest by
      itself, on a connection that is not metered.
    </p>
  );
}
