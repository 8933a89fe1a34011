import { useState } from 'react';
import { principleName } from '../../domain/questions/principle';
import { Button, ButtonLink } from '../ui/button';
import { counted } from '../text/counted';
import { Page } from '../frame/page';
import { ProgressBar } from '../ui/progress-bar';
import { StepHeading } from '../ui/step-heading';
import { TextArea } from '../ui/text-area';
import { useLists } from '../store-context';
import { ImportPreview } from './import-preview';
import { ImportedLists, useUndo } from './imported-lists';
import styles from './import-questions.module.css';
import { routes } from '../routes';

/** Brings in a file or a pasted list: read it, look at it, take what is ticked, and take it back as a whole. */
export function ImportQuestions() {
  const importing = useLists((lists) => lists.importing);
  const cancelImport = useLists((lists) => lists.cancelImport);
  const [pasted, setPasted] = useState('');

  return (
    <Page title="Import questions">
      {importing.phase === 'idle' && <Source pasted={pasted} onPaste={setPasted} />}
      {importing.phase === 'reading' && (
        <ProgressBar label={`Reading ${importing.name}`} share={importing.share} onCancel={cancelImport} />
      )}
      {importing.phase === 'preview' && <ImportPreview draft={importing} />}
      {importing.phase === 'saving' && (
        <ProgressBar label={`Saving ${importing.name}`} share={importing.share} onCancel={cancelImport} />
      )}
      {importing.phase === 'done' && (
        <Done
          importing={importing}
          onMore={() => {
            setPasted('');
            cancelImport();
          }}
        />
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

type DoneState = Extract<ReturnType<typeof useImporting>, { phase: 'done' }>;
const useImporting = () => useLists((lists) => lists.importing);

function Done({ importing: { count, updated, ids }, onMore }: { importing: DoneState; onMore: () => void }) {
  const undo = useUndo();
  return (
    <div className={styles.step}>
      <StepHeading>
        {count > 0
          ? `${counted(count, 'question is', 'questions are')} in your bank`
          : `${counted(updated, 'question is', 'questions are')} updated`}
      </StepHeading>
      {undo.line}
      <div className={styles.buttons}>
        <ButtonLink look="main" to={routes.questions('from=own')}>
          See them
        </ButtonLink>
        <Button onClick={onMore}>Import more</Button>
        {count > 0 && !undo.gone && (
          <Button look="quiet" onClick={() => undo.take(ids)}>
            Undo this import
          </Button>
        )}
      </div>
    </div>
  );
}

const problemTexts = {
  'too-large': 'The file is larger than 64 MB. Split it and import the parts one after the other.',
  unreadable:
    'The file could not be read. Is it still where it was, and complete? Choose it again, or copy the questions and paste them.',
  'not-saved': 'The questions could not be saved, most likely because the disk is full. Free some space and try again.',
} as const;

function Source({ pasted, onPaste }: { pasted: string; onPaste: (text: string) => void }) {
  const readImport = useLists((lists) => lists.readImport);
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
          note="From a document, a web page or a spreadsheet, as it is. Headings become principles or topics; you choose what goes in."
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
          accept=".csv,.tsv,.xlsx,.json,.jsonl,.yaml,.yml,.md,.markdown,.txt,text/*,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void readImport(file, file.name);
          }}
        />
        <p className={styles.soft}>
          A spreadsheet (.xlsx), CSV, JSON, YAML, Markdown, flash cards from Anki or Quizlet, or plain text. From a PDF,
          a Word document or a web page, copy the questions and paste them above. It stays on this computer.
        </p>
        <details>
          <summary className={styles.more}>How a file should look</summary>
          <div className={styles.step}>
            <p>Any table will do; the column with the questions is found. With these headings every field is read:</p>
            <pre className={styles.sample}>{sampleTable}</pre>
            <p>JSON is a list of texts, or of questions with the same fields:</p>
            <pre className={styles.sample}>{sampleJson}</pre>
            <p>What you export from here can be imported again.</p>
          </div>
        </details>
      </section>
      <ImportedLists />
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
