import { useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import { principleName } from '../../domain/questions/principle';
import type { Question } from '../../domain/questions/question';
import { daysBetween, isDue } from '../../domain/scheduling/schedule';
import { minutesEach } from '../../domain/scheduling/today';
import { ButtonLink } from '../ui/button';
import { Page } from '../frame/page';
import { localDay } from '../../stores/app/local-day';
import { counted } from '../text/counted';
import { useQuestions } from '../store-context';
import { routes } from '../routes';
import { Forecast } from './forecast';
import styles from './today-page.module.css';

/** Today's plan, everything that is due, and what comes due when. */
export function TodayPage() {
  const phase = useQuestions((bank) => bank.phase);
  const today = useQuestions((bank) => bank.today);
  const asOf = useQuestions((bank) => bank.asOf);
  const daysLeft = useQuestions((bank) => bank.daysLeft);
  const load = useQuestions((bank) => bank.load);
  const planToday = useQuestions((bank) => bank.planToday);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (phase === 'ready' && asOf > 0) void planToday();
  }, [phase, asOf, planToday]);

  if (phase === 'problem') {
    return (
      <Page title="Today">
        <p role="alert">The questions could not be loaded. What you saved is safe. Reload the page.</p>
      </Page>
    );
  }
  if (!today) {
    return (
      <Page title="Today">
        <p role="status">Looking at what is due …</p>
      </Page>
    );
  }
  const { plan, ahead } = today;
  return (
    <Page title="Today">
      <section className={styles.section} aria-labelledby="plan">
        <h2 id="plan">{plan.rest.length === 0 ? 'You’re done for today' : 'Your plan'}</h2>
        <p className={styles.soft}>
          {plan.rest.length === 0
            ? `${counted(plan.done, 'answer', 'answers')} today. One more is up to you.`
            : `${plan.done === 0 ? '' : `${plan.done} done. `}${counted(plan.rest.length, 'question', 'questions')}, about ${plan.rest.length * minutesEach} minutes, and you’re done for today.`}
        </p>
        <ol className={styles.list}>
          {plan.rest.map((question, at) => (
            <li key={question.id} className={styles.item}>
              <p className={styles.question}>{question.text}</p>
              <p className={styles.soft}>{question.why}</p>
              <p>
                <ButtonLink look={at === 0 ? 'main' : 'plain'} to={routes.practice({ question: question.id })}>
                  Answer it
                </ButtonLink>
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.section} aria-labelledby="short">
        <h2 id="short">Two minutes</h2>
        <p className={styles.soft}>One thing at a time, no interviewer.</p>
        <p className={styles.links}>
          <Link to={routes.drills}>Two-minute drills</Link>
          <Link to={routes.rateOthers}>Rate somebody else</Link>
        </p>
      </section>
      <DueList />
      <section className={styles.section} aria-labelledby="ahead">
        <h2 id="ahead">What’s coming up</h2>
        <p className={styles.soft}>
          {daysLeft !== null && daysLeft > 0
            ? `Up to your interview in ${counted(daysLeft, 'day', 'days')}: everything you rated comes back one more time before it.`
            : 'The next 14 days. Set the day of your interview under Practice, and your questions are spaced up to it.'}
        </p>
        <Forecast days={ahead} />
      </section>
    </Page>
  );
}

/** As many as somebody would read; the rest is in the question bank. */
const shown = 30;

function DueList() {
  const questions = useQuestions((bank) => bank.questions);
  const past = useQuestions((bank) => bank.past);
  const marks = useQuestions((bank) => bank.marks);
  const nowMs = useQuestions((bank) => bank.asOf);
  const due = useMemo(
    () =>
      questions
        .filter(({ id }) => !marks.get(id)?.hidden && isDue(past.get(id), nowMs))
        .sort((one, other) => (past.get(one.id)?.dueAt ?? 0) - (past.get(other.id)?.dueAt ?? 0)),
    [questions, past, marks, nowMs],
  );
  return (
    <section className={styles.section} aria-labelledby="due">
      <h2 id="due">
        {due.length === 0 ? 'Nothing is due' : `Due now: ${counted(due.length, 'question', 'questions')}`}
      </h2>
      {due.length === 0 && (
        <p className={styles.soft}>A question comes due a few days after you rate your answer to it.</p>
      )}
      <ul className={styles.list}>
        {due.slice(0, shown).map((question) => (
          <DueQuestion key={question.id} question={question} nowMs={nowMs} />
        ))}
      </ul>
      {due.length > shown && (
        <p>
          <Link to={routes.questions('past=due')}>See all {due.length.toLocaleString('en')}</Link>
        </p>
      )}
    </section>
  );
}

function DueQuestion({ question, nowMs }: { question: Question; nowMs: number }) {
  const of = useQuestions((bank) => bank.past.get(question.id));
  const days = Math.max(0, daysBetween(localDay(of?.lastAskedAt ?? nowMs), localDay(nowMs)));
  const facts = [
    question.principle && principleName(question.principle),
    question.topic,
    of?.rating != null && `you gave it ${of.rating} of 5`,
    days === 0 ? 'last asked today' : `last asked ${counted(days, 'day', 'days')} ago`,
  ].filter(Boolean);
  return (
    <li className={styles.row}>
      <Link to={routes.question(question.id)} className={styles.rowQuestion}>
        {question.text}
      </Link>
      <span className={styles.soft}>{facts.join(' · ')}</span>
      <Link
        to={routes.practice({ question: question.id })}
        className={styles.go}
        aria-label={`Answer: ${question.text}`}
      >
        Answer
      </Link>
    </li>
  );
}
