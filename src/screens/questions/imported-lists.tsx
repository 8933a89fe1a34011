import { useState } from 'react';
import { useQuestions } from '../store-context';
import { counted } from '../text/counted';
import { dayText } from '../text/day';
import { Button } from '../ui/button';
import styles from './import-questions.module.css';

/** The imports whose questions are in the bank, each of which can be taken back as a whole. */
export function ImportedLists() {
  const imports = useQuestions((bank) => bank.imports);
  const undo = useUndo();
  if (imports.length === 0 && undo.line === null) return null;
  return (
    <section className={styles.step} aria-labelledby="imports">
      <h2 id="imports">What you imported</h2>
      {undo.line}
      <ul className={styles.faults}>
        {imports.slice(0, 30).map(({ name, at, ids }) => (
          <li key={`${at} ${name}`} className={styles.import}>
            <span>
              {name}, {dayText(at)}, {counted(ids.length, 'question', 'questions')}
            </span>
            <Button aria-label={`Undo the import of ${name}`} look="quiet" onClick={() => undo.take(ids)}>
              Undo this import
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Undone = { kind: 'none' } | { kind: 'failed' } | { kind: 'gone'; ids: readonly string[] };

/** Takes questions back as one, says so, and offers them again. */
export function useUndo() {
  const removeMany = useQuestions((bank) => bank.removeMany);
  const restoreMany = useQuestions((bank) => bank.restoreMany);
  const [state, setState] = useState<Undone>({ kind: 'none' });
  const take = (ids: readonly string[]) =>
    void removeMany(ids).then((saved) => setState(saved === 'saved' ? { kind: 'gone', ids } : { kind: 'failed' }));
  const line =
    state.kind === 'none' ? null : state.kind === 'failed' ? (
      <p role="alert">The change could not be saved. Nothing was removed; free some space and try again.</p>
    ) : (
      <p role="status">
        {counted(state.ids.length, 'question is', 'questions are')} removed from your bank. Answers to them stay in your
        history.{' '}
        <Button
          look="quiet"
          onClick={() => void restoreMany(state.ids).then((saved) => saved === 'saved' && setState({ kind: 'none' }))}
        >
          Bring them back
        </Button>
      </p>
    );
  return { take, line, gone: state.kind === 'gone' };
}
