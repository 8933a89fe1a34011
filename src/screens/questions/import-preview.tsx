import { useMemo, useState } from 'react';
import { likelyTopics } from '../../domain/questions/import/likely-principle';
import { principleName } from '../../domain/questions/principle';
import { isTicked, type ImportDraft } from '../../stores/questions/lists-store';
import { useLists } from '../store-context';
import { counted } from '../text/counted';
import { Button } from '../ui/button';
import { StepHeading } from '../ui/step-heading';
import { ImportColumns } from './import-columns';
import { ImportRows } from './import-rows';
import styles from './import-questions.module.css';

const shownAtOnce = 20;

/** What a list holds, before anything of it is saved: every row with a tick, and why one has none. */
export function ImportPreview({ draft }: { draft: ImportDraft }) {
  const { reading, takenAs, updates, updating } = draft;
  const { rows, faults, notes, unknown, columns } = reading;
  const saveImport = useLists((lists) => lists.saveImport);
  const cancelImport = useLists((lists) => lists.cancelImport);
  const updateRepeats = useLists((lists) => lists.updateRepeats);
  const takeTopicAs = useLists((lists) => lists.takeTopicAs);
  const likely = useMemo(() => likelyTopics(rows), [rows]);
  const count = rows.filter((_, place) => isTicked(draft, place)).length;
  const some = rows.length > 0;
  const changes = updating ? updates.length : 0;

  return (
    <div className={styles.step}>
      <StepHeading>
        {some ? `${counted(count, 'question', 'questions')} to add` : 'There is nothing to add'}
      </StepHeading>
      {faults.length > 0 && (
        <section aria-label="Lines that cannot be imported" className={styles.step}>
          <p>
            {counted(faults.length, 'line', 'lines')} cannot be imported
            {some ? '; the rest can. Add those, or fix your list and read it again.' : '.'}
          </p>
          <Told lines={faults.map(({ line, what, todo }) => `Line ${line}: ${what} ${todo}`)} />
        </section>
      )}
      {columns.length > 0 && <ImportColumns key={columns.map(({ field }) => field).join()} columns={columns} />}
      {(notes.length > 0 || unknown.length > 0) && (
        <details>
          <summary className={styles.more}>How it was read</summary>
          <Told
            lines={[...notes, ...(unknown.length > 0 ? [`These columns are not used: ${unknown.join(', ')}.`] : [])]}
          />
        </details>
      )}
      {likely.map(({ topic, principle, rows: many }) => (
        <label key={topic} className={styles.tick}>
          <input
            type="checkbox"
            checked={takenAs.has(topic)}
            onChange={(event) => takeTopicAs(topic, event.target.checked ? principle : null)}
          />
          “{topic}” is {principleName(principle)}, misspelled ({counted(many, 'question', 'questions')})
        </label>
      ))}
      {updates.length > 0 && (
        <label className={styles.tick}>
          <input type="checkbox" checked={updating} onChange={(event) => updateRepeats(event.target.checked)} />
          Update these fields of {counted(updates.length, 'question', 'questions')} that you have already
        </label>
      )}
      {some && <ImportRows draft={draft} />}
      <div className={styles.buttons}>
        {count + changes > 0 && (
          <Button look="main" onClick={() => void saveImport()}>
            {addText(count, changes, faults.length > 0)}
          </Button>
        )}
        <Button onClick={cancelImport}>Back to the list</Button>
      </div>
    </div>
  );
}

function addText(count: number, changes: number, others: boolean): string {
  if (count === 0) return `Update ${counted(changes, 'question', 'questions')}`;
  const add = others ? `Add the other ${count.toLocaleString('en')}` : `Add ${counted(count, 'question', 'questions')}`;
  return changes > 0 ? `${add} and update ${changes.toLocaleString('en')}` : add;
}

function Told({ lines }: { lines: readonly string[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={styles.faults}>
        {lines.slice(0, all ? 500 : shownAtOnce).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {!all && lines.length > shownAtOnce && (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show {counted(lines.length - shownAtOnce, 'more', 'more')}
        </Button>
      )}
    </>
  );
}
