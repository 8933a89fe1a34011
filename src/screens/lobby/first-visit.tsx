import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'wouter';
import { routes } from '../routes';
import styles from './first-visit.module.css';

const SampleAnswer = lazy(async () => ({ default: (await import('./sample-answer')).SampleAnswer }));

/** Nothing was ever asked here: what this is and what it costs. The first question follows, in sight on a small phone. */
export function Welcome() {
  return (
    <section className={styles.welcome} aria-labelledby="welcome">
      <h1 id="welcome" className={styles.title}>
        Practice behavioral interview questions out loud.
      </h1>
      <p className={styles.lead}>Free, no account. Your voice, your words and your scores stay on this device.</p>
    </section>
  );
}

/** What will happen, under the button that begins it. */
export function Steps() {
  return (
    <ol className={styles.steps} aria-label="What happens">
      <Step name="Answer">One question, two to three minutes, aloud or by keyboard, in English.</Step>
      <Step name="Score yourself">From 1 to 5, and which parts you told, before you see what was heard.</Step>
      <Step name="See what was heard">
        Situation, task, action and result in your own words, and the one thing to change.
      </Step>
    </ol>
  );
}

function Step({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li className={styles.step}>
      <strong>{name}</strong>
      <span>{children}</span>
    </li>
  );
}

/** Beside it: an answer that plays itself, and the way back for whoever practiced elsewhere. */
export function FirstVisitMargin() {
  return (
    <>
      <div className={styles.sampleRoom}>
        <Suspense fallback={null}>
          <SampleAnswer />
        </Suspense>
      </div>
      <p className={styles.restore}>
        Practiced somewhere else? <Link to={routes.data}>Restore your backup</Link>.
      </p>
    </>
  );
}
