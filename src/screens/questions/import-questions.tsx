import { useState } from 'react';
import { principleName } from '../../domain/questions/principle';
import { Button, ButtonLink } from '../ui/button';
import { counted } from '../text/counted';
import { Page } from '../frame/page';
import { ProgressBar } from '../ui/progress-bar';
import { StepHeading } from '../ui/step-heading';
import { TextArea } from '../ui/text-area';
import { useQuestions } from '../store-context';
import { ImportPreview } from './import-preview';
import styles from './import-questions.module.css';
import { routes } from '../routes';

/** Brings in a file or a pasted list: read it, look at it, then take all of it or nothing. */
export function ImportQuestions() {
  const importing = useQuestions((bank) => bank.importing);
  const saveImport = useQuestions((bank) => bank.saveImport);
  const cancelImport = useQuestions((bank) => bank.cancelImport);
  const [pasted, setPasted] = useState('');

  return (
    <Page title="Import questions">
      {importing.phase === 'idle' && <Source pasted={pasted} onPaste={setPasted} />}
      {importing.phase === 'reading' && (
        <ProgressBar label={`Reading ${importing.name}`} share={importing.share} onCancel={cancelImport} />
      )}
      {importing.phase === 'preview' && (
        <ImportPreview reading={importing.reading} onSave={() => void saveImport()} onBack={cancelImport} />
      )}
      {importing.phase === 'saving' && (
        <ProgressBar label={`Saving ${importing.name}`} share={importing.share} onCancel={cancelImport} />
      )}
      {importing.phase === 'done' && (
        <div className={styles.step}>
          <StepHeading>{counted(importing.count, 'question is', 'questions are')} in your bank</StepHeading>
          <div className={styles.buttons}>
            <ButtonLink look="main" to={routes.questions('from=own')}>
              See them
            </ButtonLink>
            <Button
              onClick={() => {
                setPasted('');
                cancelImport();
              }}
            >
              Import more
            </Button>
          </div>
        </div>
      )}
      {importing.phase === 'failed' && (
        <div className={styles.step}>
          <StepHeading>Nothing was imported</StepHeading>
          <p role="alert">{problemTexts[importing.problem]} Your questions are as they were.</p>
          <Button onClick={cancelImport}>Back</Button>
        </div>
      )}
    </Page>
  );
}

const problemTexts = {
  'too-large': 'The file is larger than 64 MB. Split it and import the parts one after the other.',
  unreadable: 'The file could not be read. Is it still where it was? Choose it once more.',
  'not-saved':
    'The browser did not take the questions, most likely because the disk is full. Free some space and try again.',
} as const;

function Source({ pasted, onPaste }: { pasted: string; onPaste: (text: string) => void }) {
  const readImport = useQuestions((bank) => bank.readImport);
  return (
    <>
      <form
        className={styles.step}
        onSubmit={(event) => {
          event.preventDefault();
          void readImport(pasted, 'your list');
        }}
      >
        <TextArea
          label="Paste a list"
          rows={8}
          value={pasted}
          onChange={(event) => onPaste(event.target.value)}
          note="One question on each line. A line with only the name of a principle counts for those below it."
        />
        <Button look="main" type="submit" disabled={pasted.trim() === ''}>
          Read the list
        </Button>
      </form>
      <section className={styles.step} aria-labelledby="file">
        <h2 id="file">Or choose a file</h2>
        <input
          type="file"
          className={styles.file}
          aria-label="File of questions"
          accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void readImport(file, file.name);
          }}
        />
        <p className={styles.soft}>
          JSON, a table with commas, semicolons or tabs (CSV), or plain text. It stays on this computer.
        </p>
        <details>
          <summary className={styles.more}>How a file should look</summary>
          <div className={styles.step}>
            <p>A table needs a column “question”; the others may be missing or empty:</p>
            <pre className={styles.sample}>{sampleTable}</pre>
            <p>JSON is a list of texts, or of questions with the same fields:</p>
            <pre className={styles.sample}>{sampleJson}</pre>
            <p>What you export from here can be imported again.</p>
          </div>
        </details>
      </section>
    </>
  );
}

const sampleTable = `question,principle,level,difficulty,polarity,tags,probes
"Tell me about a night you could not sleep over work.",${principleName('ownership')},mid,2,failure,worry;nights,"Who else knew? | how-much: How many nights?"`;

const sampleJson = `[
  "Tell me about a plan you gave up.",
  {
    "text": "When did you last ask a stupid question?",
    "principle": "learn-and-be-curious",
    "probes": [{ "slot": "people", "text": "Who was in the room?" }]
  }
]`;
