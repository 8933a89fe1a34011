import { useState } from 'react';
import { Button } from '../components/button';
import { dayAndTime } from '../components/day';
import { useHistory } from '../house';
import styles from './history.module.css';

/** What was deleted and can still be brought back. */
export function Deleted() {
  const [open, setOpen] = useState(false);
  const deleted = useHistory((history) => history.deleted);
  const loadDeleted = useHistory((history) => history.loadDeleted);
  const restore = useHistory((history) => history.restore);
  const toggle = () => {
    if (!open) void loadDeleted();
    setOpen(!open);
  };
  return (
    <section className={styles.deleted}>
      <Button look="quiet" aria-expanded={open} onClick={toggle}>
        Recently deleted
      </Button>
      {open &&
        (deleted.length === 0 ? (
          <p>Nothing was deleted in the last 30 days.</p>
        ) : (
          <ul>
            {deleted.map(({ row, daysLeft }) => (
              <li key={row.sessionId} className={styles.gone}>
                <span>
                  {row.name?.text ?? dayAndTime(row.startedAt)}
                  <span className={styles.facts}>
                    {' '}
                    {row.plan.questions[0]?.text} · {daysLeft} {daysLeft === 1 ? 'day' : 'days'} left
                  </span>
                </span>
                <Button onClick={() => void restore(row.sessionId)}>Bring back</Button>
              </li>
            ))}
          </ul>
        ))}
    </section>
  );
}
