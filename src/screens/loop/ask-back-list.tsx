import { useEffect, useState } from 'react';
import type { Loop } from '../../domain/loop/loop';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { useLoop, useQuestions } from '../store-context';
import styles from './loop.module.css';

/** What the candidate wants to ask back, chosen from the guide's or written; ready at the end of each sitting. */
export function AskBackList({ loop }: { loop: Loop }) {
  const themes = useQuestions((bank) => bank.askBack);
  const loadBank = useQuestions((bank) => bank.load);
  const add = useLoop((loops) => loops.add);
  const [own, setOwn] = useState('');
  useEffect(() => void loadBank(), [loadBank]);
  const choose = (questions: readonly string[]) =>
    void add(loop.loopId, { kind: 'ask-back-chosen', questions: [...questions].slice(0, 40) });
  const chosen = new Set(loop.askBack);

  return (
    <section className={styles.askBack} aria-labelledby="ask-back">
      <h2 id="ask-back">What you will ask</h2>
      {loop.askBack.length === 0 ? (
        <p className={styles.soft}>Each of them ends with “What would you like to ask me?” Have a few ready.</p>
      ) : (
        <ul className={styles.chosen}>
          {loop.askBack.map((question) => (
            <li key={question}>
              <span>{question}</span>
              <Button
                look="quiet"
                aria-label={`Leave out: ${question}`}
                onClick={() => choose(loop.askBack.filter((other) => other !== question))}
              >
                Leave out
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.ownQuestion}
        onSubmit={(event) => {
          event.preventDefault();
          if (own.trim()) choose([...loop.askBack, own.trim()]);
          setOwn('');
        }}
      >
        <Field label="One of your own" value={own} maxLength={300} onChange={(event) => setOwn(event.target.value)} />
        <Button type="submit" disabled={!own.trim() || chosen.has(own.trim())}>
          Add it
        </Button>
      </form>
      <details>
        <summary>Choose from the guide</summary>
        {themes.map(({ id, name, questions }) => (
          <fieldset key={id} className={styles.theme}>
            <legend>{name}</legend>
            {questions
              .filter(({ roles }) => roles.includes('any'))
              .map(({ id: questionId, text }) => (
                <label key={questionId}>
                  <input
                    type="checkbox"
                    checked={chosen.has(text)}
                    onChange={() =>
                      choose(
                        chosen.has(text) ? loop.askBack.filter((other) => other !== text) : [...loop.askBack, text],
                      )
                    }
                  />
                  <span>{text}</span>
                </label>
              ))}
          </fieldset>
        ))}
      </details>
    </section>
  );
}
