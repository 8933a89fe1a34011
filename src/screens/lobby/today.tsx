import { lazy, Suspense, useEffect } from 'react';
import { Link } from 'wouter';
import { minutesEach } from '../../domain/scheduling/today';
import { useQuestions } from '../store-context';
import { counted } from '../text/counted';
import { routes } from '../routes';
import { Dots } from './dots';
import styles from './today.module.css';

const StateLine = lazy(async () => ({ default: (await import('./state-line')).StateLine }));

/** What is enough for today, what was done, and one sentence on where the candidate stands. */
export function Today() {
  const asOf = useQuestions((bank) => bank.asOf);
  const today = useQuestions((bank) => bank.today);
  const due = useQuestions((bank) => bank.dueToday);
  const planToday = useQuestions((bank) => bank.planToday);
  useEffect(() => {
    if (asOf > 0) void planToday();
  }, [asOf, planToday]);
  if (!today) return <section className={styles.today} aria-label="Today" aria-busy="true" />;
  const { plan, dots } = today;
  const left = plan.rest.length;
  return (
    <section className={styles.today} aria-labelledby="today">
      <h2 id="today">Today</h2>
      <p>
        {left === 0
          ? plan.done === 0
            ? 'Nothing is planned for today.'
            : 'You’re done for today. One more is up to you.'
          : `${plan.done === 0 ? '' : `${plan.done} done, `}${counted(left, 'question', 'questions')} to go, about ${left * minutesEach} minutes, and you’re done for today.`}
      </p>
      <Dots dots={dots} />
      <p className={styles.links}>
        <Link to={routes.today}>{due === 0 ? 'What’s coming up' : `${counted(due, 'question', 'questions')} due`}</Link>
      </p>
      <Suspense fallback={null}>
        <StateLine />
      </Suspense>
    </section>
  );
}
