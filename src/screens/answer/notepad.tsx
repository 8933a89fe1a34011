import type { PastAnswer } from '../../domain/review/past-answer';
import { MarginPanel } from '../ui/margin-panel';
import styles from './notepad.module.css';

const kinds = {
  person: 'who',
  number: 'number',
  date: 'when',
  decision: 'decided',
  quote: 'quote',
} as const;

/** What an interviewer who takes notes could have written down. */
export function Notepad({ answer }: { answer: PastAnswer }) {
  const { scorecard, turns } = answer;
  if (!scorecard) return null;
  return (
    <MarginPanel heading="The interviewer’s notepad">
      {scorecard.notes.length === 0 ? (
        <p className={styles.empty}>Nothing to note: no name, no number, no date, no decision.</p>
      ) : (
        <ul className={styles.lines}>
          {scorecard.notes.map(({ kind, turn, start, end }) => (
            <li key={`${kind} ${turn} ${start}`} className={styles.line}>
              <span className={styles.kind}>{kinds[kind]}</span>
              <span className={styles.words}>{turns[turn]?.transcript?.text.slice(start, end)}</span>
            </li>
          ))}
        </ul>
      )}
    </MarginPanel>
  );
}
