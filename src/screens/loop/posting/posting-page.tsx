import { useEffect, useState, type FormEvent } from 'react';
import { longestPosting, type PostingProblem } from '../../../domain/postings/posting-text';
import { readPosting, type PostingKind, type PostingReading } from '../../../domain/postings/read-posting';
import { Page } from '../../frame/page';
import { useLoop } from '../../store-context';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { PostingPlan } from './posting-plan';
import styles from './posting.module.css';

/** Pasted text in, a plan out: which principles a posting speaks of, and what a résumé could tell for them. */
export function PostingPage() {
  const posting = useLoop((loops) => loops.posting);
  const keep = useLoop((loops) => loops.keepPosting);
  const [text, setText] = useState('');
  const [reading, setReading] = useState<PostingReading | null>(null);
  const [problem, setProblem] = useState<PostingProblem | null>(null);
  // What was pasted last time is there again, unless something was written meanwhile.
  useEffect(() => void posting().then((kept) => kept && setText((now) => (now === '' ? kept : now))), [posting]);

  const read = (kind: PostingKind | null) => {
    const result = readPosting(text, kind);
    setReading(result.ok ? result.reading : null);
    setProblem(result.ok ? null : result.problem);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    read(null);
  };
  const change = (next: string) => {
    setText(next);
    setProblem(null);
    // What is far too long is no posting, and is not kept.
    if (next.length <= longestPosting) keep(next);
  };

  return (
    <Page title="A plan from a posting">
      {reading ? (
        <PostingPlan key={reading.kind} reading={reading} onKind={read} onBack={() => setReading(null)} />
      ) : (
        <form className={styles.step} onSubmit={submit} noValidate>
          <TextArea
            label="Paste a job posting, or the lines of your résumé"
            rows={12}
            value={text}
            aria-invalid={problem !== null}
            onChange={(event) => change(event.target.value)}
            note="From a web page, a PDF or a Word document: open it, copy the text, and paste it here. It is read on this computer and stays here."
          />
          {problem && <p role="alert">{problemText(problem)}</p>}
          <div className={styles.buttons}>
            <Button look="main" type="submit">
              Read it
            </Button>
            {text !== '' && (
              <Button look="quiet" onClick={() => change('')}>
                Clear
              </Button>
            )}
          </div>
        </form>
      )}
    </Page>
  );
}

function problemText(problem: PostingProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'There is nothing to read yet. Paste the posting first.';
    case 'too-short':
      return `${problem.words === 1 ? 'One word is' : `${problem.words} words are`} too few to count. Paste the whole posting, its duties and requirements too.`;
    case 'too-long':
      return `This has ${problem.characters.toLocaleString('en')} characters; a posting has a few thousand, and the limit is ${longestPosting.toLocaleString('en')}. Paste the posting alone.`;
    case 'not-text':
      return 'This is a file, not its text. Open it, select and copy the words, and paste those.';
    case 'other-language':
      return 'This does not look like English. Only English words are counted; paste an English version of it.';
    default:
      return problem satisfies never;
  }
}
