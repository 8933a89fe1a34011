import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { principleName } from '../../domain/questions/principle';
import type { Question } from '../../domain/questions/question';
import { Button, ButtonLink } from '../ui/button';
import { dayAndTime } from '../text/day';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Page } from '../frame/page';
import { Toggle } from '../ui/toggle';
import { useQuestions } from '../store-context';
import styles from './one-question.module.css';
import {
  difficultyNames,
  domainNames,
  levelNames,
  pastText,
  placeOf,
  polarityNames,
  slotNames,
} from '../text/question-words';
import { routes } from '../routes';

/** One question: practice it, read what it is after, see every take, hide or tag it. */
export function OneQuestion({ questionId }: { questionId: string }) {
  const question = useQuestions((bank) => bank.questions.find(({ id }) => id === questionId));
  if (!question) {
    return (
      <Page title="Question">
        <p>This question is no longer in the bank. Answers to it stay in your history.</p>
        <p>
          <Link to={routes.questions()}>All questions</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title="Question" heading={null} margin={<Yours question={question} />}>
      <h1 className={styles.heading}>
        <span className={styles.place}>{placeOf(question)}</span>
        <span className={styles.question}>{question.text}</span>
      </h1>
      <div className={styles.buttons}>
        <ButtonLink look="main" to={routes.practice({ question: questionId })}>
          Practice it now
        </ButtonLink>
        {question.principle && (
          <ButtonLink look="quiet" to={routes.principle(question.principle)}>
            About {principleName(question.principle)}
          </ButtonLink>
        )}
      </div>
      <p className={styles.soft}>{aboutText(question)}</p>

      {(question.strongAnswer ?? question.listensFor[0] ?? question.redFlags[0] ?? question.probes[0]) && (
        <details className={styles.inside}>
          <summary>What a strong answer shows</summary>
          <div className={styles.parts}>
            {question.strongAnswer && <p>{question.strongAnswer}</p>}
            <Lines heading="Listened for" lines={question.listensFor} />
            <Lines heading="Would raise doubts" lines={question.redFlags} />
            {question.probes.length > 0 && (
              <section>
                <h2>May be asked next</h2>
                <ul className={styles.lines}>
                  {question.probes.map(({ slot, text }) => (
                    <li key={text}>
                      <span className={styles.probe}>{text}</span>{' '}
                      <span className={styles.soft}>({slotNames[slot]})</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        </details>
      )}
    </Page>
  );
}

function Lines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** The candidate's side of it: takes, tags, whether it may be asked, and changing an own question. */
function Yours({ question }: { question: Question }) {
  const past = useQuestions((bank) => bank.past.get(question.id));
  const asOf = useQuestions((bank) => bank.asOf);
  const marked = useQuestions((bank) => bank.marks.get(question.id));
  const mark = useQuestions((bank) => bank.mark);
  const [failed, setFailed] = useState(false);
  const [tags, setTags] = useState(marked?.tags.join(', ') ?? '');
  const keep = (change: Parameters<typeof mark>[1]) =>
    void mark(question.id, change).then((saved) => setFailed(saved === 'failed'));

  return (
    <div className={styles.yours}>
      <section>
        <h2>Your history with it</h2>
        <p className={styles.soft}>{pastText(past, asOf)}.</p>
        {past && (
          <ol className={styles.takes} reversed>
            {past.takes.toReversed().map(({ answerId, at, rating }, index) => (
              <li key={answerId}>
                <Link to={routes.replay(answerId)}>
                  Take {past.takes.length - index}, {dayAndTime(at)}
                </Link>
                {rating !== null && <span className={styles.soft}> you gave {rating} of 5</span>}
              </li>
            ))}
          </ol>
        )}
      </section>
      <Toggle
        label="May be asked"
        note="Switched off, it never comes up. You can still practice it from here."
        checked={!marked?.hidden}
        onChange={(asked) => keep({ hidden: !asked })}
      />
      <Field
        label="Your tags"
        note="Words to find it by, separated by commas."
        value={tags}
        onChange={(event) => setTags(event.target.value)}
        onBlur={() => keep({ tags: wordsOf(tags) })}
      />
      {failed && <p role="alert">That could not be saved. What was there before is safe; try again.</p>}
      {question.source === 'own' && <Own question={question} />}
    </div>
  );
}

function Own({ question }: { question: Question }) {
  const remove = useQuestions((bank) => bank.removeOwn);
  const [asking, setAsking] = useState(false);
  const [, go] = useLocation();
  return (
    <div className={styles.buttons}>
      <ButtonLink to={`${routes.question(question.id)}/edit`}>Edit</ButtonLink>
      <Button look="danger" onClick={() => setAsking(true)}>
        Delete
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Delete this question?"
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
            <Button
              look="danger"
              onClick={() =>
                void remove(question.id).then((saved) => {
                  setAsking(false);
                  if (saved === 'saved') go(routes.questions(`deleted=${encodeURIComponent(question.id)}`));
                })
              }
            >
              Delete
            </Button>
          </>
        }
      >
        <p>It will not come up again. Answers you gave to it stay in your history, and you can undo this.</p>
      </Dialog>
    </div>
  );
}

function wordsOf(text: string): string[] {
  return [...new Set(text.split(',').map((word) => word.trim().slice(0, 40)))]
    .filter((word) => word !== '')
    .slice(0, 8);
}

function aboutText({ polarity, level, difficulty, domains, alsoFits, targetSeconds, tags }: Question): string {
  const places = domains.filter((domain) => domain !== 'any').map((domain) => domainNames[domain]);
  return [
    polarity && polarityNames[polarity],
    levelNames[level],
    difficultyNames[difficulty],
    ...places,
    `about ${Math.round(targetSeconds / 6) / 10} minutes`,
    ...alsoFits.map((id) => `also fits ${principleName(id)}`),
    tags.length > 0 && `tags: ${tags.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
