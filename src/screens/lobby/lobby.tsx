import { lazy, Suspense, useEffect, useState } from 'react';
import type { AnswerBy } from '../../domain/session/answer';
import { Button } from '../ui/button';
import { counted } from '../text/counted';
import { Page } from '../frame/page';
import { useQuestions, useData } from '../store-context';
import { useBegin } from './begin';
import { Countdown } from './countdown';
import { DataNotices } from './data-notices';
import { FirstVisit } from './first-visit';
import styles from './lobby.module.css';
import { usePlanner } from './planner';
import { Running } from './running';
import { Unfinished } from './unfinished';

const OwnChoice = lazy(async () => ({ default: (await import('./own-choice')).OwnChoice }));

/** The first screen: the next question, one button to answer it, and everything else below. */
export function Lobby() {
  const phase = useQuestions((bank) => bank.phase);
  const next = useQuestions((bank) => bank.next);
  const warmUp = useQuestions((bank) => bank.warmUp);
  const dueToday = useQuestions((bank) => bank.dueToday);
  const load = useQuestions((bank) => bank.load);
  const offerAnother = useQuestions((bank) => bank.offerAnother);
  const begin = useBegin();
  const readOnly = useData((data) => data.readOnly);
  const planner = usePlanner();
  const [opened, setOpened] = useState(false);

  // What was asked and rated since the last visit changes what is next.
  useEffect(() => void load(), [load]);

  const start = async (wish: Parameters<typeof planner>[0], by?: AnswerBy) => {
    const plan = await planner(wish);
    if (plan) await begin.start(by ? { ...plan, by } : plan);
  };
  const startNext = (by: AnswerBy) => start({ format: 'drill', principles: [], questionId: next?.id }, by);

  return (
    <Page
      title="Practice"
      heading={null}
      margin={
        <>
          <Countdown />
          <FirstVisit />
        </>
      }
    >
      <DataNotices />
      <Running />
      <Unfinished />
      <section className={styles.next} aria-labelledby="next">
        <h1 id="next" className={styles.eyebrow}>
          Next for you
        </h1>
        {phase === 'problem' ? (
          <>
            <p role="alert">The questions could not be loaded. What you saved is safe.</p>
            <Button look="main" onClick={() => void load()}>
              Load them again
            </Button>
          </>
        ) : (
          <>
            <p className={styles.question} aria-busy={!next}>
              {next?.text ?? ' '}
            </p>
            {next && (
              <div className={styles.about}>
                <Button look="quiet" onClick={offerAnother}>
                  Another one
                </Button>
                <details className={styles.why}>
                  <summary>Why this question?</summary>
                  <p>{next.why}</p>
                </details>
              </div>
            )}
            <div className={styles.start}>
              <Button look="main" disabled={!next || readOnly} onClick={() => void startNext('voice')}>
                Answer aloud
              </Button>
              <Button look="quiet" disabled={!next || readOnly} onClick={() => void startNext('keyboard')}>
                Answer by keyboard
              </Button>
            </div>
            {warmUp ? (
              <p className={styles.warmUp}>
                New to this?{' '}
                <Button
                  look="quiet"
                  disabled={readOnly}
                  onClick={() => void start({ format: 'drill', principles: [], questionId: warmUp.id })}
                >
                  Begin with an easy one
                </Button>
              </p>
            ) : (
              <p className={styles.due}>
                {dueToday === 0
                  ? 'Nothing else is due today.'
                  : `${counted(dueToday, 'question', 'questions')} due today.`}
              </p>
            )}
          </>
        )}
      </section>

      <details className={styles.own} onToggle={() => setOpened(true)}>
        <summary>
          <h2>Choose for yourself</h2>
        </summary>
        {opened && (
          <Suspense fallback={null}>
            <OwnChoice onStart={(wish) => void start(wish)} />
          </Suspense>
        )}
      </details>
      {begin.question}
    </Page>
  );
}
