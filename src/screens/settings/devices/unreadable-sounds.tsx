import { Link } from 'wouter';
import { counted } from '../../text/counted';
import { routes } from '../../routes';
import { useSync } from '../../store-context';
import styles from './devices.module.css';

/** So many are named. */
const most = 10;

/** Which answers have lost their sound unless another device has it. */
export function UnreadableSounds() {
  const unreadable = useSync((sync) => sync.unreadable);
  if (unreadable.length === 0) return null;
  const left = unreadable.length - most;
  return (
    <>
      <p>
        The server’s copy of the sound of {counted(unreadable.length, 'answer', 'answers')} cannot be read. If another
        of your devices has it, that one sends it again the next time it is on. If none has it, the sound is lost; the
        words are still here.
      </p>
      <ul className={styles.list}>
        {unreadable.slice(0, most).map(({ answerId, question }) => (
          <li key={answerId}>
            <Link to={routes.replay(answerId)}>{question}</Link>
          </li>
        ))}
        {left > 0 && <li>And {left.toLocaleString('en')} more.</li>}
      </ul>
    </>
  );
}
