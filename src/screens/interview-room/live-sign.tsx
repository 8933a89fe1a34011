import mark from '../ui/live-mark.module.css';
import { useSession } from '../store-context';

/** As long as the microphone is open, the room says so. */
export function LiveSign() {
  const open = useSession((session) => session.microphoneState === 'open');
  return open ? <p className={mark.live}>Microphone on</p> : null;
}
