import { useSession } from '../house';
import styles from './interview-room.module.css';

/** As long as the microphone is open, the room says so. */
export function LiveSign() {
  const open = useSession((session) => session.microphoneState === 'open');
  return open ? <p className={styles.live}>Microphone on</p> : null;
}
