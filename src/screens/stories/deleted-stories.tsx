import { useState } from 'react';
import { Button } from '../components/button';
import { dayText } from '../components/day';
import { useStories } from '../house';
import styles from './stories.module.css';

/** What was deleted and can still be brought back. */
export function DeletedStories() {
  const [open, setOpen] = useState(false);
  const deleted = useStories((journal) => journal.deleted);
  const restore = useStories((journal) => journal.restore);
  if (deleted.length === 0) return null;
  return (
    <section className={styles.deleted}>
      <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        Recently deleted
      </Button>
      {open && (
        <ul>
          {deleted.map(({ id, title, deletedAt }) => (
            <li key={id} className={styles.gone}>
              <span>
                {title} <span className={styles.facts}>deleted {dayText(deletedAt ?? 0)}</span>
              </span>
              <Button onClick={() => void restore(id)}>Bring back</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
