import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { boxesOfMarks } from '../../domain/review/ear-marks';
import type { EarMark } from '../../domain/review/ear-mark-schema';
import { hasWords, type PastAnswer } from '../../domain/review/past-answer';
import { anchors, answeredChoices, type BegunScore } from '../../domain/review/self-score';
import { boxIds, type BoxId, type Credit } from '../../domain/scoring/scorecard';
import { MarkByEar } from '../answer/by-ear/mark-by-ear';
import { Button } from '../ui/button';
import { answeredWords, boxWords, creditWords } from '../text/boxes';
import { StepHeading } from '../ui/step-heading';
import { useReview } from '../store-context';
import styles from './self-score-form.module.css';

const ratings = [1, 2, 3, 4, 5] as const;
const credits: readonly Credit[] = ['none', 'partial', 'full'];

/** The candidate's own marks, before anything that was heard is worked out or shown. */
export function SelfScoreForm({ answer, onWords }: { answer: PastAnswer; onWords: () => void }) {
  const id = useId();
  const answerId = answer.row.id;
  const wordless = !hasWords(answer) && answer.turns.some(({ recordings }) => recordings.length > 0);
  const giveSelfScore = useReview((review) => review.giveSelfScore);
  const { rating, boxes, answered, ear = [], mark } = useMarks(answerId);
  const setEar = (marks: readonly EarMark[]) => mark({ ear: [...marks], boxes: boxesOfMarks(marks) });
  const [asked, setAsked] = useState(false);
  // Without words a rating alone is enough: what is not marked is simply not known.
  const open = wordless ? [] : boxIds.filter((box) => boxes[box] === undefined);
  const complete = rating !== null && open.length === 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (rating === null || open.length > 0) return;
    void giveSelfScore(answerId, {
      rating,
      boxes: boxes as Record<BoxId, Credit>,
      ...(answered && { answered }),
      ...(ear.length > 0 && { ear }),
    });
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <StepHeading>How did it go? Rate yourself first.</StepHeading>
      {wordless && (
        <>
          <MarkByEar answer={answer} marks={ear} onChange={setEar} />
          <div>
            <Button look="quiet" onClick={onWords}>
              Add the words first
            </Button>
          </div>
        </>
      )}
      <fieldset className={styles.scale} data-missing={asked && rating === null ? true : undefined}>
        <legend>Your rating, as an interviewer would see it</legend>
        {ratings.map((value) => (
          <label key={value} className={styles.mark}>
            <input
              type="radio"
              name={`${id}-rating`}
              value={value}
              checked={rating === value}
              onChange={() => mark({ rating: value })}
            />
            <span className={styles.number}>{value}</span>
            <span>{anchors[value]}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.boxes} role="group" aria-labelledby={`${id}-boxes`}>
        <h3 id={`${id}-boxes`}>{wordless ? 'What was in it? Mark whatever you like.' : 'What was in it?'}</h3>
        {boxIds.map((box) => (
          <fieldset
            key={box}
            className={styles.box}
            data-missing={asked && !wordless && boxes[box] === undefined ? true : undefined}
          >
            <legend>
              <strong>{boxWords[box].name}</strong> <span className={styles.asks}>{boxWords[box].asks}</span>
            </legend>
            <div className={styles.credits}>
              {credits.map((credit) => (
                <label key={credit} className={styles.credit}>
                  <input
                    type="radio"
                    name={`${id}-${box}`}
                    value={credit}
                    checked={boxes[box] === credit}
                    onChange={() => mark({ boxes: { ...boxes, [box]: credit } })}
                  />
                  {creditWords[credit].said}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <fieldset className={styles.box}>
          <legend>
            <strong>{answeredWords.question}</strong> <span className={styles.asks}>{answeredWords.note}</span>
          </legend>
          <div className={styles.credits}>
            {answeredChoices.map((choice) => (
              <label key={choice} className={styles.credit}>
                <input
                  type="radio"
                  name={`${id}-answered`}
                  value={choice}
                  checked={answered === choice}
                  onChange={() => mark({ answered: choice })}
                />
                {answeredWords.choices[choice]}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      {asked && !complete && (
        <p role="alert" className={styles.problem}>
          Still open:{' '}
          {[rating === null && 'your rating', ...open.map((box) => boxWords[box].name)].filter(Boolean).join(', ')}.
        </p>
      )}
      <div className={styles.actions}>
        <Button look="main" type="submit">
          {wordless ? 'Save my marks' : 'See your feedback'}
        </Button>
        <Button look="quiet" onClick={() => void giveSelfScore(answerId, null)}>
          Skip my own score
        </Button>
      </div>
    </form>
  );
}

const unmarked: BegunScore = { rating: null, boxes: {} };

/** What was marked before the disk had answered, over what had been kept there. */
const over = (kept: BegunScore, early: BegunScore | null): BegunScore =>
  early ? { ...kept, ...early, rating: early.rating ?? kept.rating, boxes: { ...kept.boxes, ...early.boxes } } : kept;

/** The marks so far, written down as they are made: who closes the tab half way goes on from there. */
function useMarks(answerId: string) {
  const [own, setOwn] = useState<BegunScore | null>(null);
  const marksBegun = useReview((review) => review.marksBegun);
  const keepMarks = useReview((review) => review.keepMarks);
  /** Nothing is written before what was kept is here: it would be written over. */
  const reading = useRef<{ early: BegunScore | null } | null>({ early: null });
  useEffect(() => {
    let here = true;
    const show = (kept: BegunScore | null) => {
      if (!here) return;
      const early = reading.current?.early ?? null;
      reading.current = null;
      const marks = over(kept ?? unmarked, early);
      setOwn(marks);
      if (early) keepMarks(answerId, marks);
    };
    marksBegun(answerId).then(show, () => show(null));
    return () => {
      here = false;
    };
  }, [marksBegun, keepMarks, answerId]);
  const marks = own ?? unmarked;
  const mark = (change: Partial<BegunScore>) => {
    const next = { ...marks, ...change };
    setOwn(next);
    if (reading.current) reading.current = { early: next };
    else keepMarks(answerId, next);
  };
  return { ...marks, mark };
}
