import { isLow } from '../../../stores/app/data-store';
import { Button } from '../../ui/button';
import { sizeText } from '../../text/byte-size';
import { useData } from '../../store-context';
import styles from './data.module.css';

/** How much room there is, and whether the browser promised to keep what is in it. */
export function StorageRoomLine() {
  const room = useData((data) => data.room);
  const askToKeep = useData((data) => data.askToKeep);
  if (!room) return null;
  if (room === 'untold') {
    return (
      <div className={styles.block}>
        <h3>Storage</h3>
        <p>
          This browser doesn’t say how much space is left, and may delete this data if the disk fills up. A backup is
          safe from that.
        </p>
      </div>
    );
  }
  return (
    <div className={styles.block}>
      <h3>Storage</h3>
      <p>
        Second Take uses about {sizeText(room.usedBytes)} of the {sizeText(room.quotaBytes)} this browser gives it. An
        hour of speech takes about 15 MB.
      </p>
      {isLow(room) && (
        <p role="alert">There is little space left: the next recordings may not fit. Free some disk space.</p>
      )}
      {room.kept ? (
        <p>The browser keeps it until you delete it.</p>
      ) : (
        <>
          <p>
            Your browser may delete this data if the disk fills up. You can ask it not to. A private window deletes it
            when you close it, whatever you ask.
          </p>
          <Button onClick={() => void askToKeep()}>Ask the browser to keep it</Button>
        </>
      )}
    </div>
  );
}
