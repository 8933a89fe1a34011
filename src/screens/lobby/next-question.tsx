import type { AnswerBy } from '../../domain/session/answer';
import type { AskedQuestion } from '../../domain/session/plan';
import { Button } from '../ui/button';
import styles from './lobby.module.css';

type NextQuestionProps = {
  eyebrow: string;
  question: AskedQuestion | null;
  /** Whether the question is the heading of the page, or stands under one. */
  level: 1 | 2;
  /** Whether answering it is the one thing to do. */
  main: boolean;
  disabled: boolean;
  onStart: (by: AnswerBy) => void;
  onAnother: () => void;
};

/** One question, one button to answer it. */
export function NextQuestion({ eyebrow, question, level, main, disabled, onStart, onAnother }: NextQuestionProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className={styles.next} aria-labelledby="next">
      <p className={styles.eyebrow}>{eyebrow}</p>
      <Heading id="next" className={styles.question} aria-busy={!question}>
        {question?.text ?? <span className={styles.coming}>Choosing your question …</span>}
      </Heading>
      <div className={styles.start}>
        <Button look={main ? 'main' : 'plain'} disabled={!question || disabled} onClick={() => onStart('voice')}>
          Answer aloud
        </Button>
        <Button look="quiet" disabled={!question || disabled} onClick={() => onStart('keyboard')}>
          Answer by keyboard
        </Button>
      </div>
      <div className={styles.about}>
        <Button look="quiet" disabled={!question} onClick={onAnother}>
          Another one
        </Button>
        <details className={styles.why}>
          <summary>Why this question?</summary>
          <p>{question?.why}</p>
        </details>
      </div>
    </section>
  );
}
