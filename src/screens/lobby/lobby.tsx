import { lazy, Suspense, useEffect, useState } from 'react';
import type { AnswerBy } from '../../domain/session/answer';
import { isSessionRunning } from '../../stores/session/is-running';
import { Button } from '../ui/button';
import { Page } from '../frame/page';
import { useQuestions, useData, useSessionSoFar } from '../store-context';
import { useBegin } from '../frame/begin';
import { Countdown } from './countdown';
import { FirstVisitMargin, Steps, Welcome } from './first-visit';
import styles from './lobby.module.css';
import { NextQuestion } from './next-question';
import { usePlanner } from './planner';

const DataNotices = lazy(async () => ({ default: (await import('./data-notices')).DataNotices }));
const Running = lazy(async () => ({ default: (await import('./running')).Running }));
const LeftOpen = lazy(async () => ({ default: (await import('./left-open')).LeftOpen }));
const Today = lazy(async () => ({ default: (await import('./today')).Today }));
const OwnChoice = lazy(async () => ({ default: (await import('./own-choice')).OwnChoice }));
const LoopLine = lazy(async () => ({ default: (await import('./loop-line')).LoopLine }));

/** The first screen: the next question, one button to answer it, and everything else below. */
export function Lobby() {
  const phase = useQuestions((bank) => bank.phase);
  const next = useQuestions((bank) => bank.next);
  const warmUp = useQuestions((bank) => bank.warmUp);
  const newcomer = useQuestions((bank) => bank.past.size === 0);
  const load = useQuestions((bank) => bank.load);
  const offerAnother = useQuestions((bank) => bank.offerAnother);
  const running = useSessionSoFar(isSessionRunning, false);
  const nothingSaid = useSessionSoFar((session) => session.nothingSaid, false);
  const begin = useBegin();
  const readOnly = useData((data) => data.readOnly);
  const planner = usePlanner();
  const [opened, setOpened] = useState(false);
  /** A newcomer begins with an easy question, unless they ask for another one. */
  const [harder, setHarder] = useState(false);

  // What was asked and rated since the last visit changes what is next.
  useEffect(() => void load(), [load]);

  const start = async (wish: Parameters<typeof planner>[0], by?: AnswerBy) => {
    const plan = await planner(wish);
    if (plan) await begin.start(by ? { ...plan, by } : plan);
  };
  const easy = newcomer && warmUp !== null && !harder;
  const offered = easy ? warmUp : next;

  return (
    <Page title="Practice" heading={null} margin={newcomer ? <FirstVisitMargin /> : <Margin />} wideMargin={newcomer}>
      {nothingSaid && (
        <p role="status" className={styles.notice}>
          Nothing was said, so nothing was kept.
        </p>
      )}
      <Suspense fallback={null}>
        <DataNotices />
      </Suspense>
      <Suspense fallback={null}>
        <Running />
      </Suspense>
      <Suspense fallback={null}>
        <LeftOpen />
      </Suspense>
      {newcomer && <Welcome />}
      {phase === 'problem' ? (
        <section className={styles.next}>
          <p role="alert">The questions could not be loaded. What you saved is safe.</p>
          <Button look="main" onClick={() => void load()}>
            Try again
          </Button>
        </section>
      ) : (
        <NextQuestion
          eyebrow={easy ? 'Start with an easy one' : 'Next for you'}
          level={newcomer ? 2 : 1}
          main={!running}
          question={offered}
          disabled={readOnly}
          onStart={(by) => void start({ format: 'drill', principles: [], questionId: offered?.id }, by)}
          onAnother={easy ? () => setHarder(true) : offerAnother}
        />
      )}
      {newcomer && <Steps />}
      <details className={styles.own} onToggle={() => setOpened(true)}>
        <summary>
          <h2>Set up your own session</h2>
        </summary>
        {opened && (
          <Suspense fallback={null}>
            <OwnChoice onStart={(wish) => void start(wish)} />
          </Suspense>
        )}
      </details>
      {newcomer && <Countdown />}
      {begin.question}
    </Page>
  );
}

function Margin() {
  return (
    <>
      <div className={styles.todayRoom}>
        <Suspense fallback={null}>
          <Today />
        </Suspense>
      </div>
      <Suspense fallback={null}>
        <LoopLine />
      </Suspense>
      <Countdown />
    </>
  );
}
