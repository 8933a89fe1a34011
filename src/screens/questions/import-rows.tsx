import { useState } from 'react';
import { principleName } from '../../domain/questions/principle';
import type { ImportRow } from '../../domain/questions/import/import-questions';
import { isTicked, questionOf, type ImportDraft } from '../../stores/questions/lists-store';
import { useLists } from '../store-context';
import { counted } from '../text/counted';
import { Button } from '../ui/button';
import lines from '../ui/line-list.module.css';
import styles from './import-questions.module.css';

const pageLength = 50;

/** Every row of a list with its tick. */
export function ImportRows({ draft }: { draft: ImportDraft }) {
  const { rows } = draft.reading;
  const turn = useLists((lists) => lists.turnImportRows);
  const [shown, setShown] = useState(pageLength);
  const places = rows.map((_, place) => place);
  const off = places.filter((place) => !isTicked(draft, place));
  const on = places.filter((place) => isTicked(draft, place));
  return (
    <section aria-labelledby="rows" className={styles.rows}>
      <h3 id="rows" className={styles.soft}>
        {counted(rows.length, 'row', 'rows')}, {on.length.toLocaleString('en')} ticked
      </h3>
      <div className={styles.buttons}>
        {on.length > 0 && (
          <Button look="quiet" onClick={() => turn(on)}>
            Untick all
          </Button>
        )}
        {off.length > 0 && (
          <Button look="quiet" onClick={() => turn(off)}>
            Tick all
          </Button>
        )}
      </div>
      <ul className={lines.list}>
        {rows.slice(0, shown).map((row, place) => (
          <li key={`${row.line} ${row.question.text}`} className={lines.row}>
            <label className={styles.tick} htmlFor={`row-${place}`}>
              <input
                id={`row-${place}`}
                type="checkbox"
                aria-label={`${row.question.text} ${aboutText(draft, row)}`}
                checked={isTicked(draft, place)}
                onChange={() => turn([place])}
              />
              <span>
                <span className={styles.text}>{row.question.text}</span>
                <span className={styles.about}>{aboutText(draft, row)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + pageLength)}>
          Show {Math.min(pageLength, rows.length - shown)} more of {(rows.length - shown).toLocaleString('en')}
        </Button>
      )}
    </section>
  );
}

function aboutText(draft: ImportDraft, row: ImportRow): string {
  const { line, why } = row;
  const { principle, topic, alsoFits = [], probes, tags, strongAnswer } = questionOf(draft, row);
  return [
    why,
    principle ? [principle, ...alsoFits].map(principleName).join(', ') : (topic ?? null),
    probes.length > 0 && counted(probes.length, 'probe', 'probes'),
    strongAnswer && 'with a strong answer',
    ...tags,
    `line ${line}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
