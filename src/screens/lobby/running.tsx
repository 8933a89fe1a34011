import { isSessionOpen } from '../../stores/session/is-open';
import { isSessionRunning } from '../../stores/session/is-running';
import { ButtonLink } from '../ui/button';
import { useSession } from '../store-context';
import styles from './lobby.module.css';
import { routes } from '../routes';

/** The candidate wandered out of the room: the session still runs, or its end is still in memory alone. */
export function Running() {
  const running = useSession(isSessionRunning);
  const ended = !useSession(isSessionOpen);
  if (!running) return null;
  return (
    <section className={styles.unfinished} aria-labelledby="running">
      <h2 id="running">{ended ? 'The end of your session is not saved yet' : 'Your session is still open'}</h2>
      <div className={styles.start}>
        <ButtonLink look="main" to={routes.room}>
          Back to the room
        </ButtonLink>
      </div>
    </section>
  );
}
