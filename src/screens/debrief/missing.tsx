import type { Box } from '../../domain/scoring/scorecard';
import { boxWords, creditWords } from '../text/boxes';
import styles from './missing.module.css';

/** What was not heard, or only in part, each with the question an interviewer would ask next. */
export function Missing({ boxes }: { boxes: readonly Box[] }) {
  const open = boxes.filter(({ credit }) => credit !== 'full');
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="missing" className={styles.missing}>
      <h3 id="missing">What an interviewer would ask next</h3>
      <ul>
        {open.map(({ id, credit, note, probe }) => (
          <li key={id} className={styles.item}>
            <p>
              <span aria-hidden="true">{creditWords[credit].mark}</span> <strong>{boxWords[id].name}</strong>{' '}
              {creditWords[credit].heard}
              {note ? `. ${note}` : ''}
            </p>
            {probe && <blockquote className={styles.probe}>“{probe.text}”</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}
