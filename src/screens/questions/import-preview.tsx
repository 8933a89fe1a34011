import { principleName } from '../../domain/questions/principle';
import type { OwnQuestionFields } from '../../domain/questions/import/fields';
import type { ImportReading } from '../../domain/questions/import/import-questions';
import { Button } from '../ui/button';
import { counted } from '../text/counted';
import lines from '../ui/line-list.module.css';
import { StepHeading } from '../ui/step-heading';
import styles from './import-questions.module.css';

type ImportPreviewProps = { reading: ImportReading; onSave: () => void; onBack: () => void };

const rowsShown = 20;

/** What a file holds, before anything of it is saved. With a fault in it, only going back is offered. */
export function ImportPreview({ reading, onSave, onBack }: ImportPreviewProps) {
  const { questions, faults, repeats, unknown } = reading;
  const mendable = faults.length > 0;
  return (
    <div className={styles.step}>
      <StepHeading>
        {mendable
          ? `Nothing is imported yet: ${counted(faults.length, 'thing', 'things')} to mend`
          : `${counted(questions.length, 'question', 'questions')} to add`}
      </StepHeading>
      {mendable && (
        <>
          <p>
            Mend these in your list and read it again.
            {questions.length > 0 && ` The rest is fine: ${counted(questions.length, 'question', 'questions')}.`}
          </p>
          <ul className={styles.faults}>
            {faults.slice(0, rowsShown).map(({ line, what, todo }) => (
              <li key={`${line} ${what}`}>
                <strong>Line {line}:</strong> {what} {todo}
              </li>
            ))}
          </ul>
          {faults.length > rowsShown && <p>And {counted(faults.length - rowsShown, 'more', 'more')}.</p>}
        </>
      )}
      {repeats.length > 0 && (
        <details>
          <summary className={styles.more}>
            {counted(repeats.length, 'question is', 'questions are')} there already, or twice in the list, and left out
          </summary>
          <ul className={styles.faults}>
            {repeats.slice(0, rowsShown).map(({ line, text, sameAs }) => (
              <li key={line}>
                Line {line}, {sameAs === 'bank' ? 'in your bank' : `same as line ${sameAs}`}: {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unknown.length > 0 && <p>These columns mean nothing here and are left out: {unknown.join(', ')}.</p>}
      {!mendable && questions.length > 0 && (
        <section aria-labelledby="first">
          <h3 id="first" className={styles.soft}>
            {questions.length > rowsShown
              ? `The first ${rowsShown} of ${questions.length.toLocaleString('en')}`
              : 'All of them'}
          </h3>
          <ol className={lines.list}>
            {questions.slice(0, rowsShown).map((question) => (
              <li key={question.text} className={lines.row}>
                <span className={styles.text}>{question.text}</span>
                <span className={styles.soft}>{aboutText(question)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <div className={styles.buttons}>
        {!mendable && questions.length > 0 && (
          <Button look="main" onClick={onSave}>
            Add {counted(questions.length, 'question', 'questions')}
          </Button>
        )}
        <Button onClick={onBack}>{mendable ? 'Back to the list' : 'Back'}</Button>
      </div>
    </div>
  );
}

function aboutText({ principle, probes, tags }: OwnQuestionFields): string {
  return [
    principle ? principleName(principle) : 'No principle',
    probes.length > 0 && counted(probes.length, 'probe', 'probes'),
    ...tags,
  ]
    .filter(Boolean)
    .join(' · ');
}
