import { ButtonLink } from '../ui/button';
import { useQuestions } from '../store-context';
import styles from './lobby.module.css';
import { routes } from '../routes';

/** Nothing was ever asked here: whoever practiced elsewhere brings their backup, everybody else just begins. */
export function FirstVisit() {
  const empty = useQuestions(({ phase, past }) => phase === 'ready' && past.size === 0);
  if (!empty) return null;
  return (
    <section className={styles.firstVisit} aria-labelledby="first-visit">
      <h2 id="first-visit">Have you practiced on another device?</h2>
      <p className={styles.note}>
        Bring your backup, and go on where you were. No account, and nothing leaves this computer.
      </p>
      <ButtonLink to={routes.data}>Restore a backup</ButtonLink>
    </section>
  );
}
